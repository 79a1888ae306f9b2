import type { MedusaContainer } from "@medusajs/framework/types"
import { fromSmallestUnit } from "@ocop/vietnam/card"
import type { Stripe } from "@ocop/vietnam/card"
import { tellStaff } from "./staff"
import type { Subject } from "./subject"
import { words } from "./words"

/** The holder's bank did not take it: the money is with the shop again, while it was said to be given back. */
export const isLost = ({ status }: Stripe.Refund): boolean =>
  status === "failed" || status === "canceled"

/** Tells the staff, once, that they have to give this money back in another way: the same card would refuse it again. */
export async function tellOfLost(
  container: MedusaContainer,
  { about, ...subject }: Subject,
  intent: string,
  { id, amount, currency }: Stripe.Refund,
): Promise<void> {
  await tellStaff(container, {
    ...words.refundFailed(subject, fromSmallestUnit(amount, currency), currency, [intent, id]),
    key: `refund-failed:${id}`,
    about,
  })
}
