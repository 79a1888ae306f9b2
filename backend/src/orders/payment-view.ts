import { currencyOf, units } from "@ocop/kit/dollars"
import { dong } from "@ocop/kit/money"
import type { OrderView, TransferView } from "@ocop/vietnam/order-view"
import { CARD_PROVIDER_ID } from "@ocop/vietnam/card"
import { COD_PROVIDER_ID, type OrderTransfer, transferOf } from "@ocop/vietnam/transfer-state"
import type { StoredOrder } from "./read"

const METHODS: Record<string, "cod" | "card"> = {
  [COD_PROVIDER_ID]: "cod",
  [CARD_PROVIDER_ID]: "card",
}
const TRANSFER_STATES = { awaiting: "awaiting", confirmed: "paid", cancelled: "cancelled" } as const

/** How an order is paid, as its buyer is told. Pure. @param payBefore when an unpaid transfer is given up */
export function paymentView(
  order: Pick<
    StoredOrder,
    "id" | "display_id" | "status" | "created_at" | "currency_code" | "payment_collections"
  >,
  payBefore: Date,
): OrderView["payment"] {
  const payments = order.payment_collections
    .flatMap((collection) => collection.payments ?? [])
    .flatMap((one) => one ?? [])
  const refunded = payments
    .flatMap(({ refunds }) => refunds ?? [])
    .reduce((sum, refund) => sum + units(refund?.amount ?? 0, currencyOf(order.currency_code)), 0)
  const found = transferOf(order)
  if (found)
    return {
      method: "vietqr",
      state: TRANSFER_STATES[found.state],
      refunded,
      transfer: transferView(found, payBefore),
    }
  const last = payments.at(-1)
  const method = METHODS[last?.provider_id ?? ""] ?? "other"
  return {
    method,
    state: last?.captured_at
      ? "paid"
      : order.status === "canceled" || last?.canceled_at
        ? "cancelled"
        : method === "card"
          ? "held"
          : "due",
    refunded,
    transfer: null,
  }
}

function transferView({ session, state, transfer }: OrderTransfer, payBefore: Date): TransferView {
  const awaiting = state === "awaiting"
  const { memo, bank_bin, bank_name, account_no, account_name, qr } = transfer
  return {
    state,
    amount: dong(session.amount),
    memo,
    bank_bin,
    bank_name,
    account_no,
    account_name,
    // Nobody shall scan a code whose order is paid or gone.
    qr: awaiting ? qr : null,
    pay_before: awaiting ? payBefore.toISOString() : null,
  }
}
