import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { callerOf } from "../../orders/look-up-limit"
import { keptLimits } from "../kept-limits"

const WINDOW_SECONDS = 15 * 60
/** Whoever compares offers asks some sellers, not more. */
const PER_CALLER = 10
/** Of one seller or good, from everywhere: every enquiry is a letter to all of its people. */
const PER_TARGET = 30

const limitsOf = keptLimits({
  "enquiry-caller": { points: PER_CALLER, seconds: WINDOW_SECONDS },
  "enquiry-target": { points: PER_TARGET, seconds: WINDOW_SECONDS },
})

/**
 * Counts enquiries: 429 with `retry-after` (seconds) after too many from one caller, or about one seller or good. What the
 * form refuses is counted, too, and who is over his own count adds nothing to the others'.
 */
export async function limitEnquiries(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const limits = await limitsOf(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
    for (const [limit, key] of keysOf(req)) {
      const wait = await limits.consume(limit, key)
      if (wait === null) continue
      res
        .status(429)
        .setHeader("retry-after", String(wait))
        .json({
          type: "too_many_requests",
          message: `Too many enquiries; try again in ${wait} seconds`,
        })
      return
    }
    next()
  } catch (error) {
    next(error)
  }
}

/** Ids of ours are short; a longer one names nothing and is refused by the form. */
const ID_LENGTH = 64

function keysOf(req: MedusaRequest): [limit: string, key: string][] {
  const { seller_id, product_id } = (req.body ?? {}) as Record<string, unknown>
  const caller = callerOf(req)
  return [
    ...(caller ? [["enquiry-caller", caller] as [string, string]] : []),
    ...[seller_id, product_id].flatMap((id): [string, string][] =>
      typeof id === "string" && id !== "" && id.length <= ID_LENGTH ? [["enquiry-target", id]] : [],
    ),
  ]
}

export const enquiryLimit: MiddlewareRoute[] = [
  { matcher: "/store/enquiries", methods: ["POST"], middlewares: [limitEnquiries] },
]
