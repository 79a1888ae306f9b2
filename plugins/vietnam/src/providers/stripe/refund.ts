import { MedusaError } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { isUncertain } from "./errors"

export interface WantedRefund {
  intent: string
  /** In the smallest unit of the currency. */
  amount: number
  /** Medusa's id of the refund. */
  refundId: string
  /** Stripe's id of a refund that was made there and is only to be recorded. */
  recording?: string
}

/** Name of the metadata by which a refund at Stripe knows the one in Medusa. */
export const REFUND_ID = "refund_id"

/**
 * Gives money back once, however often it is tried: under Medusa's id as idempotency key, and when no answer came, by
 * looking whether it was done. A refund that somebody made in Stripe's dashboard is marked as recorded, and not repeated.
 *
 * @throws Stripe's error when it was not done, or nobody can say
 */
export async function refundOnce(stripe: Stripe, wanted: WantedRefund): Promise<void> {
  const { intent, amount, refundId, recording } = wanted
  if (recording) {
    await markRecorded(stripe, { ...wanted, recording })
    return
  }
  try {
    await stripe.refunds.create(
      { payment_intent: intent, amount, metadata: { [REFUND_ID]: refundId } },
      { idempotencyKey: refundId },
    )
  } catch (error) {
    if (!isUncertain(error)) throw error
    const { data } = await stripe.refunds.list({ payment_intent: intent, limit: 100 })
    if (!data.some(({ metadata }) => metadata?.[REFUND_ID] === refundId)) throw error
  }
}

async function markRecorded(
  stripe: Stripe,
  { intent, amount, refundId, recording }: WantedRefund & { recording: string },
): Promise<void> {
  const refund = await stripe.refunds.retrieve(recording)
  if (refund.payment_intent !== intent || refund.amount !== amount)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `stripe: ${recording} is not a refund of ${amount} of ${intent}`,
    )
  await stripe.refunds.update(recording, { metadata: { [REFUND_ID]: refundId } })
}
