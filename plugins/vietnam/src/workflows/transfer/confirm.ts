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
  /** What came, in đồng; needed where more was asked for before than now. */
  amount?: number | undefined
  /** Id of the user of Medusa Admin. */
  confirmed_by: string
}

/**
 * Records that the money of an order came, and captures its payment.
 *
 * Under the lock `order:<id>`, the same that giving up takes: of a confirmation and an expiry at one moment exactly one
 * wins. Confirming twice changes nothing and answers `already_confirmed`.
 *
 * What came beyond what is asked for is captured with the rest, and word is left that it goes back.
 *
 * @throws MedusaError NOT_FOUND, NOT_ALLOWED, INVALID_DATA naming amount as `decideConfirmationStep` says
 */
export const confirmTransferWorkflow = createWorkflow(
  "confirm-transfer",
  (input: ConfirmTransferInput) => {
    const { key, order } = lockedOrder(input)
    const decision = decideConfirmationStep(
      transform({ order, input }, (data) => ({
        order: data.order,
        ...(data.input.amount === undefined ? {} : { amount: data.input.amount }),
      })),
    )

    when("confirm", { decision }, (data) => data.decision.to_do).then(() => {
      recordConfirmationStep({
        session: decision.session,
        amount: decision.came,
        reference: input.reference,
        confirmed_by: input.confirmed_by,
      })
      authorizePaymentSessionForOrderWorkflow.runAsStep({
        input: { payment_session_id: decision.session.id },
      })
      tellStep(
        transform({ decision, input }, (data) => ({
          topics: data.decision.over
            ? [TransferTopics.CONFIRMED, TransferTopics.OVERPAID]
            : [TransferTopics.CONFIRMED],
          order_id: data.input.order_id,
        })),
      )
    })

    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ decision }, (data) => ({ already_confirmed: !data.decision.to_do })),
    )
  },
)
