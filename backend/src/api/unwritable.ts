import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { refuse } from "./refuse"

/**
 * What JSON and URLs may hold and PostgreSQL cannot keep: NUL in no text, half of a character of two halves in no jsonb. A
 * statement with one is an error of the shop.
 */
const UNWRITABLE = new RegExp("[\\0\\p{Cs}]", "gu")

const isUnwritable = (text: string) => text.search(UNWRITABLE) >= 0

/** Deeper than any body of ours or Medusa's; what lies below is left to the route's own schema. */
const DEPTH = 12

/** Refuses with 400 what could not be looked up or kept in any case, by the name of its field. */
export function refuseUnwritable(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const field =
    unwritableIn(req.query, DEPTH) ?? unwritableIn(req.body, DEPTH) ?? (inPath(req) ? "id" : null)
  if (field === null) return next()
  refuse(req, res, [{ field, code: "invalid" }])
}

function inPath({ originalUrl }: MedusaRequest): boolean {
  return /%00/.test(originalUrl.split("?", 1)[0] ?? "")
}

/** @returns the path of the first field whose name or text holds it, `""` for a body that is text itself */
function unwritableIn(value: unknown, depth: number): string | null {
  if (typeof value === "string") return isUnwritable(value) ? "" : null
  if (typeof value !== "object" || value === null || depth === 0) return null
  for (const [name, inner] of Object.entries(value)) {
    if (isUnwritable(name)) return name.replace(UNWRITABLE, "")
    const below = unwritableIn(inner, depth - 1)
    if (below !== null) return below ? `${name}.${below}` : name
  }
  return null
}

export const noUnwritable: MiddlewareRoute[] = [
  "/store/*",
  "/seller/*",
  "/office/*",
  "/admin/*",
  "/auth/*",
].map((matcher) => ({ matcher, middlewares: [refuseUnwritable] }))
