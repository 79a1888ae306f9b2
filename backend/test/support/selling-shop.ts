import { expect } from "vitest"
import { accountsOf, asStaff, signIn } from "./accounts"
import type { Backend } from "./backend"
import { type BasketOptions, type Goods, Shopper } from "./shopper"

/** What a seller sees of an order, as far as tests ask. */
export interface SellerOrderAnswer {
  id: string
  display_id: string
  status: string
  total: number
  item_total: number
  discount_total: number
  delivery_total: number
  commission: number
  confirm_by: string | null
  may: string[]
  transitions: { to: string; by: string; reason: string | null }[]
  hand_over: {
    carrier: string | null
    tracking_number: string | null
    own_delivery: boolean
    cash_to?: string
  } | null
  cash_awaited_at: string | null
  cash_received_at: string | null
  lines: { id: string; quantity: number; ordered_quantity: number | null; total: number }[]
}

/** One seller's part of an order, and who acts for the seller. */
export interface SoldPart {
  id: string
  token: string
  seller_id: string
  goods: Goods
}

/** Two sellers of the demonstration with something to sell, and what Medusa makes of their orders. */
export class SellingShop {
  readonly shopper: Shopper
  admin!: Record<string, string>
  sellers!: { id: string; token: string; goods: Goods; email: string }[]

  constructor(readonly backend: Backend) {
    this.shopper = new Shopper(backend)
  }

  async open(): Promise<void> {
    this.admin = await asStaff(this.backend)
    const goods = await this.shopper.goods()
    this.sellers = []
    for (const [index, account] of accountsOf(this.backend).sellers.slice(0, 2).entries()) {
      const token = await signIn(this.backend, "seller_member", account)
      const { seller } = await this.shopper.must<{ seller: { id: string } }>(
        "GET",
        "/seller/me",
        undefined,
        bearer(token),
      )
      let own = goods.find((good) => good.seller_id === seller.id)
      if (!own) {
        // A demonstration seller may list nothing that can be sent: give it a good of nobody we test.
        own = { ...goods[goods.length - 1 - index]!, seller_id: seller.id }
        await this.backend.sql(
          "update listing set seller_id = $1 where product_id = $2",
          seller.id,
          own.product_id,
        )
      }
      await this.shopper.stock(own.inventory_item_id, 1_000)
      this.sellers.push({ id: seller.id, token, goods: own, email: account.email })
    }
  }

  /**
   * Orders so many of each seller's goods; a seller of whom nothing is ordered has no part.
   * @param also one each of other sellers' goods, for whom nobody acts here
   */
  async order(
    quantities: readonly number[],
    {
      codes = [],
      also = [],
      ...options
    }: BasketOptions & { codes?: string[]; also?: Goods[] } = {},
  ) {
    const items = [
      ...this.sellers.flatMap(({ goods }, index) =>
        quantities[index] ? [{ variant_id: goods.variant_id, quantity: quantities[index] }] : [],
      ),
      ...also.map(({ variant_id }) => ({ variant_id, quantity: 1 })),
    ]
    const cart = await this.shopper.basket(
      items,
      codes.length ? { ...options, provider: null } : options,
    )
    if (codes.length) {
      await this.shopper.must("POST", `/store/carts/${cart}/promotions`, { promo_codes: codes })
      await this.shopper.pay(cart, options.provider ?? undefined)
    }
    const { body } = await this.shopper.complete(cart)
    expect(body.type, JSON.stringify(body)).toBe("order")
    const order = body.order!
    const live = () =>
      this.backend.sql<{ id: string; seller_id: string }>(
        "select id, seller_id from seller_order where order_id = $1 and live_at is not null",
        order.id,
      )
    await expect.poll(live, { timeout: 15_000 }).toHaveLength(items.length)
    const rows = await live()
    const parts = this.sellers.flatMap(({ id, token, goods }): SoldPart[] => {
      const row = rows.find(({ seller_id }) => seller_id === id)
      return row ? [{ id: row.id, token, seller_id: id, goods }] : []
    })
    return { id: order.id, number: order.display_id, total: order.total, cart, parts }
  }

