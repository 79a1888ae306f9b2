import {
  addShippingMethodToCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { orderIsLive } from "@ocop/marketplace/workflows"
import { completeBasket } from "../../card/complete-basket"
import type { ShopSetup } from "../setup"
import { storeCheckoutWorkflow } from "../../workflows/checkout/store-checkout"

/** The demo's shopper, as the form asks. No such person. */
const BUYER = { name: "Khách Minh họa", phone: "0900000000" }
const ADDRESS = {
  first_name: "Minh họa",
  last_name: "Khách",
  address_1: "Số 1, phố Minh họa",
  city: "Phường Hoàn Kiếm",
  province: "Hà Nội",
  country_code: "vn",
  phone: BUYER.phone,
  metadata: { province_code: "01" },
}
const CASH = "pp_cod_cod"
/** Under which a basket, and the order that it becomes, say which of the demonstration it is. */
const MARK = "demonstration"

export interface Purchase {
  /** Of this demonstration alone. */
  key: string
  shop: Pick<ShopSetup, "region_id" | "sales_channel_id">
  customer: { id: string; email: string }
  /** Handles, one of each. */
  products: readonly string[]
}

/**
 * Buys as a shopper does, and pays at the door; a purchase that was made before is not made again.
 * @returns the order's id
 */
export async function purchase(container: MedusaContainer, wanted: Purchase): Promise<string> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const made = await orderOf(knex, wanted)
  if (made) return made
  const cart = await basket(container, knex, wanted)
  const refused = await completeBasket(container, cart)
  const order = await orderOf(knex, wanted)
  if (!order) throw new Error(`The demonstration "${wanted.key}" was not ordered: ${refused}`)
  await orderIsLive(container, order)
  return order
}

async function orderOf(knex: Knex, { key, customer }: Purchase): Promise<string | undefined> {
  const row = await knex("order")
    .where({ customer_id: customer.id })
    .whereRaw("metadata ->> ? = ?", [MARK, key])
    .first<{ id: string } | undefined>("id")
  return row?.id
}

async function basket(
  container: MedusaContainer,
  knex: Knex,
  { key, shop, customer, products }: Purchase,
): Promise<string> {
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.region_id,
      sales_channel_id: shop.sales_channel_id,
      customer_id: customer.id,
      email: customer.email,
      items: await variantsOf(knex, products),
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
      metadata: { [MARK]: key },
    },
  })
  await storeCheckoutWorkflow(container).run({
    input: {
      cart_id: cart.id,
      checkout: {
        buyer: { ...BUYER, email: customer.email },
        consents: {
          terms: true,
          privacy: true,
          marketing: false,
          given_at: new Date().toISOString(),
        },
        locale: "vi",
      },
    },
  })
  const [option] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({}, { take: 1, select: ["id"] })
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cart.id, options: [{ id: option?.id ?? "" }] },
  })
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } })
  const { payment_collection_id } = await knex("cart_payment_collection")
    .where({ cart_id: cart.id })
    .first<{ payment_collection_id: string }>("payment_collection_id")
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id, provider_id: CASH },
  })
  return cart.id
}

async function variantsOf(knex: Knex, handles: readonly string[]) {
  const rows = await knex("product_variant as v")
    .join("product as p", "p.id", "v.product_id")
    .whereIn("p.handle", [...handles])
    .whereNull("v.deleted_at")
    .distinctOn("p.handle")
    .orderBy([{ column: "p.handle" }, { column: "v.variant_rank" }, { column: "v.id" }])
    .select<{ variant_id: string }[]>("v.id as variant_id")
  return rows.map(({ variant_id }) => ({ variant_id, quantity: 1 }))
}
