import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type Locale, shopLocale } from "@ocop/vietnam/checkout/index"

/** The language of who reads a paper: Medusa reads the header below /store alone. */
export const readerOf = (req: MedusaRequest): Locale => shopLocale(req.get("x-medusa-locale"))

/** Sends a PDF to be shown and printed, which nobody on the way keeps. */
export function sendPdf(res: MedusaResponse, name: string, file: Buffer): void {
  res
    .setHeader("content-type", "application/pdf")
    .setHeader("content-disposition", `inline; filename="${name}.pdf"`)
    .setHeader("cache-control", "private, no-store")
  res.send(file)
}
