import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { refuse } from "../refuse"

/** Characters of one line: as in an invoice's address, and more than a label of a parcel has room for. */
const LONGEST = 300

type Address = Record<string, unknown>

/**
 * Refuses lines of an address that nobody lives at. Medusa keeps whatever fits into a request: one word of a hundred
 * thousand letters, which a paper takes half a minute to break into lines, while the whole shop waits.
 *
 * Answers 400 naming every field that is too long.
 */
export function refuseLongLines(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const body = (req.body ?? {}) as Address
  const refusals = [
    ...tooLong(body),
    ...["shipping_address", "billing_address"].flatMap((field) => tooLong(body[field], field)),
  ].map((field) => ({ field, code: "too_long" as const }))
  if (refusals.length === 0) return next()
  refuse(req, res, refusals)
}

/** @returns the paths of the texts that are too long, in the address itself and in its metadata */
function tooLong(address: unknown, path?: string): string[] {
  if (typeof address !== "object" || address === null) return []
  const { metadata, ...lines } = address as Address
  const own = Object.entries(lines).flatMap(([name, value]) =>
    typeof value === "string" && value.length > LONGEST
      ? [[path, name].filter(Boolean).join(".")]
      : [],
  )
  return path && metadata ? [...own, ...tooLong(metadata, `${path}.metadata`)] : own
}

export const addressLengths: MiddlewareRoute[] = [
  "/store/carts",
  "/store/carts/:id",
  "/store/customers/me",
  "/store/customers/me/addresses",
  "/store/customers/me/addresses/:address_id",
].map((matcher) => ({ matcher, methods: ["POST"], middlewares: [refuseLongLines] }))
