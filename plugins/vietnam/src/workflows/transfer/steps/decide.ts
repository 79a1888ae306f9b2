import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PAYMENT_TERMS_MODULE } from "../../../modules/payment-terms"
import type PaymentTermsModuleService from "../../../modules/payment-terms/service"
import {
  givenUpAt,
  type OrderWithSessions,
  type SessionLike,
  termsDay,
  transferOf,
} from "../../../transfer-state"

/**
 * Whether a confirmation is still to be written. Read under the order's lock, so that the answer holds until the end.
 *
 * @throws MedusaError NOT_FOUND when the order is not paid by transfer, NOT_ALLOWED when it was cancelled before
 */
export const decideConfirmationStep = createStep(
  "decide-confirmation",
  async ({ order }: { order: OrderWithSessions }) => {
    const found = transferOf(order)
    if (!found) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Order ${order.id} is not paid by transfer`,
      )
    }
    if (found.state === "cancelled") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Order ${order.id} was cancelled; send the money back by hand`,
      )
    }
    return new StepResponse({ ...found, to_do: found.state === "awaiting" })
  },
)

export interface ExpiryDecision {
  session: SessionLike | null
  cancel: boolean
  close: boolean
}

/** Whether the order is to be given up now, and whether only its session is left to be closed. */
export const decideExpiryStep = createStep(
  "decide-expiry",
  async ({ order, now }: { order: OrderWithSessions; now: string }, { container }) => {
    const found = transferOf(order)
    const pending = found?.session.status === "pending_authorization"
    if (!found || !pending) {
      return new StepResponse<ExpiryDecision>({ session: null, cancel: false, close: false })
    }
    if (order.status === "canceled") {
      return new StepResponse<ExpiryDecision>({
        session: found.session,
        cancel: false,
        close: true,
      })
    }
    const terms: PaymentTermsModuleService = container.resolve(PAYMENT_TERMS_MODULE)
    const hours = await terms.transferHoursAt(termsDay(order.created_at))
    const due = new Date(now) >= givenUpAt(order.created_at, hours)
    return new StepResponse<ExpiryDecision>({ session: found.session, cancel: due, close: due })
  },
)
