import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  REQUIREMENTS,
} from "@ocop/marketplace/modules/seller-application"
import { readApplication } from "../../../../../../sellers/application"
import type { DecideProof } from "../../../validators"

/**
 * POST /admin/seller-applications/:id/proofs/:requirement `{ state: verified | refused, file?, valid_until?, note? }` — what
 * staff found of a proof, or of what the platform looks up by itself. `file` is the paper that they read, where a paper is
 * what shows it: nobody judges one that they have not seen.
 *
 * @returns 200 `{ application }`; 400 naming file where a paper is judged and none was named; 404 naming id or requirement, or
 *   file when that is not the paper which this seller shows for it now
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
  const { file, ...found } = req.validatedBody
  if (asked.proof === "document" && !file)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "file: name the paper that was read")
  await req.scope.resolve<ApplicationModuleService>(APPLICATION_MODULE).show({
    ...found,
    ...(asked.proof === "document" ? { read: file } : {}),
    seller_id: id,
    requirement,
    actor: { type: "user", id: req.auth_context.actor_id },
  })
  res.json({ application: await readApplication(req.scope, id) })
}
