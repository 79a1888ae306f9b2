import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  authorizePaymentSessionForOrderWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { lockedOrder } from "./locked-order"
import { decideConfirmationStep } from "./steps/decide"
import { recordConfirmationStep } from "./steps/record-confirmation"
import { tellStep } from "./steps/tell"
import { TransferTopics } from "./topics"

export interface ConfirmTransferInput {
  order_id: string
  /** The bank's reference of the transfer. */
  reference: string
  /** Id of the user of Medusa Admin. */
  confirmed_by: string
}

/**
 * Records that the money of an order came, and captures its payment.
 *
 * Under the lock `order:<id>`, the same that giving up takes: of a confirmation and an expiry at one moment exactly one
 * wins. Confirming twice changes nothing and answers `already_confirmed`.
 *
 * @throws MedusaError NOT_FOUND, NOT_ALLOWED as `decideConfirmationStep` says
 */
export const confirmTransferWorkflow = createWorkflow(
  "confirm-transfer",
  (input: ConfirmTransferInput) => {
    const { key, order } = lockedOrder(input)
    const decision = decideConfirmationStep({ order })

    when("confirm", { decision }, (data) => data.decision.to_do).then(() => {
      recordConfirmationStep({
        session: decision.session,
        reference: input.reference,
        confirmed_by: input.confirmed_by,
      })
      authorizePaymentSessionForOrderWorkflow.runAsStep({
        input: { payment_session_id: decision.session.id },
      })
      tellStep({ topic: TransferTopics.CONFIRMED, order_id: input.order_id })
    })

    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ decision }, (data) => ({ already_confirmed: !data.decision.to_do })),
    )
  },
)
