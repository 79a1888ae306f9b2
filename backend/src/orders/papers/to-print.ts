import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  isGone,
  SELLER_ORDER_MODULE,
  type SellerOrderModuleService,
  type SellerOrderStatus,
} from "@ocop/marketplace/modules/seller-order"
import { type OrderPayment, paymentOf } from "@ocop/marketplace/workflows"
import type { CheckoutDetails } from "@ocop/vietnam/checkout/index"
import type { Parcel } from "@ocop/vietnam/parcels"
import type { StoredAddress } from "../read"

/** So many papers are drawn at once: drawing holds up everybody else, and a roll of labels ends. */
export const MOST_PAPERS = 50

/** Where parcels are fetched and go back to, in Vietnamese, and whom a carrier calls who cannot deliver: of today. */
export interface Sender {
  phone: string | null
  street: string | null
  commune: string | null
  province: string | null
}

/** As much of a seller order as its papers say. Amounts in đồng. */
export interface PrintedOrder {
  id: string
  display_id: string
  order_id: string
  status: SellerOrderStatus
  payment: OrderPayment
  placed_at: Date
  total: unknown
  seller_snapshot: { name_vi: string; name_en: string; address: string | null }
  sender: Sender
  checkout_snapshot: {
    recipient: StoredAddress | null
    buyer: CheckoutDetails["buyer"] | null
    gift: CheckoutDetails["gift"] | null
  } | null
  parcels: Pick<Parcel, "surcharges" | "weight_grams"> | null
  lines: {
    variant_id: string | null
    title: string
    title_en: string | null
    variant_title: string | null
    variant_title_en: string | null
    quantity: number
  }[]
}

/**
 * Orders of a seller that papers are wanted of, the longest waiting first.
 *
 * @param ids of seller orders, MOST_PAPERS at most
 * @throws MedusaError NOT_FOUND naming id, the same for another seller's as for none; NOT_ALLOWED naming `status` for one that
 *   is not sent
 */
export async function ordersToPrint(
  container: MedusaContainer,
  sellerId: string,
  ids: readonly string[],
): Promise<PrintedOrder[]> {
  const { orders } = await read(container, sellerId, { id: [...ids] }, MOST_PAPERS)
  const found = new Set(orders.map(({ id }) => id))
  for (const id of ids)
    if (!found.has(id))
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${id.slice(0, 80)}`)
  for (const { display_id, status } of orders)
    if (isGone(status))
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `status: ${display_id} is ${status}`)
  return orders
}

/**
 * What is not paid for and asks for no cash at the door has no label: it would say that there is nothing to collect.
 * @throws MedusaError NOT_ALLOWED naming `payment`
 */
export function assertPaidFor(orders: readonly PrintedOrder[]): void {
  for (const { display_id, payment } of orders)
    if (payment === "awaiting")
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `payment: of ${display_id} is awaited`)
}

/**
 * Orders that a seller is to pack now, the longest waiting first; those whose money is awaited are not.
 *
 * @param most orders at once
 * @returns them, and how many others wait
 */
export async function ordersToPack(
  container: MedusaContainer,
  sellerId: string,
  most: number,
): Promise<{ orders: PrintedOrder[]; further: number }> {
  const { orders, count } = await read(container, sellerId, { status: "confirmed" }, most)
  return {
    orders: orders.filter(({ payment }) => payment !== "awaiting"),
    further: Math.max(0, count - most),
  }
}

async function read(
  container: MedusaContainer,
  seller_id: string,
  filters: { id: string[] } | { status: SellerOrderStatus },
  take: number,
): Promise<{ orders: PrintedOrder[]; count: number }> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [[rows, count], sender] = await Promise.all([
    container
      .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
      .listAndCountSellerOrders(
        { ...filters, seller_id, live_at: { $ne: null } },
        { relations: ["lines"], order: { placed_at: "ASC", id: "ASC" }, take },
      ),
    senderOf(knex, seller_id),
  ])
  const payments = await paymentOf(
    knex,
    rows.map(({ order_id }) => order_id),
  )
  const orders = (rows as unknown as PrintedOrder[]).map((row) => ({
    ...row,
    payment: payments.get(row.order_id) ?? ("awaiting" as const),
    sender,
    // Of some goods the seller may have taken on none.
    lines: row.lines.filter(({ quantity }) => quantity > 0),
  }))
  return { orders, count }
}

async function senderOf(knex: Knex, seller: string): Promise<Sender> {
  const { rows } = await knex.raw<{ rows: Sender[] }>(SENDER, [seller])
  return rows[0] ?? { phone: null, street: null, commune: null, province: null }
}

// Whoever applied said where carriers fetch; of the others their seat is known.
const SENDER = `
select x.phone, p.place ->> 'address' as street, c.name_vi as commune, v.name_vi as province
from seller x
left join seller_application a on a.seller_id = x.id and a.deleted_at is null
cross join lateral (select coalesce(a.steps -> 'pickup', jsonb_build_object('address', x.address,
  'commune_code', x.commune_code, 'province_code', x.province_code)) as place) p
left join commune c on c.code = p.place ->> 'commune_code' and c.deleted_at is null
left join province v on v.code = p.place ->> 'province_code' and v.deleted_at is null
where x.id = ? and x.deleted_at is null`
