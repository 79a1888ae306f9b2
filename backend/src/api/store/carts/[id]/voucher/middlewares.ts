import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { callerOf } from "@ocop/kit/limits/caller"
import { keptLimits } from "@ocop/kit/limits/kept-limits"
import { type LimitKey, limitRequests } from "@ocop/kit/limits/limit-requests"
import { validateBody } from "@ocop/kit/validate-body"
import { TakeVoucher } from "./validators"

const WINDOW_SECONDS = 15 * 60
/** Whoever mistypes a code of a leaflet tries it some times; a household shares an address. */
const PER_CART = 10
const PER_CALLER = 30

const limitsOf = keptLimits({
  "voucher-cart": { points: PER_CART, seconds: WINDOW_SECONDS },
  "voucher-caller": { points: PER_CALLER, seconds: WINDOW_SECONDS },
})

/** Ids of ours are short; a longer one names no basket. */
const ID_LENGTH = 64

/** Only what names codes counts: the same routes change baskets otherwise. */
function keysOf(req: MedusaRequest): LimitKey[] {
  const { code, promo_codes } = (req.body ?? {}) as Record<string, unknown>
  const named = Array.isArray(promo_codes) ? promo_codes.length > 0 : code !== undefined
  if (!named) return []
  const caller = callerOf(req)
  const { id } = req.params
  return [
    ...(caller ? [["voucher-caller", caller] as LimitKey] : []),
    ...(id && id.length <= ID_LENGTH ? [["voucher-cart", id] as LimitKey] : []),
  ]
}

/** Counts codes that are tried, right ones too: 429 with `retry-after` (seconds) after too many for one basket or from one place. */
const limitVouchers = limitRequests(limitsOf, keysOf, "Too many codes")

/** Wherever a basket takes codes, Medusa's own routes too. */
export const voucherRoutes: MiddlewareRoute[] = [
  ...["/store/carts", "/store/carts/:id", "/store/carts/:id/promotions"].map((matcher) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [limitVouchers],
  })),
  {
    matcher: "/store/carts/:id/voucher",
    methods: ["POST"],
    middlewares: [limitVouchers, validateBody(TakeVoucher)],
  },
]
