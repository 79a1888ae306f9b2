import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { linesToMend } from "../../../../../decision-table/files"
import { TYPES } from "../../../../../tables/write-table"
import { readerOf } from "../../../../seller/orders/paper"
import { askedImport } from "../../answer"
import type { FormatAsked } from "../../validators"

/**
 * GET /office/decision-imports/:id/broken?format=xlsx|csv — the lines that were not taken, as they were written, each with why: a list that
 * can be mended and sent again.
 *
 * @returns 200 the file; 400 naming format; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as FormatAsked
  const { id } = await askedImport(req)
  const bytes = await linesToMend(req.scope, id, format, readerOf(req))
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="can-sua.${format}"`)
    .setHeader("cache-control", "private, no-store")
  res.send(bytes)
}
