import { eachInTurn } from "@ocop/kit/in-turn"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderStatus } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { isGone } from "../../../modules/seller-order"
import { applyEdit, assertNoOpenEdit, editOf } from "./edit"
import { settle, tellByHand } from "./money"
import { followParcels, unpack } from "./parcels"
import type { InLinePorts } from "./ports"
import { type OrderState, readOrder } from "./read"
import { giveReductionsBack } from "./reductions"
import { freeStock } from "./stock"

/** Seconds to wait for whoever is at work on the same order, and until the lock frees itself. */
const PATIENCE = { timeout: 10, expire: 180 }

/**
 * Makes Medusa's order agree with its seller orders: fulfilments of just a seller's lines, packed, sent and delivered; an
 * order edit for a part that is gone or smaller, and the order's cancellation when nothing is left; stock, money and the
 * use of promotions given back. What there is to do is read from what stands, so it may be cut off anywhere and run again,
 * and does nothing when all is done. A parcel that cannot be made keeps neither the others nor anybody's money back.
 *
 * @throws at its end, whatever may be different the next time: an edit of staff that is open, money that is about to be taken
 */
export async function bringInLine(
  container: MedusaContainer,
  orderId: string,
  ports: InLinePorts,
): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    [`order:${orderId}`],
    async () => {
      const state = await readOrder(container, orderId)
      if (!state) return
      const nothingLeft = state.parts.every(({ status }) => isGone(status))
      await eachInTurn([
        // The money of a cancelled order follows by itself: see `ORDER_MONEY`, and the transfers that expire.
        () =>
          nothingLeft ? cancelWhole(container, state, ports) : follow(container, state, ports),
        () => giveReductionsBack(container, orderId),
      ])
    },
    PATIENCE,
  )
}

async function cancelWhole(
  container: MedusaContainer,
  state: OrderState,
  ports: InLinePorts,
): Promise<void> {
  if (state.status !== OrderStatus.CANCELED) {
    await unpack(container, state)
    await assertNoOpenEdit(container, await fresh(container, state))
    await cancelOrderWorkflow(container).run({ input: { order_id: state.id } })
  }
  await tellByHand(container, state.id, ports)
}

async function follow(
  container: MedusaContainer,
  state: OrderState,
  ports: InLinePorts,
): Promise<void> {
  if (await unpack(container, state)) return follow(container, await fresh(container, state), ports)
  const edit = editOf(state)
  if (edit.length > 0) {
    await assertNoOpenEdit(container, state)
    await applyEdit(container, state.id, edit)
  }
  await freeStock(container, await fresh(container, state))
  const isLess = state.parts.some(
    (part) => isGone(part.status) || part.lines.some(({ lesser }) => lesser),
  )
  await eachInTurn([
    // First what others do: money may have to wait for a bank.
    () => followParcels(container, state),
    ...(isLess
      ? [() => settle(container, state.id, ports), () => tellByHand(container, state.id, ports)]
      : []),
  ])
}

const fresh = async (container: MedusaContainer, state: OrderState): Promise<OrderState> =>
  (await readOrder(container, state.id)) ?? state
