import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
} from "@ocop/marketplace/modules/seller-application"
import { payoutAccounts } from "../../../../payouts/account"
import { isLetIn, readApplication } from "../../../../sellers/application"
import { namesOfCodes } from "../../../../sellers/codes"

/**
 * GET /admin/seller-applications/:id — one application, by its seller's id, with its papers: `{ application, payout, papers:
 * [{ requirement, files: [{ id, mime, bytes }], decided_by }], names }`; a file's content is at /admin/uploads/:id/content,
 * `payout` is where the money of a shop that was let in goes, as GET /seller/bank-account tells it, `names` tell what the codes of places and banks stand for. 404 naming id.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const [seller] = await req.scope.resolve<SellerModuleService>(SELLER_MODULE).listSellers({ id })
  if (!seller)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${id.slice(0, 80)}`)
  const [application] = await req.scope
    .resolve<ApplicationModuleService>(APPLICATION_MODULE)
    .listSellerApplications({ seller_id: id }, { relations: ["evidence"] })
  const view = await readApplication(req.scope, id)
  res.json({
    application: view,
    payout: isLetIn(seller) ? await payoutAccounts(req.scope, id) : null,
    names: await namesOfCodes(
      req.scope,
      [view.begun ?? {}, ...Object.values(view.steps)].flatMap((facts) => Object.values(facts)),
    ),
    papers: (application?.evidence ?? []).map(({ requirement, decided_by }) => ({
      requirement,
      files: view.requirements.find((one) => one.requirement === requirement)?.files ?? [],
      decided_by,
    })),
  })
}
