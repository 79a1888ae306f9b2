/**
 * A transfer by VietQR: the memo that tells which order it pays, the picture's text, and the signed note that it came.
 *
 * Pure, so that the provider, the workflow that confirms and the tests agree. Amounts are whole đồng.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { BanksObject, QRPay } from "vietnam-qr-pay"

/** Who is paid. */
export interface BankAccount {
  /** Six digits, from the list of NAPAS. */
  bin: string
  accountNo: string
  accountName: string
}

/** What a payment session holds, and nothing else. */
export interface Transfer {
  session_id: string
  amount: number
  /** The most that was ever asked for: who scanned the picture of that day pays it, though less is asked for now. */
  most_asked: number
  /** What the payer's bank sends along. */
  memo: string
  bank_bin: string
  bank_name: string
  account_no: string
  account_name: string
  /** Text of the QR code: EMVCo merchant-presented, NAPAS IBFT. */
  qr: string
  confirmation?: Confirmation
}

/** The note that the money came. Only the holder of the secret can write one. */
export interface Confirmation {
  /** The bank's reference of the transfer, as the operator read it in the account. */
  reference: string
  amount: number
  /** User of Medusa Admin. */
  confirmed_by: string
  /** ISO instant. */
  confirmed_at: string
  signature: string
}

// Without 0/O and 1/I: some buyers type the memo from another screen.
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
const MEMO_PREFIX = "DG"
const MEMO_LENGTH = 8

const OWN: readonly (keyof Transfer)[] = [
  "session_id",
  "amount",
  "most_asked",
  "memo",
  "bank_bin",
  "bank_name",
  "account_no",
  "account_name",
  "qr",
  "confirmation",
]

/** The memo of a session: letters and digits only, since banks strip the rest. */
export function memoCode(sessionId: string): string {
  const digest = createHash("sha256").update(sessionId).digest().subarray(0, MEMO_LENGTH)
  return MEMO_PREFIX + [...digest].map((byte) => ALPHABET[byte % ALPHABET.length]).join("")
}

/**
 * @param amount whole đồng, above zero
 * @param before the most that was asked for until now
 * @throws MedusaError INVALID_DATA when the amount cannot be transferred
 */
export function transferFor(
  sessionId: string,
  amount: number,
  account: BankAccount,
  before = 0,
): Transfer {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `amount: ${amount} đồng cannot be transferred`,
    )
  }
  const memo = memoCode(sessionId)
  const qr = QRPay.initVietQR({
    bankBin: account.bin,
    bankNumber: account.accountNo,
    amount: String(amount),
    purpose: memo,
  }).build()
  return {
    session_id: sessionId,
    amount,
    most_asked: Math.max(amount, before),
    memo,
    bank_bin: account.bin,
    bank_name: bankName(account.bin) ?? account.bin,
    account_no: account.accountNo,
    account_name: account.accountName,
    qr,
  }
}

/** What of a session's `data` is ours; whatever a client merged in is left behind. */
export function ownData(data: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(OWN.flatMap((key) => (data && key in data ? [[key, data[key]]] : [])))
}

/** Those that NAPAS has numbered: money is sent to no other. */
const NUMBERED = Object.values(BanksObject).filter(({ bin }) => /^\d{6}$/.test(bin))

/** The short name people know a bank by, or null for a BIN that NAPAS does not list. */
export function bankName(bin: string): string | null {
  return NUMBERED.find((bank) => bank.bin === bin)?.shortName ?? null
}

/** Banks that money can be sent to by number, by the names people know them by. */
export const BANKS: readonly { bin: string; name: string }[] = NUMBERED.map(
  ({ bin, shortName }) => ({
    bin,
    name: shortName ?? bin,
  }),
).sort((one, other) => one.name.localeCompare(other.name, "vi"))

/** Signs that the money of a session came. */
export function signConfirmation(
  secret: string,
  sessionId: string,
  facts: Omit<Confirmation, "signature">,
): Confirmation {
  return { ...facts, signature: signature(secret, sessionId, facts) }
}

/** @returns the confirmation of a transfer when it is signed for this very session and covers its amount */
export function confirmationOf(secret: string, transfer: Partial<Transfer>): Confirmation | null {
  const { confirmation, session_id, amount } = transfer
  if (!confirmation || !session_id || typeof amount !== "number") {
    return null
  }
  const expected = Buffer.from(signature(secret, session_id, confirmation))
  const given = Buffer.from(String(confirmation.signature))
  const genuine = expected.length === given.length && timingSafeEqual(expected, given)
  return genuine && confirmation.amount >= amount ? confirmation : null
}

function signature(
  secret: string,
  sessionId: string,
  { reference, amount, confirmed_by, confirmed_at }: Omit<Confirmation, "signature">,
): string {
  // JSON keeps the fields apart: no reference can be written that reads as another amount.
  const text = JSON.stringify([
    "transfer",
    sessionId,
    reference,
    amount,
    confirmed_by,
    confirmed_at,
  ])
  return createHmac("sha256", secret).update(text).digest("hex")
}
