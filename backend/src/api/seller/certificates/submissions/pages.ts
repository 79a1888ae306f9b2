import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import type { SubmittedFile } from "@ocop/ocop/modules/certification"
import { certification } from "../../../../certificates/submissions"
import { refuse } from "../../../refuse"

/** The pages that a request names, all of them the seller's own, of that product, and one at least of the certificate; null when they were refused. */
export async function pagesOf(
  req: MedusaRequest,
  res: MedusaResponse,
  { product_id, ids }: { product_id: string; ids: readonly string[] },
): Promise<SubmittedFile[] | null> {
  const files = await certification(req.scope).ownFiles(
    { seller_id: actingMember(req).seller.id, product_id },
    ids,
  )
  if (files.length === new Set(ids).size && files.some(({ kind }) => kind === "certificate"))
    return files
  refuse(req, res, [{ field: "files", code: "certificate_page" }])
  return null
}