  /** A seller's tap on one of its buttons. */
  act(part: Pick<SoldPart, "id" | "token">, verb: string, body: unknown = {}) {
    return this.shopper.call<{ order: SellerOrderAnswer; message?: string }>(
      "POST",
      `/seller/orders/${part.id}/${verb}`,
      body,
      bearer(part.token),
    )
  }

  async seen(part: Pick<SoldPart, "id" | "token">): Promise<SellerOrderAnswer> {
    const { order } = await this.shopper.must<{ order: SellerOrderAnswer }>(
      "GET",
      `/seller/orders/${part.id}`,
      undefined,
      bearer(part.token),
    )
    return order
  }

  /** The moves of a seller order as they are kept, in order. */
  async moves(id: string): Promise<string[]> {
    const rows = await this.backend.sql<{ to_status: string }>(
      "select to_status from seller_order_transition where seller_order_id = $1 order by at",
      id,
    )
    return rows.map(({ to_status }) => to_status)
  }

  /** Waits until Medusa's order has followed; what waits for its time after a failure is due at once. */
  async settled(orderId: string): Promise<void> {
    const left = async () => {
      await this.backend.sql(
        `update outbox_message set available_at = now() where id in (
           select id from outbox_message where key = $1 and topic in ('order.in_line', 'order.money', 'transfer.overpaid')
             and dead_at is null and available_at > now() for update skip locked)`,
        orderId,
      )
      return this.backend.sql(
        "select topic, last_error from outbox_message where key = $1 and topic in ('order.in_line', 'order.money', 'transfer.overpaid')",
        orderId,
      )
    }
    await expect.poll(left, { timeout: 60_000, interval: 100 }).toEqual([])
  }

  /** Medusa's order, as staff see it. */
  async medusas(orderId: string) {
    const { order } = await this.shopper.must<{ order: MedusaOrder }>(
      "GET",
      `/admin/orders/${orderId}?fields=id,status,total,fulfillment_status,payment_status,*items,*items.detail,*fulfillments,*fulfillments.items,*fulfillments.labels,*shipping_methods`,
      undefined,
      this.admin,
    )
    return order
  }

  async money(orderId: string) {
    const [row] = await this.backend.sql<{
      asked: number
      captured: number
      refunded: number
      cancelled: boolean
    }>(
      `select coalesce(max(p.amount), 0)::float8 as asked,
         coalesce((select sum(c.amount) from capture c join payment x on x.id = c.payment_id
           where x.payment_collection_id = max(op.payment_collection_id)), 0)::float8 as captured,
         coalesce((select sum(r.amount) from refund r join payment x on x.id = r.payment_id
           where x.payment_collection_id = max(op.payment_collection_id)), 0)::float8 as refunded,
         bool_or(p.canceled_at is not null) as cancelled
       from order_payment_collection op
       left join payment p on p.payment_collection_id = op.payment_collection_id
       where op.order_id = $1`,
      orderId,
    )
    return row!
  }

  async shelf({ inventory_item_id }: Goods) {
    const [row] = await this.backend.sql<{ stocked: number; reserved: number }>(
      `select stocked_quantity::int as stocked, reserved_quantity::int as reserved
         from inventory_level where inventory_item_id = $1 and deleted_at is null`,
      inventory_item_id,
    )
    return row!
  }
}

interface MedusaOrder {
  id: string
  status: string
  total: number
  items: { id: string; quantity: number; detail: { fulfilled_quantity: number } }[]
  fulfillments: {
    id: string
    packed_at: string | null
    shipped_at: string | null
    delivered_at: string | null
    canceled_at: string | null
    items: { line_item_id: string; quantity: number }[]
    labels: { tracking_number: string }[]
  }[]
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
