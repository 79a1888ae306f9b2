import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { shopLocale, storedCheckout } from "@ocop/vietnam/checkout/index"
import { note } from "@ocop/vietnam/letters"
import { sendOnce } from "../letters/send-once"
import { shop } from "../orders/shop"
import type { ReturnedMoney } from "./give-back"
import { CARD_RETURNED } from "./topics"
import { money } from "./money"
import { returnedLetter } from "./words"

interface Basket {
  email: string | null
  locale: string | null
  metadata: Record<string, unknown> | null
}

/** Whoever paid by card and got no order hears of it, also when his browser is long closed. */
export function cardLetterHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: CARD_RETURNED,
      handle: async (messages) => {
        for (const { key, payload } of messages)
          await tellShopper(container, key, payload as ReturnedMoney)
      },
    },
  ]
}

/** @throws when the mail server refuses, so that the outbox tries again */
async function tellShopper(
  container: MedusaContainer,
  sessionId: string,
  { cart_id, amount, currency_code, reason }: ReturnedMoney,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["email", "locale", "metadata"],
    filters: { id: cart_id },
  })
  const basket = data[0] as Basket | undefined
  if (!basket?.email) return
  const locale = storedCheckout(basket.metadata)?.locale ?? shopLocale(basket.locale)
  const { name, url } = shop()
  const content = returnedLetter(locale, {
    shopName: name,
    shopUrl: url,
    amount: money(amount, currency_code, locale),
    reason,
  })
  await sendOnce(container, {
    to: basket.email,
    channel: "email",
    template: "card-returned",
    content: note(content, shop()),
    idempotency_key: `card-returned:${sessionId}`,
    resource_id: cart_id,
    resource_type: "cart",
  })
}
