import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { lockedOrder } from "./locked-order"
import { closeSessionStep } from "./steps/close-session"
import { decideExpiryStep } from "./steps/decide"
import { tellStep } from "./steps/tell"
import { TransferTopics } from "./topics"

export interface ExpireTransferInput {
  order_id: string
  /** ISO instant taken as the present. */
  now: string
}

/**
 * Gives up an order whose transfer did not come in time: the order is cancelled, its reservations are released, its
 * payment session closed. Does nothing to an order that was paid meanwhile or is not due, so it may run at any time and
 * as often as one likes; the stock goes back once, since only the run that finds the order open cancels it.
 * What a killed run left undone, the next one does; a letter that was sent already is not sent again.
 */
export const expireTransferWorkflow = createWorkflow(
  "expire-transfer",
  (input: ExpireTransferInput) => {
    const { key, order } = lockedOrder(input)
    const decision = decideExpiryStep({ order, now: input.now })

    when("cancel-order", { decision }, (data) => data.decision.cancel).then(() => {
      cancelOrderWorkflow.runAsStep({ input: { order_id: input.order_id } })
    })
    when("tell", { decision }, (data) => data.decision.tell).then(() => {
      tellStep({ topics: [TransferTopics.EXPIRED], order_id: input.order_id })
    })
    when("close-session", { decision }, (data) => data.decision.close).then(() => {
      closeSessionStep({ session: decision.session })
    })

    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ decision }, (data) => ({ expired: data.decision.cancel })),
    )
  },
)
