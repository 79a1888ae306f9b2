import type { ApiError } from "@/lib/api/error"

/** Codes under which the shop itself refuses an order, with a sentence for the buyer. */
const SAID = new Set([
  "not_offered",
  "seller_closed",
  "seller_holiday",
  "not_shippable",
  "min_quantity",
  "price_changed",
  "not_promotable",
  "reduced_too_far",
  "out_of_stock",
  "payment_stale",
  "payment_cancelled",
  "order_interrupted",
  // Of the form, which is checked again at the order.
  "terms",
  "adult",
  "cod_gift",
  "too_early",
  "too_late",
  "after_last_order_day",
])

/** Why an order was not placed; `reason` is a sentence in the language of the form. */
export type RefusedOrder =
  { problem: "not_placed"; reason: string } | { problem: "changed" | "try_again" | "unpaid" }

/**
 * What a buyer is told of a refusal. The shop's own sentences begin with the name of a field, which is for
 * programs (`items: người bán đang tạm nghỉ …`); what Medusa says is for developers, in English, and is
 * never shown. Which goods ran out at the last moment, the basket page says.
 */
export function refusedOrder({ code = "", message }: ApiError): RefusedOrder {
  if (code === "insufficient_inventory") return { problem: "changed" }
  if (code === "card_unavailable" || code === "card_processing") return { problem: "try_again" }
  // Its own page says why.
  if (code.startsWith("card_")) return { problem: "unpaid" }
  if (!SAID.has(code)) return { problem: "try_again" }
  return {
    problem: "not_placed",
    reason: message.replace(/(^|\s)[a-z]+(?:[._][a-z]+)*: /g, "$1"),
  }
}
