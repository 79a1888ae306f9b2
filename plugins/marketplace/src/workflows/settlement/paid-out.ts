import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { enqueue } from "@ocop/kit/outbox"
import type { PayoutAccount } from "../../modules/payout-account"

/** Outbox topic of money that was transferred to a seller. The key is the posting's; the payload, `PaidOut`. */
export const SELLER_PAID_OUT = "seller.paid_out"

export interface PaidOut {
  seller_id: string
  /** In đồng. */
  amount: number
  /** The bank's number of the transfer, as staff wrote it down. */
  reference: string
  /** Where it went; null where nobody wrote it down. */
  account: PayoutAccount | null
}

/** Has owners told of money that is on its way, once for each posting. */
export const tellPaidOut = (
  trx: Knex.Transaction,
  paid: readonly (PaidOut & { key: string })[],
): Promise<void> =>
  enqueue(
    trx,
    paid.map(({ key, ...payload }) => ({ topic: SELLER_PAID_OUT, key, payload: { ...payload } })),
  )
