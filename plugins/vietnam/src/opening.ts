/** The delivery and payment data a new shop starts with, as `loadRateCardWorkflow` takes it. */
import { OPENING_CARD, OPENING_LAST_ORDER_DAYS } from "./rates"
import type { LoadRateCardInput } from "./workflows/delivery/load-rate-card"

/** An assumption near the banks' selling price of late 2026; staff set the real one in Medusa Admin. */
export const OPENING_EXCHANGE_RATE = {
  dong_per_usd: 26_300,
  set_by: "opening",
  note: "Tỷ giá khởi đầu, chờ thay bằng tỷ giá của ngân hàng",
}

export const OPENING: LoadRateCardInput = {
  rate_cards: [OPENING_CARD],
  last_order_days: OPENING_LAST_ORDER_DAYS,
  // A day and a night: most transfers come within minutes, a grandmother's after a visit to the branch.
  payment_terms: [{ valid_from: "2026-01-01", transfer_hours: 24 }],
}
