import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { refuse } from "./refuse"

/** The one character that JSON and URLs may hold and no text of PostgreSQL can: a query with it is an error of the shop. */
const NUL = "\u0000"

/** Deeper than any body of ours or Medusa's; what lies below is left to the route's own schema. */
const DEPTH = 12

/** Refuses with 400 what could not be looked up or kept in any case, by the name of its field. */
export function refuseNul(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const field = nulIn(req.query, DEPTH) ?? nulIn(req.body, DEPTH) ?? (inPath(req) ? "id" : null)
  if (field === null) return next()
  refuse(req, res, [{ field, code: "invalid" }])
}

function inPath({ originalUrl }: MedusaRequest): boolean {
  return /%00/.test(originalUrl.split("?", 1)[0] ?? "")
}

/** @returns the path of the first field whose name or text holds it, `""` for a body that is text itself */
function nulIn(value: unknown, depth: number): string | null {
  if (typeof value === "string") return value.includes(NUL) ? "" : null
  if (typeof value !== "object" || value === null || depth === 0) return null
  for (const [name, inner] of Object.entries(value)) {
    if (name.includes(NUL)) return name.replaceAll(NUL, "")
    const below = nulIn(inner, depth - 1)
    if (below !== null) return below ? `${name}.${below}` : name
  }
  return null
}

export const noNul: MiddlewareRoute[] = [
  "/store/*",
  "/seller/*",
  "/office/*",
  "/admin/*",
  "/auth/*",
].map((matcher) => ({ matcher, middlewares: [refuseNul] }))
