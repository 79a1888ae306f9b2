import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PAYMENT_TERMS_MODULE } from "../../../modules/payment-terms"
import type PaymentTermsModuleService from "../../../modules/payment-terms/service"
import {
  amountThatCame,
  askedFor,
  awaitsTransfer,
  type ExpiryDecision,
  expiryOf,
  NOTHING_TO_EXPIRE,
  type OrderWithSessions,
  termsDay,
  transferOf,
} from "../../../transfer-state"

/**
 * Whether a confirmation is still to be written, and what came. Read under the order's lock, so that the answer holds until
 * the end.
 *
 * @throws INVALID_DATA as `amountThatCame`; MedusaError NOT_FOUND when the order is not paid by transfer, NOT_ALLOWED when it was cancelled before
 */
export const decideConfirmationStep = createStep(
  "decide-confirmation",
  async ({ order, amount }: { order: OrderWithSessions; amount?: number }) => {
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
    const to_do = found.state === "awaiting"
    const { now } = askedFor(found)
    const came = to_do ? amountThatCame(found, amount) : now
    return new StepResponse({ ...found, to_do, came, over: came > now })
  },
)

/** Whether the order is to be given up now, and whether only its session is left to be closed. */
export const decideExpiryStep = createStep(
  "decide-expiry",
  async ({ order, now }: { order: OrderWithSessions; now: string }, { container }) => {
    if (!awaitsTransfer(order)) return new StepResponse<ExpiryDecision>(NOTHING_TO_EXPIRE)
    const terms: PaymentTermsModuleService = container.resolve(PAYMENT_TERMS_MODULE)
    const hours = await terms.transferHoursAt(termsDay(order.created_at))
    return new StepResponse<ExpiryDecision>(expiryOf(order, hours, new Date(now)))
  },
)
