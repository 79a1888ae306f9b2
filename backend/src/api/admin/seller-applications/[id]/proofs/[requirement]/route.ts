import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { REQUIREMENTS } from "@ocop/marketplace/modules/seller-application"
import { changed } from "../../../../../changed"
import { readApplication } from "../../../../../../sellers/application"
import { judgeProof } from "../../../../../../sellers/judge-proof"
import type { DecideProof } from "../../../validators"

/**
 * POST /admin/seller-applications/:id/proofs/:requirement `{ state: verified | refused, files?, term?, valid_until?, note?, held? }` —
 * what staff found of a proof, or of what the platform looks up by itself. `files` are the ids of all files of the paper that they
 * read, where a paper is what shows it: nobody judges one that they have not seen, nor half of one; `term` `{ valid_until, endless }`
 * is what was said of it then. Owners of a shop that was let in are told; what was verified before stands until a newer one is
 * verified, or until `held` refuses it.
 *
 * @returns 200 `{ application }`; 400 naming files where a paper is judged and none was named, or valid_until where it would be
 *   verified and has ended; 404 naming id or requirement; 409 (`changed`) naming files when they are not all files, and no others, of
 *   the paper which this seller shows for it now, or another day is said of it
 */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof DecideProof>>,
  res: MedusaResponse,
): Promise<void> {
  const { id = "", requirement = "" } = req.params
  const [seller] = await req.scope.resolve<SellerModuleService>(SELLER_MODULE).listSellers({ id })
  if (!seller)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${id.slice(0, 80)}`)
  const asked = REQUIREMENTS.find(({ code }) => code === requirement)
  if (!asked)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "requirement: there is no such requirement")
  const fault = await judgeProof(req.scope, seller, asked, {
    ...req.validatedBody,
    user_id: req.auth_context.actor_id,
  })
  if (fault) {
    changed(res, "files", "they are not those of the paper that is shown now; read that one")
    return
  }
  res.json({ application: await readApplication(req.scope, id) })
}
