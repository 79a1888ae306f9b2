import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { refusalWords } from "./refusal-words"

/**
 * Middleware that reads a request's body by a schema. Stock `validateAndTransformBody` leaves out the field
 * whenever a message is a schema's own; here every refusal begins with the field it is about.
 *
 * Sets `req.validatedBody`; answers 400 `field: what is wrong; field: what is wrong`, in the reader's language.
 */
export function validateBody(schema: z.ZodType) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const read = schema.safeParse(req.body ?? {}, refusalWords(req))
    if (!read.success) {
      const refusals = read.error.issues.map(({ path, message }) =>
        path.length ? `${path.join(".")}: ${message}` : message,
      )
      return next(new MedusaError(MedusaError.Types.INVALID_DATA, refusals.join("; ")))
    }
    req.validatedBody = read.data
    next()
  }
}
