import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/**
 * Middleware that reads a route's query by its schema into `req.validatedQuery`. Medusa's own query validator would
 * add fields, order and the rest, which these fixed answers do not have.
 *
 * @throws INVALID_DATA naming each wrong field
 */
export const query =
  (schema: z.ZodType<Record<string, unknown>>) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const read = schema.safeParse(req.query)
    if (!read.success) {
      const wrong = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
      next(new MedusaError(MedusaError.Types.INVALID_DATA, wrong.join("; ")))
      return
    }
    req.validatedQuery = read.data
    next()
  }
