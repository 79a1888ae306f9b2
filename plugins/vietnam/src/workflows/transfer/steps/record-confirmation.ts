import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dong } from "@ocop/kit/money"
import { vietnamOptions } from "../../../options"
import { signConfirmation } from "../../../transfer"
import type { SessionLike } from "../../../transfer-state"

export interface RecordConfirmationInput {
  session: SessionLike
  /** What came, in đồng. */
  amount: number
  reference: string
  confirmed_by: string
}

/** Writes the signed confirmation into the payment session, which makes the provider call the money captured. */
export const recordConfirmationStep = createStep(
  "record-confirmation",
  async ({ session, amount, reference, confirmed_by }: RecordConfirmationInput, { container }) => {
    const { linkSecret } = vietnamOptions(container)
    const payment = container.resolve(Modules.PAYMENT)
    const confirmation = signConfirmation(linkSecret, session.id, {
      reference,
      amount,
      confirmed_by,
      confirmed_at: new Date().toISOString(),
    })
    const before = {
      id: session.id,
      amount: dong(session.amount),
      currency_code: session.currency_code,
      data: session.data ?? {},
    }
    await payment.updatePaymentSession({
      ...before,
      amount,
      data: { ...before.data, confirmation },
    })
    return new StepResponse(confirmation, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(Modules.PAYMENT).updatePaymentSession(before)
    }
  },
)
