import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { refusalWords } from "./refusal-words"

/**
 * Middleware that reads a request's query by a schema. Our lists have fixed shapes: Medusa's own query validator would add
 * fields, order and the rest.
 *
 * Sets `req.validatedQuery`; answers 400 `field: what is wrong; field: what is wrong`, in the reader's language.
 */
export function validateQuery(schema: z.ZodType<Record<string, unknown>>) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const read = schema.safeParse(req.query, refusalWords(req))
    if (!read.success) {
      const wrong = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
      return next(new MedusaError(MedusaError.Types.INVALID_DATA, wrong.join("; ")))
    }
    req.validatedQuery = read.data
    next()
  }
}
