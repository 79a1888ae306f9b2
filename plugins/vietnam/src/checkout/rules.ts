/** Rules of an order that no single field shows. Pure: asked when a payment is chosen and again at completion. */
import { addDays, type Day } from "@ocop/kit/days"
import { COD_PROVIDER_ID, VIETQR_PROVIDER_ID } from "../transfer-state"
import type { CheckoutDetails, StoredCheckout } from "./details"
import type { Refusal } from "./messages"
import { vietnamesePhone } from "./phone"

/** The currency of Vietnam, as Medusa writes it. A basket in any other is paid from abroad. */
export const DONG = "vnd"

/** How far ahead a gift may be ordered: sellers plan their harvests, not the year after. */
const FARTHEST_DAYS = 90

/** Nobody asks a gift's recipient for money, and neither couriers nor Vietnamese banks take any currency but đồng. */
export function paymentRefusal(
  checkout: Pick<CheckoutDetails, "gift"> | null,
  providerId: string,
  currency: string,
): Refusal | null {
  if (currency !== DONG && (providerId === COD_PROVIDER_ID || providerId === VIETQR_PROVIDER_ID)) {
    return { field: "provider_id", code: "card_only" }
  }
  return checkout?.gift && providerId === COD_PROVIDER_ID
    ? { field: "provider_id", code: "cod_gift" }
    : null
}

/**
 * Why a basket may not become an order. A basket without our form (a plain Medusa client) is asked only for what the
 * law asks of everybody: the confirmation of age for alcohol.
 *
 * @param providerIds of the payment sessions that would be authorized
 * @param holdsAlcohol whether any line is age restricted
 * @param currency of the basket; a form filled in for the other one is asked for again
 */
export function completionRefusals(
  checkout: StoredCheckout | null,
  providerIds: readonly string[],
  holdsAlcohol: boolean,
  currency: string,
): Refusal[] {
  const refusals: Refusal[] = checkout ? placeRefusals(checkout, currency) : []
  for (const providerId of providerIds) {
    const refusal = paymentRefusal(checkout, providerId, currency)
    if (refusal) {
      refusals.push(refusal)
    }
  }
  if (checkout && checkout.consents?.terms !== true) {
    refusals.push({ field: "consents.terms", code: "terms" })
  }
  if (holdsAlcohol && checkout?.adult_confirmed !== true) {
    refusals.push({ field: "adult_confirmed", code: "adult" })
  }
  return refusals
}

/** What `readCheckoutDetails` asks of a buyer at home or abroad: the basket may have changed its currency since. */
function placeRefusals({ buyer, gift }: StoredCheckout, currency: string): Refusal[] {
  if (currency === DONG) {
    return vietnamesePhone(buyer.phone) ? [] : [{ field: "buyer.phone", code: "phone" }]
  }
  return [
    ...(buyer.email ? [] : [{ field: "buyer.email", code: "required" } as const]),
    ...(gift ? [] : [{ field: "gift.recipient", code: "required" } as const]),
  ]
}

/** The last order day of one zone, for one holiday. */
export interface LastDay {
  holiday_from: Day
  day: Day
}

/**
 * Whether a gift can be there on the day it is wanted.
 *
 * @param earliest the first day on which the slowest parcel can arrive
 * @param lastDays of the zones that the parcels cross
 */
export function wantedDateRefusal(
  wanted: Day,
  today: Day,
  earliest: Day,
  lastDays: readonly LastDay[],
): Refusal | null {
  const field = "gift.wanted_date"
  if (wanted > addDays(today, FARTHEST_DAYS)) {
    return { field, code: "too_late" }
  }
  if (lastDays.some(({ day, holiday_from }) => today > day && wanted < holiday_from)) {
    return { field, code: "after_last_order_day" }
  }
  return wanted < earliest ? { field, code: "too_early" } : null
}
