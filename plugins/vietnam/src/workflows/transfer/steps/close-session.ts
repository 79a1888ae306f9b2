import { Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dong } from "@ocop/kit/money"
import type { SessionLike } from "../../../transfer-state"

/** Closes the session of an order that was given up, so that nothing can confirm it any more. */
export const closeSessionStep = createStep(
  "close-session",
  async ({ session }: { session: SessionLike | null }, { container }) => {
    if (!session) {
      return new StepResponse(undefined, null)
    }
    const before = {
      id: session.id,
      amount: dong(session.amount),
      currency_code: session.currency_code,
      data: session.data ?? {},
    }
    await container
      .resolve(Modules.PAYMENT)
      .updatePaymentSession({ ...before, status: PaymentSessionStatus.CANCELED })
    return new StepResponse(undefined, {
      ...before,
      status: PaymentSessionStatus.PENDING_AUTHORIZATION,
    })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(Modules.PAYMENT).updatePaymentSession(before)
    }
  },
)
