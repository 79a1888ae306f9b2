import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { storedCheckout } from "@ocop/vietnam/checkout/index"
import type { CardPlace } from "./place"
import { payerWords } from "./words"

/** What a payment was for, as staff find and call it. */
export interface Subject {
  about: { type: "order" | "cart" | "payment_collection"; id: string }
  name: string
  /** A sentence that says who paid and how to reach them; empty for an order, whose page says it. */
  payer: string
}

export async function orderSubject(container: MedusaContainer, orderId: string): Promise<Subject> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("order")
    .where("id", orderId)
    .first<{ display_id: number } | undefined>("display_id")
  const name = `Đơn ${row?.display_id ?? orderId}`
  return { about: { type: "order", id: orderId }, name, payer: "" }
}

/** Of money that no order may ever have come of. */
export async function subjectOf(container: MedusaContainer, place: CardPlace): Promise<Subject> {
  const { order_id, cart_id, payment_collection_id } = place
  if (order_id) return orderSubject(container, order_id)
  const about = cart_id
    ? ({ type: "cart", id: cart_id } as const)
    : ({ type: "payment_collection", id: payment_collection_id } as const)
  const payer = payerWords(cart_id ? await payerOf(container, cart_id) : [])
  return { about, name: "Giỏ hàng không thành đơn", payer }
}

interface Basket {
  email: string | null
  metadata: Record<string, unknown> | null
  shipping_address: Partial<Record<"first_name" | "last_name" | "phone", string | null>> | null
}

/** Name, telephone number and e-mail of whoever filled a basket, as far as they are known. */
async function payerOf(container: MedusaContainer, cartId: string): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      "email",
      "metadata",
      "shipping_address.first_name",
      "shipping_address.last_name",
      "shipping_address.phone",
    ],
    filters: { id: cartId },
  })
  const basket = data[0] as Basket | undefined
  const buyer = storedCheckout(basket?.metadata)?.buyer
  const to = basket?.shipping_address
  // A gift goes to somebody else: who filled our form said himself who he is.
  const known = buyer
    ? [buyer.name, buyer.phone]
    : [[to?.last_name, to?.first_name].filter(Boolean).join(" "), to?.phone]
  return [...known, buyer?.email ?? basket?.email].filter(
    (one) => typeof one === "string" && one !== "",
  ) as string[]
}
