import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  cancelOrderWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { TRANSFER_FIELDS, type OrderWithSessions } from "../../transfer-state"
import { closeSessionStep } from "./steps/close-session"
import { decideExpiryStep } from "./steps/decide"
import { tellStep } from "./steps/tell"
import { TransferTopics } from "./topics"

export interface ExpireTransferInput {
  order_id: string
  /** ISO instant taken as the present. */
  now: string
}

const WAIT_SECONDS = 10
const LEASE_SECONDS = 60

/**
 * Gives up an order whose transfer did not come in time: the order is cancelled, its reservations are released, its
 * payment session closed. Does nothing to an order that was paid meanwhile or is not due, so it may run at any time and
 * as often as one likes; the stock goes back once, since only the run that finds the order open cancels it.
 * What a killed run left undone, the next one does; a letter that was sent already is not sent again.
 */
export const expireTransferWorkflow = createWorkflow(
  "expire-transfer",
  (input: ExpireTransferInput) => {
    const key = transform({ input }, (data) => `order:${data.input.order_id}`)
    acquireLockStep({ key, timeout: WAIT_SECONDS, ttl: LEASE_SECONDS })

    const { data: order } = useQueryGraphStep({
      entity: "order",
      fields: TRANSFER_FIELDS,
      filters: { id: input.order_id },
      options: { throwIfKeyNotFound: true, isList: false },
    })
    const decision = decideExpiryStep({
      order: transform({ order }, (data) => data.order as unknown as OrderWithSessions),
      now: input.now,
    })

    when("cancel-order", { decision }, (data) => data.decision.cancel).then(() => {
      cancelOrderWorkflow.runAsStep({ input: { order_id: input.order_id } })
    })
    when("tell", { decision }, (data) => data.decision.tell).then(() => {
      tellStep({ topic: TransferTopics.EXPIRED, order_id: input.order_id })
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
