import { dong } from "@ocop/kit/money"
import type { InferTypeOf } from "@medusajs/framework/types"
import {
  confirmBy,
  type ConfirmationClock,
  isGone,
  type Mover,
  movesOf,
  type PartHistory,
  type PastMove,
} from "../../../modules/seller-order"
import type SellerOrder from "../../../modules/seller-order/models/seller-order"
import { owedFor } from "../../../modules/ledger/postings"
import { partMoney, type PartRow } from "../../../workflows/order/part-money"
import type { OrderPayment } from "../../../workflows/order/payment"

/** What a seller may do with an order, by the status it leads to; also the last word of its route. */
export const VERBS = {
  confirmed: "confirm",
  refused: "refuse",
  packed: "pack",
  handed_over: "hand-over",
  delivered: "deliver",
  returned: "return",
} as const

export type Verb = (typeof VERBS)[keyof typeof VERBS]

/** Who made a move, as people are told: no names. */
const BY: Record<Mover, "seller" | "shopper" | "platform" | "office" | "clock"> = {
  seller_member: "seller",
  link: "seller",
  customer: "shopper",
  user: "platform",
  officer: "office",
  clock: "clock",
}

type Stored = InferTypeOf<typeof SellerOrder>

/** A move as it is shown: `at` as an ISO instant. */
export function transitionView({ to_status, actor_type, reason, at }: Omit<PastMove, "note">) {
  return { to: to_status, at, by: BY[actor_type], reason }
}

/** What this actor may do with an order now. Nothing is packed while its money is awaited. */
export function verbsOf(
  status: Stored["status"],
  payment: OrderPayment,
  mover: "seller_member" | "link",
): Verb[] {
  return movesOf(status, mover).flatMap((to) =>
    to in VERBS && !(to === "packed" && payment === "awaiting")
      ? [VERBS[to as keyof typeof VERBS]]
      : [],
  )
}

/** The word of a seller that is no move: that the cash came. */
const CASH_RECEIVED = "cash-received"

/** Whether cash of an order may be said to have come: it is being collected, or somebody has it. */
function mayReceive(
  { status, total, cash_awaited_at, cash_received_at }: Stored,
  payment: OrderPayment,
  carried: number,
): boolean {
  if (cash_received_at) return false
  if (status === "handed_over") return payment === "due_on_delivery" && dong(total) > 0
  return carried > 0 || (status === "delivered" && cash_awaited_at !== null)
}

/**
 * A seller order as its seller sees it. Amounts in đồng. The buyer's other sellers, and the whole order, stay out of sight.
 * @param payment of the whole order: nothing is packed while it is `awaiting`
 */
export function sellerOrderView(
  order: Stored,
  payment: OrderPayment,
  { moves, problem, carried }: PartHistory,
  clock: ConfirmationClock,
) {
  return {
    id: order.id,
    display_id: order.display_id,
    status: order.status,
    payment,
    currency_code: order.currency_code,
    item_total: dong(order.item_total),
    discount_total: dong(order.discount_total),
    delivery_total: dong(order.delivery_total),
    total: dong(order.total),
    commission_bp: order.commission_bp,
    commission: dong(order.commission),
    commission_tax: dong(order.commission_tax),
    tax_withheld: dong(order.tax_withheld),
    /** What the seller gets of it, whoever holds the cash; nothing while nobody pays. */
    owed:
      isGone(order.status) || order.status === "returned"
        ? 0
        : owedFor(partMoney(order as PartRow)),
    placed_at: order.placed_at,
    /** Until when the seller may answer; null once it did. */
    confirm_by: order.status === "placed" && order.live_at ? confirmBy(clock, order.live_at) : null,
    may: [
      ...verbsOf(order.status, payment, "seller_member"),
      ...(mayReceive(order, payment, carried) ? [CASH_RECEIVED] : []),
    ],
    transitions: moves.map(transitionView),
    /** What the shopper reported last; while it is open, and `keeps_money`, as much as this part brings waits. */
    problem,
    hand_over: order.hand_over,
    /** Since when the seller answers for cash that was paid at the door, and when it came. */
    cash_awaited_at: order.cash_awaited_at,
    cash_received_at: order.cash_received_at,
    delivery: order.checkout_snapshot,
    parcel: order.parcels,
    lines: (order.lines ?? []).map((line) => ({
      id: line.id,
      product_id: line.product_id,
      variant_id: line.variant_id,
      title: line.title,
      title_en: line.title_en,
      variant_title: line.variant_title,
      variant_title_en: line.variant_title_en,
      quantity: line.quantity,
      /** When the seller took on less than that; else null. */
      ordered_quantity: line.ordered_quantity,
      unit_price: dong(line.unit_price),
      discount_total: dong(line.discount_total),
      total: dong(line.total),
    })),
  }
}

export type SellerOrderView = ReturnType<typeof sellerOrderView>
