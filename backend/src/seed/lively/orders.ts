import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { SellerOrderStatus } from "@ocop/marketplace/modules/seller-order"
import {
  type Actor,
  type HandOver,
  moveSellerOrder,
  reportProblem,
} from "@ocop/marketplace/workflows"
import type { ShopSetup } from "../setup"
import { purchase } from "./purchase"
import { memberOf } from "./sellers"

/** Goods of the three demonstration sellers who have people, in one unit each. */
const TEA = "minh-hoa-nang-hang"
const PICTURE = "tranh-dong-ho"
const NUTS = "hat-doi-chi-dao"

/** How a part came to where it stands: what was done after it was placed. */
const DONE = {
  placed: [],
  confirmed: ["confirmed"],
  packed: ["confirmed", "packed"],
  handed_over: ["confirmed", "packed", "handed_over"],
  delivered: ["confirmed", "packed", "handed_over", "delivered"],
  refused: ["refused"],
  cancelled: ["cancelled"],
  expired: ["expired"],
  returned: ["confirmed", "packed", "handed_over", "returned"],
} as const satisfies Record<SellerOrderStatus, readonly SellerOrderStatus[]>

const REASONS: Partial<Record<SellerOrderStatus, string>> = {
  refused: "out_of_stock",
  cancelled: "changed_mind",
  expired: "not_confirmed",
  returned: "not_collected",
}

/** Whoever brings a parcel that is paid at the door collects its money, and is named. */
const HAND_OVER: HandOver = {
  carrier: "Minh họa: chuyển phát",
  tracking_number: "MINHHOA1",
  own_delivery: false,
}

/** A coach that brings the cash back: its seller waits for it, and says when it came. */
const COACH: HandOver = {
  carrier: "Minh họa: nhà xe",
  tracking_number: null,
  own_delivery: false,
  cash_to: "seller",
}

/** Whose delivered goods went by the coach. */
const BY_COACH = TEA

/** Purchases of the demo's shopper, and where the part of each seller stands: every state, and a full day at the first. */
const PURCHASES: readonly Readonly<Record<string, SellerOrderStatus>>[] = [
  { [TEA]: "delivered", [PICTURE]: "returned", [NUTS]: "delivered" },
  { [TEA]: "handed_over", [PICTURE]: "refused", [NUTS]: "expired" },
  { [TEA]: "packed", [PICTURE]: "handed_over", [NUTS]: "cancelled" },
  { [TEA]: "confirmed", [PICTURE]: "confirmed", [NUTS]: "packed" },
  { [TEA]: "placed", [PICTURE]: "placed" },
]

/** Of which goods that were delivered the shopper reports something. */
const REPORTED = {
  handle: NUTS,
  kind: "damaged",
  message: "Minh họa: một túi hạt bị rách.",
} as const

/**
 * Has the demo's shopper buy, and everybody do their part, by what real ones do it with. Bought once; a part that somebody
 * brought elsewhere since stays there.
 * @param email of the shopper
 */
export async function seedOrders(
  container: MedusaContainer,
  shop: ShopSetup,
  email: string,
): Promise<void> {
  for (const [index, parts] of PURCHASES.entries())
    await buy(container, { key: String(index + 1), shop, email, parts })
}

/** One purchase of the demo's shopper. */
export interface Bought {
  /** Of this purchase alone. */
  key: string
  shop: ShopSetup
  /** Of the shopper. */
  email: string
  /** Where the part of each seller is brought to, by the handle of its product. */
  parts: Readonly<Record<string, SellerOrderStatus>>
}

/** Buys once, and brings each part to where it stands; one that somebody brought elsewhere since stays there. */
export async function buy(
  container: MedusaContainer,
  { key, shop, email, parts }: Bought,
): Promise<void> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ email, has_account: true }, { take: 1 })
  if (!customer) throw new Error(`No shopper ${email}`)
  const order = await purchase(container, {
    key,
    shop,
    customer: { id: customer.id, email },
    products: Object.keys(parts),
  })
  for (const part of await partsOf(container, order)) {
    const wanted = parts[part.handle]
    if (wanted) await bring(container, part, wanted, customer.id)
    if (wanted === "delivered" && part.handle === REPORTED.handle)
      await reportOnce(container, order, part.id)
  }
}

interface Part {
  id: string
  seller_id: string
  status: SellerOrderStatus
  /** Of its one product. */
  handle: string
}

async function partsOf(container: MedusaContainer, orderId: string): Promise<Part[]> {
  return container
    .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)("seller_order as s")
    .join("seller_order_line as l", "l.seller_order_id", "s.id")
    .join("product as p", "p.id", "l.product_id")
    .where("s.order_id", orderId)
    .select<Part[]>("s.id", "s.seller_id", "s.status", "p.handle")
}

/** A report that somebody has closed is not made again. */
async function reportOnce(
  container: MedusaContainer,
  order_id: string,
  seller_order_id: string,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const made = await knex("seller_order_problem").where({ seller_order_id }).first("id")
  if (made) return
  const { kind, message } = REPORTED
  await reportProblem(knex, { order_id, seller_order_id, kind, message })
}

async function bring(
  container: MedusaContainer,
  { id, seller_id, status, handle }: Part,
  wanted: SellerOrderStatus,
  customerId: string,
): Promise<void> {
  const path: readonly SellerOrderStatus[] = ["placed", ...DONE[wanted]]
  if (!path.includes(status)) return
  const hand_over = wanted === "delivered" && handle === BY_COACH ? COACH : HAND_OVER
  const member: Actor = { type: "seller_member", id: await memberOf(container, seller_id) }
  for (const to of path.slice(path.indexOf(status) + 1)) {
    const actor: Actor =
      to === "expired"
        ? { type: "clock", id: null }
        : to === "cancelled"
          ? { type: "customer", id: customerId }
          : member
    await moveSellerOrder(container, {
      id,
      to,
      actor,
      reason: REASONS[to] ?? null,
      ...(to === "handed_over" ? { hand_over } : {}),
    })
  }
}
