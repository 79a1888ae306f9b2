import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  REQUIREMENTS,
} from "@ocop/marketplace/modules/seller-application"
import { changed } from "../../../../../changed"
import { isLetIn, readApplication } from "../../../../../../sellers/application"
import type { DecideProof } from "../../../validators"

/**
 * POST /admin/seller-applications/:id/proofs/:requirement `{ state: verified | refused, files?, valid_until?, note? }` — what
 * staff found of a proof, or of what the platform looks up by itself. `files` are the ids of all files of the paper that they
 * read, where a paper is what shows it: nobody judges one that they have not seen, nor half of one. Owners of a shop that was let in
 * are told; what was verified before stands until a newer one is verified.
 *
 * @returns 200 `{ application }`; 400 naming files where a paper is judged and none was named; 404 naming id or requirement;
 *   409 (`changed`) naming files when they are not all files, and no others, of the paper which this seller shows for it now
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
  const { files, ...found } = req.validatedBody
  if (asked.proof === "document" && !files?.length)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "files: name those that were read")
  const fault = await req.scope.resolve<ApplicationModuleService>(APPLICATION_MODULE).show({
    ...found,
    ...(asked.proof === "document" && files ? { read: files } : {}),
    seller_id: id,
    requirement,
    tells: isLetIn(seller),
    actor: { type: "user", id: req.auth_context.actor_id },
  })
  if (fault) {
    changed(res, "files", "they are not those of the paper that is shown now; read that one")
    return
  }
  res.json({ application: await readApplication(req.scope, id) })
}
