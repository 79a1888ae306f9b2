import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  historyOf,
  type PartHistory,
  type SellerOrderStatus,
} from "@ocop/marketplace/modules/seller-order"
import type { Charged, ChargedLine, HandOver } from "@ocop/marketplace/workflows"
import type { OrderWithSessions } from "@ocop/vietnam/transfer-state"

/** What of an order is shown to its buyer, as the modules have it. */
export interface StoredOrder extends OrderWithSessions {
  display_id: number
  email: string | null
  locale: string | null
  currency_code: string
  metadata: Record<string, unknown> | null
  item_total: unknown
  item_discount_total: unknown
  shipping_total: unknown
  shipping_address: StoredAddress | null
  items: StoredItem[]
  payment_collections: (NonNullable<OrderWithSessions["payment_collections"]>[number] & {
    payments?: ({
      provider_id: string
      captured_at: string | null
      canceled_at: string | null
      refunds?: ({ amount: unknown } | null)[] | null
    } | null)[]
  })[]
}

export interface StoredAddress {
  first_name: string | null
  last_name: string | null
  phone: string | null
  address_1: string | null
  city: string | null
  province: string | null
  metadata: Record<string, unknown> | null
}

export interface StoredItem {
  id: string
  product_handle: string | null
  thumbnail: string | null
}

export interface StoredSellerOrder {
  id: string
  display_id: string
  status: SellerOrderStatus
  live_at: string | null
  hand_over: HandOver | null
  item_total: unknown
  discount_total: unknown
  delivery_total: unknown
  total: unknown
  charged: Charged | null
  seller_snapshot: {
    handle: string
    name_vi: string
    name_en: string
    address: string | null
    tax_code: string | null
  }
  lines: {
    line_item_id: string
    title: string
    title_en: string | null
    variant_title: string | null
    variant_title_en: string | null
    quantity: number
    ordered_quantity: number | null
    unit_price: unknown
    total: unknown
    charged: ChargedLine | null
  }[]
}

const ORDER_FIELDS = [
  "id",
  "display_id",
  "status",
  "created_at",
  "email",
  "locale",
  "currency_code",
  "metadata",
  "item_total",
  "item_discount_total",
  "shipping_total",
  "shipping_address.*",
  "items.id",
  "items.product_handle",
  "items.thumbnail",
  "payment_collections.id",
  "payment_collections.payment_sessions.*",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.refunds.amount",
]

/** @throws MedusaError NOT_FOUND */
export async function readOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<{
  order: StoredOrder
  sellerOrders: StoredSellerOrder[]
  histories: Map<string, PartHistory>
}> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, sellerOrders] = await Promise.all([
    query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: orderId } }),
    query.graph({
      entity: "seller_order",
      fields: ["*", "lines.*"],
      filters: { order_id: orderId },
      pagination: { order: { display_id: "ASC" } },
    }),
  ])
  const order = orders.data[0] as unknown as StoredOrder | undefined
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "No such order")
  }
  const histories = await historyOf(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    sellerOrders.data.map(({ id }) => id),
  )
  return { order, sellerOrders: sellerOrders.data as unknown as StoredSellerOrder[], histories }
}

/** A number and the phone that its buyer gave. */
export interface OrderPhone {
  id: string
  /** As it was typed or stored; of the buyer, else of the delivery address. Never of a gift's recipient. */
  phone: string | null
}

/**
 * Whose order has this number. One statement for hit and miss alike.
 */
export async function orderPhone(knex: Knex, number: number): Promise<OrderPhone | null> {
  const { rows } = await knex.raw<{ rows: OrderPhone[] }>(
    `select o.id, coalesce(o.metadata #>> '{checkout,buyer,phone}', a.phone) as phone
     from "order" o left join order_address a on a.id = o.shipping_address_id
     where o.display_id = ? and o.deleted_at is null and o.is_draft_order is not true`,
    [number],
  )
  return rows[0] ?? null
}

/** The id of the customer who placed an order; null for none, and for an order that is none. */
export async function orderOwner(knex: Knex, orderId: string): Promise<string | null> {
  const { rows } = await knex.raw<{ rows: { customer_id: string | null }[] }>(
    `select customer_id from "order" where id = ? and deleted_at is null and is_draft_order is not true`,
    [orderId],
  )
  return rows[0]?.customer_id ?? null
}
