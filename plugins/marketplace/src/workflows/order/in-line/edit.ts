import { medusaAmount } from "@ocop/kit/dollars"
import { plainAmount, shareByLargestRemainder } from "@ocop/kit/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, MedusaError, Modules, OrderChangeType } from "@medusajs/framework/utils"
import { isGone } from "../../../modules/seller-order"
import type { Adjustment, Item, OrderState, Part } from "./read"

/** As much of an action of Medusa's order change as is ours to say. */
export interface EditAction {
  action: string
  details: Record<string, unknown> & { reference_id: string }
}

/** By this an order change is known as ours, should the process die before it is confirmed. */
const OURS = "seller-order-life"

/**
 * What Medusa's order has to give up, so that it holds what its sellers send and no more: goods of parts that are gone or
 * were only taken on in part, with their reductions, and the delivery of parcels that are not sent. Pure; empty when it
 * does already.
 */
export function editOf(state: OrderState): EditAction[] {
  const items = new Map(state.items.map((item) => [item.id, item]))
  const goods = state.parts.flatMap((part) =>
    part.lines.flatMap((line) => {
      const item = items.get(line.line_item_id)
      const quantity = isGone(part.status) ? 0 : line.quantity
      if (!item || item.quantity <= quantity) return []
      return [lessOf(item, quantity, quantity === 0 ? 0 : line.discount, state)]
    }),
  )
  return [...goods, ...lessDelivery(state)]
}

function lessOf(item: Item, quantity: number, discount: number, { currency }: OrderState) {
  return {
    action: ChangeActionType.ITEM_UPDATE,
    details: {
      reference_id: item.id,
      quantity,
      adjustments: scaled(item.adjustments, discount, (amount) => medusaAmount(amount, currency)),
    },
  }
}

/** Thousandths: weights must be whole numbers, and no reduction is finer. */
const FINE = 1_000

function scaled(
  adjustments: readonly Adjustment[],
  discount: number,
  inMedusa: (units: number) => number,
): Adjustment[] {
  if (adjustments.length === 0) return []
  const weights = adjustments.map(({ amount }) => Math.round(plainAmount(amount) * FINE))
  const shares = shareByLargestRemainder(discount, weights)
  return adjustments.map((adjustment, index) => ({
    ...kept(adjustment),
    amount: inMedusa(shares[index] ?? 0),
  }))
}

/**
 * Of the parcels that are not sent; by a reduction that names the parts, so that it is made once. All of them, and a promotion of
 * the delivery, are one reduction: Medusa's table takes one for each method and version of an order.
 */
function lessDelivery({ parts, methods, currency }: OrderState): EditAction[] {
  const [method] = methods
  const reductions = methods.flatMap(({ adjustments }) => adjustments)
  const named = reductions.flatMap(({ description }) => description?.split(BETWEEN_MARKS) ?? [])
  const missing = parts.filter(
    (part) => isGone(part.status) && part.delivery > 0 && !named.includes(mark(part)),
  )
  if (!method || missing.length === 0) return []
  const amounts = [
    ...method.adjustments.map(({ amount }) => plainAmount(amount)),
    ...missing.map(({ delivery }) => medusaAmount(delivery, currency)),
  ]
  const [before] = method.adjustments.map(kept)
  const reduction: Adjustment = {
    ...before,
    amount: amounts.reduce((total, amount) => total + Math.round(amount * FINE), 0) / FINE,
    description: [...named, ...missing.map(mark)].join(BETWEEN_MARKS),
  }
  return [
    {
      action: ChangeActionType.SHIPPING_ADJUSTMENTS_REPLACE,
      details: { reference_id: method.id, adjustments: [reduction] },
    },
  ]
}

const BETWEEN_MARKS = "; "
const mark = ({ display_id }: Part) => `${display_id} will not be sent`

/** What Medusa writes into the next version of an order; ids and dates are made anew. */
function kept({
  amount,
  code,
  promotion_id,
  description,
  is_tax_inclusive,
}: Adjustment): Adjustment {
  return { amount: plainAmount(amount), code, promotion_id, description, is_tax_inclusive }
}

/**
 * Makes room for a change of the order: Medusa has one at a time. One of ours that a dead process left is given up.
 *
 * @throws MedusaError CONFLICT while staff are editing the order: what the sellers did waits until they have ended
 */
export async function assertNoOpenEdit(
  container: MedusaContainer,
  { id, open_change }: OrderState,
): Promise<void> {
  if (!open_change) return
  if (open_change.internal_note !== OURS) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `order_change: staff are editing order ${id}; what its sellers did is written into it afterwards`,
    )
  }
  await container.resolve(Modules.ORDER).cancelOrderChange(open_change.id)
}

/**
 * Writes the order's next version. Not by Medusa's workflow for an edit that staff confirm: that one replaces an
 * authorized payment by a new one that nobody has promised.
 */
export async function applyEdit(
  container: MedusaContainer,
  orderId: string,
  actions: readonly EditAction[],
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const change = await orders.createOrderChange({
    order_id: orderId,
    change_type: OrderChangeType.EDIT,
    internal_note: OURS,
    actions: actions as never,
  })
  await orders.confirmOrderChange(change.id)
}
