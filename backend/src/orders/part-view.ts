import { dong } from "@ocop/kit/money"
import {
  isFewer,
  isGone,
  mayMove,
  type Mover,
  NO_HISTORY,
  type PartHistory,
} from "@ocop/marketplace/modules/seller-order"
import type { HandOver } from "@ocop/marketplace/workflows"
import type { MoveView, SellerOrderView } from "@ocop/vietnam/order-view"
import type { StoredOrder, StoredSellerOrder } from "./read"

/** Who made a move, as a shopper is told: no names. */
const BY: Record<Mover, MoveView["by"]> = {
  seller_member: "seller",
  link: "seller",
  customer: "shopper",
  user: "platform",
  // For the seller, who was called: to the shopper it is the seller's word.
  officer: "seller",
  clock: "clock",
}

/** One seller's part of an order, as its shopper sees it. Pure. */
export function partView(
  part: StoredSellerOrder,
  order: Pick<StoredOrder, "items">,
  { moves, problem }: PartHistory = NO_HISTORY,
): SellerOrderView {
  const { handle, name_vi, name_en, address, tax_code } = part.seller_snapshot
  return {
    id: part.id,
    number: part.display_id,
    status: part.status,
    may: mayOf(part),
    moves: moves.map(({ to_status, actor_type, reason, at }) => ({
      to: to_status,
      at: at.toISOString(),
      by: BY[actor_type],
      reason,
    })),
    problem: problem && {
      reported_at: problem.reported_at.toISOString(),
      said: problem.said,
      closed_at: problem.closed_at?.toISOString() ?? null,
      outcome: problem.outcome,
    },
    hand_over: part.hand_over && sent(part.hand_over),
    seller: { handle, name_vi, name_en, address, tax_code },
    lines: part.lines.map((line) => {
      const item = order.items.find(({ id }) => id === line.line_item_id)
      return {
        title: line.title,
        title_en: line.title_en,
        variant_title: line.variant_title,
        variant_title_en: line.variant_title_en,
        quantity: line.quantity,
        ordered_quantity: line.ordered_quantity,
        unit_price: line.charged?.unit_price ?? dong(line.unit_price),
        total: line.charged?.total ?? dong(line.total),
        thumbnail: item?.thumbnail ?? null,
        product_handle: item?.product_handle ?? null,
      }
    }),
    item_total: part.charged?.item_total ?? dong(part.item_total),
    discount_total: part.charged?.discount_total ?? dong(part.discount_total),
    delivery_total: part.charged?.delivery_total ?? dong(part.delivery_total),
    total: part.charged?.total ?? dong(part.total),
  }
}

/** To whom the cash goes is nothing that a shopper has to know. */
const sent = ({ carrier, tracking_number, own_delivery }: HandOver) => ({
  carrier,
  tracking_number,
  own_delivery,
})

function mayOf({ status, live_at, lines }: StoredSellerOrder): SellerOrderView["may"] {
  if (!live_at) return []
  const facts = { fewer: isFewer(lines) }
  return [
    ...(mayMove(status, "cancelled", "customer", facts) ? (["cancel"] as const) : []),
    ...(mayMove(status, "delivered", "customer", facts) ? (["received"] as const) : []),
    ...(isGone(status) ? [] : (["problem"] as const)),
  ]
}
