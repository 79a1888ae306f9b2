import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { template } from "../../../decision-table/files"
import { TYPES } from "../../../tables/write-table"
import { readerOf } from "../../seller/orders/paper"
import type { FormatAsked } from "../decision-imports/validators"

/** GET /office/decision-template?format=xlsx|csv — what the list of a decision looks like, its columns named in the reader's language. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as FormatAsked
  const bytes = await template(format, readerOf(req))
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="mau-danh-sach.${format}"`)
  res.send(bytes)
}
