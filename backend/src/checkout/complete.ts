import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { healCompletion, noteIntent, type OrderTerms } from "@ocop/marketplace/workflows"
import {
  completionRefusals,
  type Refusal,
  refusalMessage,
  shopLocale,
  type StoredCheckout,
} from "@ocop/vietnam/checkout/index"
import {
  assertPayment,
  assertPrices,
  assertReductions,
  assertStock,
  assertUnpromoted,
  type CompletingCart,
  number,
} from "./basket"
import { giftDateRefusal } from "./gift-date"
import { type CompletionFacts, completionFacts } from "./facts"
import { assertMinimum, assertOffered } from "./offer"
import { currentPrices } from "./prices"
import { capsNow } from "../programmes/reductions"
import { assertProgrammes } from "./programmes"
import { refusal } from "./refusal"

/**
 * Decides whether a basket may become an order, before anything is written; the kind half of what
 * `ensureSellerOrders` decides with authority. Asked again on every repeat of a completion: an
 * order that stands is let through at once, else a repeat would fail on the stock it took itself.
 *
 * @returns whether the completion is a new one, so that its undo may forget the intent
 * @throws MedusaError with a code of `ShopRefusal`, or naming the field of the checkout form
 */
export async function admit(
  container: MedusaContainer,
  basket: CompletingCart,
  terms: OrderTerms,
): Promise<boolean> {
  const cart = { ...basket, locale: storedCheckout(basket)?.locale ?? basket.locale }
  const facts = await completionFacts(container, cart)
  if (facts.interrupted) {
    // The caller holds the cart's lock: whoever noted that intent is dead.
    const { outcome } = await healCompletion(container, cart.id, terms)
    if (outcome === "finished") return false
    // What the workflow read before us is no longer so; the buyer's next attempt starts clean.
    if (outcome === "reopened") throw refusal("order_interrupted", cart.locale)
  } else if (cart.completed_at) {
    return false
  }
  const wishes = cart.items.flatMap((line) =>
    line.variant_id ? [{ variant_id: line.variant_id, quantity: number(line.quantity) }] : [],
  )
  assertOffered(wishes, facts.goods, cart.locale)
  assertMinimum(wishes, facts.goods, cart.locale)
  assertForm(cart, facts)
  await assertGiftDate(container, cart)
  const { charged, sales, dollars } = await currentPrices(container, cart, facts)
  assertPrices(cart, charged)
  assertUnpromoted(cart, facts.goods)
  assertReductions(cart, sales, capsNow(), assertProgrammes(cart, facts))
  if (facts.ended_promotions.length > 0)
    throw refusal("promotion_ended", cart.locale, facts.ended_promotions)
  assertStock(cart)
  assertPayment(cart, facts.cancelled_sessions)
  await noteIntent(container, cart.id, dollars)
  return true
}

/** The form as it was filled in last. Its language is the buyer's; the basket's is the one in which it was begun. */
function storedCheckout(cart: CompletingCart): StoredCheckout | null {
  return (cart.metadata?.checkout ?? null) as StoredCheckout | null
}

/** The form's own rules (consents, age, no cash from a gift's recipient); a plain client is asked for age alone. */
function assertForm(cart: CompletingCart, facts: CompletionFacts): void {
  const refusals = completionRefusals(
    storedCheckout(cart),
    (cart.payment_collection?.payment_sessions ?? []).map((session) => session.provider_id),
    facts.goods.some((good) => good.age_restricted),
    cart.currency_code,
  )
  assertNone(refusals, cart)
}

/** Goods, address and calendar may all have changed since the form was filled in; today certainly may. */
async function assertGiftDate(container: MedusaContainer, cart: CompletingCart): Promise<void> {
  const gift = storedCheckout(cart)?.gift
  const late = await giftDateRefusal(container, cart.id, gift, new Date())
  if (late) assertNone([late], cart)
}

/** @throws MedusaError NOT_ALLOWED naming the fields in the buyer's language, with the first one's code */
function assertNone(refusals: readonly Refusal[], cart: CompletingCart): void {
  const [first] = refusals
  if (!first) return
  const locale = shopLocale(cart.locale)
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    refusals.map((one) => `${one.field}: ${refusalMessage(one, locale)}`).join(" "),
    first.code,
  )
}
