/** Why a code does nothing, by the backend's codes. */
export const VOUCHER_REFUSALS = [
  "voucher_unknown",
  "voucher_soon",
  "voucher_over",
  "voucher_used_up",
  "voucher_no_goods",
  "voucher_often",
  "voucher_currency",
] as const

export const VOUCHER_PROBLEMS = [
  ...VOUCHER_REFUSALS,
  "limited",
  "empty",
  "down",
  "offline",
] as const
export type VoucherProblem = (typeof VOUCHER_PROBLEMS)[number]

/** A code as it was sent. */
export interface VoucherState {
  attempt: number
  typed: string
  problem?: VoucherProblem
}
