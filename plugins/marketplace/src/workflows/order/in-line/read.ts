import { type Currency, currencyOf, units } from "@ocop/kit/dollars"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, OrderChangeStatus } from "@medusajs/framework/utils"
import {
  SELLER_ORDER_MODULE,
  type SellerOrderModuleService,
  type SellerOrderStatus,
} from "../../../modules/seller-order"
import type { Charged, ChargedLine } from "../charge"
import type { HandOver } from "../life/move"

/** A reduction as Medusa keeps it; `amount` in the unit of the currency. */
export interface Adjustment {
  amount: unknown
  code?: string | null
  promotion_id?: string | null
  description?: string | null
  is_tax_inclusive?: boolean
}

export interface Item {
  id: string
  quantity: number
  fulfilled: number
  adjustments: Adjustment[]
}

export interface Method {
  id: string
  amount: unknown
  adjustments: Adjustment[]
}

export interface Fulfilment {
  id: string
  canceled_at: string | null
  shipped_at: string | null
  delivered_at: string | null
  items: { line_item_id: string }[]
}

/** A seller's part; amounts in the smallest unit of what the buyer is charged in. */
export interface Part {
  id: string
  display_id: string
  status: SellerOrderStatus
  hand_over: HandOver | null
  delivery: number
  lines: { line_item_id: string; quantity: number; lesser: boolean; discount: number }[]
}

/** Medusa's order and its parts, as they stand. */
export interface OrderState {
  id: string
  status: string
  currency: Currency
  /** A change of the order that is neither confirmed nor given up. */
  open_change: { id: string; internal_note: string | null } | null
  items: Item[]
  methods: Method[]
  fulfilments: Fulfilment[]
  parts: Part[]
}

/** @returns null for an order that has no parts, or does not stand yet */
export async function readOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderState | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [orders, quantities, changes, sellerOrders] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } }),
    knex.raw<{ rows: Omit<Item, "adjustments">[] }>(QUANTITIES, [orderId]),
    query.graph({
      entity: "order_change",
      fields: ["id", "internal_note"],
      filters: {
        order_id: orderId,
        status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED],
      },
    }),
    container
      .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
      .listSellerOrders(
        { order_id: orderId, live_at: { $ne: null } },
        { relations: ["lines"], order: { display_id: "ASC" } },
      ),
  ])
  const order = orders.data[0] as unknown as StoredOrder | undefined
  if (!order || sellerOrders.length === 0) return null
  const currency = currencyOf(order.currency_code)
  return {
    id: order.id,
    status: order.status,
    currency,
    open_change: changes.data[0] ?? null,
    items: quantities.rows.map((item) => ({
      ...item,
      adjustments: order.items.find(({ id }) => id === item.id)?.adjustments ?? [],
    })),
    methods: order.shipping_methods.map((method) => ({
      ...method,
      adjustments: method.adjustments ?? [],
    })),
    fulfilments: (order.fulfillments ?? []).filter((one) => one !== null),
    parts: sellerOrders.map((part) => partOf(part as unknown as StoredPart)),
  }
}

interface StoredOrder {
  id: string
  status: string
  currency_code: string
  items: { id: string; adjustments?: Adjustment[] }[]
  shipping_methods: { id: string; amount: unknown; adjustments?: Adjustment[] }[]
  fulfillments?: (Fulfilment | null)[]
}

interface StoredPart {
  id: string
  display_id: string
  status: SellerOrderStatus
  hand_over: HandOver | null
  delivery_total: unknown
  charged: Charged | null
  lines: {
    line_item_id: string
    quantity: number
    ordered_quantity: number | null
    discount_total: unknown
    charged: ChargedLine | null
  }[]
}

// Of the order's present version; an item that was taken out has none.
const QUANTITIES = `
select i.item_id as id, i.quantity::float8 as quantity, coalesce(i.fulfilled_quantity, 0)::float8 as fulfilled
from "order" o join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
where o.id = ? order by i.item_id`

const FIELDS = [
  "id",
  "status",
  "currency_code",
  "items.id",
  "items.adjustments.*",
  "shipping_methods.id",
  "shipping_methods.amount",
  "shipping_methods.adjustments.*",
  "fulfillments.id",
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.items.line_item_id",
]

function partOf(part: StoredPart): Part {
  const { id, display_id, status, hand_over, charged } = part
  return {
    id,
    display_id,
    status,
    hand_over,
    delivery: charged?.delivery_total ?? units(part.delivery_total, "vnd"),
    lines: part.lines.map((line) => ({
      line_item_id: line.line_item_id,
      quantity: line.quantity,
      lesser: line.ordered_quantity !== null,
      discount: line.charged?.discount_total ?? units(line.discount_total, "vnd"),
    })),
  }
}
