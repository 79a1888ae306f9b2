import {
  type ApiLoader,
  applyLocale,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { refuse } from "./refuse"

type Middleware = Parameters<NonNullable<typeof ApiLoader.traceMiddleware>>[0]

/** A language tag of RFC 5646, such as "vi", "en-US" or "zh-Hans-CN": no extensions, no private use. */
const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,3}$/i

/**
 * Lets Medusa's own reading of the language begin only with what can be one. It is asynchronous and waited for by nobody:
 * at `?locale[]=vi` it throws, and the request is never answered.
 *
 * @returns the middleware itself, or for that one a guard before it: 400 naming `locale`
 */
export function oneLocale(middleware: Middleware): Middleware {
  if (middleware !== applyLocale) return middleware
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const asked: unknown = req.query.locale ?? req.get("x-medusa-locale")
    if (asked === undefined || asked === "" || (typeof asked === "string" && TAG.test(asked)))
      return middleware(req, res, next)
    refuse(req, res, [{ field: "locale", code: "invalid" }])
  }
}
