import { eachInTurn } from "@ocop/kit/in-turn"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  cancelOrderFulfillmentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { isGone, type SellerOrderStatus } from "../../../modules/seller-order"
import type { HandOver } from "../life/move"
import { assertNoOpenEdit } from "./edit"
import { type Fulfilment, type OrderState, type Part, readOrder } from "./read"

/** How far the parcel of a part is, in Medusa's words. */
type Parcel = "none" | "packed" | "shipped" | "delivered"

/** What came back was sent before, and Medusa keeps it so: goods that return are looked at by people. */
const PARCEL: Record<SellerOrderStatus, Parcel> = {
  placed: "none",
  confirmed: "none",
  refused: "none",
  cancelled: "none",
  expired: "none",
  packed: "packed",
  handed_over: "shipped",
  returned: "shipped",
  delivered: "delivered",
}

/** Unpacks what was packed and is not to be sent: its goods go back to the shelf. @returns whether anything was */
export async function unpack(container: MedusaContainer, state: OrderState): Promise<boolean> {
  const gone = new Set(
    state.parts
      .filter(({ status }) => isGone(status))
      .flatMap(({ lines }) => lines.map((line) => line.line_item_id)),
  )
  const parcels = state.fulfilments.filter(
    ({ canceled_at, shipped_at, items }) =>
      !canceled_at && !shipped_at && items.some(({ line_item_id }) => gone.has(line_item_id)),
  )
  for (const { id } of parcels) {
    await assertNoOpenEdit(container, state)
    await cancelOrderFulfillmentWorkflow(container).run({
      input: { order_id: state.id, fulfillment_id: id, no_notification: true },
    })
  }
  return parcels.length > 0
}

/**
 * Gives each part of the order the fulfilment that its status says: just its lines, sent, delivered. Each seller's by itself.
 *
 * @throws at its end, what kept any of them from being made
 */
export async function followParcels(container: MedusaContainer, state: OrderState): Promise<void> {
  const sent = state.parts.filter(({ status }) => PARCEL[status] !== "none")
  await eachInTurn(
    sent.map(({ id }) => async () => {
      await pack(container, await again(container, state), id)
      await send(container, await again(container, state), id)
    }),
  )
}

/** Each step writes a version of the order, so the next one begins with what stands. */
async function again(container: MedusaContainer, state: OrderState): Promise<OrderState> {
  return (await readOrder(container, state.id)) ?? state
}

async function pack(container: MedusaContainer, state: OrderState, partId: string): Promise<void> {
  const part = partOf(state, partId)
  const items = part.lines.flatMap(({ line_item_id, quantity }) => {
    const item = state.items.find(({ id }) => id === line_item_id)
    const left = Math.min(quantity, item?.quantity ?? 0) - (item?.fulfilled ?? 0)
    return left > 0 ? [{ id: line_item_id, quantity: left }] : []
  })
  if (items.length === 0) return
  await assertNoOpenEdit(container, state)
  await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: state.id,
      items,
      no_notification: true,
      metadata: { seller_order_id: part.id, seller_order: part.display_id },
    },
  })
}

async function send(container: MedusaContainer, state: OrderState, partId: string): Promise<void> {
  const part = partOf(state, partId)
  const parcel = PARCEL[part.status]
  if (parcel === "packed") return
  for (const fulfilment of own(state, part)) {
    await ship(container, state, part, fulfilment)
    if (parcel === "delivered" && !fulfilment.delivered_at) {
      await assertNoOpenEdit(container, await again(container, state))
      await markOrderFulfillmentAsDeliveredWorkflow(container).run({
        input: { orderId: state.id, fulfillmentId: fulfilment.id },
      })
    }
  }
}

async function ship(
  container: MedusaContainer,
  state: OrderState,
  part: Part,
  { id, shipped_at, items }: Fulfilment,
): Promise<void> {
  if (shipped_at) return
  await assertNoOpenEdit(container, await again(container, state))
  const lines = new Set(items.map(({ line_item_id }) => line_item_id))
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: state.id,
      fulfillment_id: id,
      items: part.lines
        .filter(({ line_item_id }) => lines.has(line_item_id))
        .map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
      labels: labels(part.hand_over),
      no_notification: true,
    },
  })
}

/** A number by which a carrier knows the parcel; the seller's own people need none. */
function labels(hand_over: HandOver | null) {
  return hand_over?.tracking_number
    ? [{ tracking_number: hand_over.tracking_number, tracking_url: "", label_url: "" }]
    : []
}

/** Fulfilments that hold goods of this part and of no other. */
function own({ fulfilments }: OrderState, { lines }: Part): Fulfilment[] {
  const ids = new Set(lines.map(({ line_item_id }) => line_item_id))
  return fulfilments.filter(
    ({ canceled_at, items }) =>
      !canceled_at && items.every(({ line_item_id }) => ids.has(line_item_id)),
  )
}

function partOf({ id, parts }: OrderState, partId: string): Part {
  const part = parts.find((one) => one.id === partId)
  if (!part) throw new Error(`Order ${id} has no part ${partId}`)
  return part
}
