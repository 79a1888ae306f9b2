import { describe, expect, it } from "vitest"
import { QRPay } from "vietnam-qr-pay"
import VietqrService from "../../src/providers/vietqr/service"
import CashOnDeliveryService from "../../src/providers/cod/service"
import {
  bankName,
  BANKS,
  confirmationOf,
  memoCode,
  signConfirmation,
  transferFor,
} from "../../src/transfer"
import {
  amountThatCame,
  expiryOf,
  type OrderTransfer,
  type OrderWithSessions,
  transferOf,
} from "../../src/transfer-state"

const ACCOUNT = { bin: "970436", accountNo: "0000000000", accountName: "TAI KHOAN MINH HOA" }
const SECRET = "a secret of this test"
const FACTS = {
  reference: "FT26325001",
  amount: 150_000,
  confirmed_by: "user_1",
  confirmed_at: "2026-11-21T10:00:00.000Z",
}

/** EMVCo: two digits of tag, two of length, the value. */
function fields(text: string): Record<string, string> {
  const read: Record<string, string> = {}
  for (let at = 0; at < text.length;) {
    const length = Number(text.slice(at + 2, at + 4))
    read[text.slice(at, at + 2)] = text.slice(at + 4, at + 4 + length)
    at += 4 + length
  }
  return read
}

/** CRC-16/CCITT-FALSE, written apart from the library that builds the code. */
function crc(text: string): string {
  let register = 0xffff
  for (const byte of Buffer.from(text, "utf8")) {
    register ^= byte << 8
    for (let bit = 0; bit < 8; bit++) {
      register = ((register << 1) ^ (register & 0x8000 ? 0x1021 : 0)) & 0xffff
    }
  }
  return register.toString(16).toUpperCase().padStart(4, "0")
}

describe("the banks that money is sent to", () => {
  it("each have a number of six digits, and nobody who names none has named one", () => {
    expect(BANKS.length).toBeGreaterThan(40)
    expect(BANKS.filter(({ bin }) => !/^\d{6}$/.test(bin))).toEqual([])
    expect([bankName("970436"), bankName("")]).toEqual(["Vietcombank", null])
  })
})

describe("the VietQR code", () => {
  const { qr, memo } = transferFor("payses_1", 150_000, ACCOUNT)

  it("is a dynamic code of NAPAS with amount, account and memo", () => {
    const read = fields(qr)
    expect(read["01"]).toBe("12")
    expect(read["53"]).toBe("704")
    expect(read["54"]).toBe("150000")
    expect(read["58"]).toBe("VN")
    const merchant = fields(read["38"]!)
    expect(merchant["00"]).toBe("A000000727")
    expect(fields(merchant["01"]!)).toEqual({ "00": "970436", "01": "0000000000" })
    expect(merchant["02"]).toBe("QRIBFTTA")
    expect(fields(read["62"]!)).toEqual({ "08": memo })
  })

  it("carries a right checksum, and decodes with the library banks' partners use", () => {
    expect(qr.slice(-4)).toBe(crc(qr.slice(0, -4)))
    expect(new QRPay(qr)).toMatchObject({ isValid: true, amount: "150000" })
  })

  it("has a memo without look-alikes, its own for every session", () => {
    const memos = new Set(Array.from({ length: 2_000 }, (_, n) => memoCode(`payses_${n}`)))
    expect(memos.size).toBe(2_000)
    for (const code of memos) {
      expect(code).toMatch(/^DG[2-9A-HJ-NP-Z]{8}$/)
    }
  })

  it.each([0, -1, 0.5, Number.NaN])("is refused for %s đồng", (amount) => {
    expect(() => transferFor("payses_1", amount, ACCOUNT)).toThrow(/amount/)
  })
})

describe("a confirmation", () => {
  const transfer = transferFor("payses_1", 150_000, ACCOUNT)
  const confirmation = signConfirmation(SECRET, "payses_1", FACTS)

  it("holds for its session and amount", () => {
    expect(confirmationOf(SECRET, { ...transfer, confirmation })).toEqual(confirmation)
  })

  it.each([
    ["another session", { session_id: "payses_2" }],
    ["a larger amount", { amount: 150_001 }],
    ["a changed reference", { confirmation: { ...confirmation, reference: "FT2" } }],
    ["a changed sum", { confirmation: { ...confirmation, amount: 900_000 } }],
    ["no signature", { confirmation: { ...confirmation, signature: "" } }],
    ["none", { confirmation: undefined }],
  ])("does not hold for %s", (_what, change) => {
    expect(confirmationOf(SECRET, { ...transfer, confirmation, ...change })).toBeNull()
  })

  it("does not hold under another key", () => {
    expect(confirmationOf("another key", { ...transfer, confirmation })).toBeNull()
  })
})

describe("the provider vietqr", () => {
  const provider = new VietqrService({}, { ...ACCOUNT, secret: SECRET })
  const initiate = (data: Record<string, unknown>) =>
    provider.initiatePayment({ amount: 150_000, currency_code: "vnd", data })

  it("keeps nothing of what a client sends", async () => {
    const session = await initiate({
      session_id: "payses_1",
      amount: 1,
      memo: "MINE",
      confirmation: { ...FACTS, signature: "0".repeat(64) },
    })
    expect(session.data).toEqual({ ...transferFor("payses_1", 150_000, ACCOUNT) })
  })

  it("waits until the money is confirmed, and is captured then", async () => {
    const { data } = await initiate({ session_id: "payses_1" })
    expect(await provider.authorizePayment({ data: { ...data, stranger: true } })).toEqual({
      status: "pending_authorization",
      data,
    })
    const confirmed = { ...data, confirmation: signConfirmation(SECRET, "payses_1", FACTS) }
    expect(await provider.authorizePayment({ data: confirmed })).toMatchObject({
      status: "captured",
    })
  })

  it("drops a confirmation when the amount grows", async () => {
    const { data } = await initiate({ session_id: "payses_1" })
    const confirmed = { ...data, confirmation: signConfirmation(SECRET, "payses_1", FACTS) }
    const same = await provider.updatePayment({
      amount: 150_000,
      currency_code: "vnd",
      data: confirmed,
    })
    expect(same.data).toHaveProperty("confirmation")
    const more = await provider.updatePayment({
      amount: 151_000,
      currency_code: "vnd",
      data: confirmed,
    })
    expect(more.data).not.toHaveProperty("confirmation")
  })

  it("remembers the most that it asked for, and believes no client about it", async () => {
    const { data } = await initiate({ session_id: "payses_1", most_asked: 9_000_000 })
    expect(data).toMatchObject({ amount: 150_000, most_asked: 150_000 })
    const lower = (amount: number, before: typeof data) =>
      provider.updatePayment({ amount, currency_code: "vnd", data: { ...before } })
    const less = await lower(90_000, data)
    expect((await lower(60_000, less.data)).data).toMatchObject({
      amount: 60_000,
      most_asked: 150_000,
    })
  })

  it("carries đồng only", async () => {
    await expect(
      provider.initiatePayment({ amount: 5, currency_code: "usd", data: { session_id: "x" } }),
    ).rejects.toThrow(/currency_code/)
  })
})

describe("the provider cod", () => {
  it("authorizes on the buyer's word, keeps nothing of the client's, and notes the collection", async () => {
    const provider = new CashOnDeliveryService({})
    const { data } = await provider.initiatePayment({
      amount: 150_000,
      currency_code: "vnd",
      data: { session_id: "payses_1", paid: true },
    })
    expect(data).toEqual({ session_id: "payses_1" })
    expect(await provider.authorizePayment({ data })).toMatchObject({ status: "authorized" })
    expect((await provider.capturePayment({ data })).data).toHaveProperty("collected_at")
  })
})

describe("the state of an order's transfer", () => {
  const order = (status: string, ...sessions: [provider: string, status: string][]) => ({
    id: "order_1",
    status,
    created_at: "2026-11-21T10:00:00Z",
    payment_collections: [
      {
        id: "pay_col_1",
        payment_sessions: sessions.map(([provider_id, sessionStatus], n) => ({
          id: `payses_${n}`,
          provider_id,
          status: sessionStatus,
          amount: 1,
          currency_code: "vnd",
          data: {},
        })),
      },
    ],
  })
  const VIETQR = "pp_vietqr_vietqr"

  it.each([
    ["awaiting", order("pending", [VIETQR, "pending_authorization"])],
    ["confirmed", order("pending", [VIETQR, "pending_authorization"], [VIETQR, "authorized"])],
    ["confirmed", order("canceled", [VIETQR, "authorized"])],
    ["cancelled", order("canceled", [VIETQR, "pending_authorization"])],
    ["cancelled", order("pending", [VIETQR, "canceled"])],
    [undefined, order("pending", ["pp_cod_cod", "authorized"])],
  ])("is %s", (state, given) => {
    expect(transferOf(given)?.state).toBe(state)
  })
})

describe("what came of a transfer", () => {
  const found = (amount: number, most_asked?: number) => ({
    session: { amount } as OrderTransfer["session"],
    transfer: { most_asked } as OrderTransfer["transfer"],
  })

  it("is what is asked for, when nothing else ever was", () => {
    for (const asked of [found(300_000), found(300_000, 300_000)]) {
      expect(amountThatCame(asked, undefined)).toBe(300_000)
      expect(amountThatCame(asked, 300_000)).toBe(300_000)
      expect(() => amountThatCame(asked, 500_000)).toThrow(/^amount:/)
    }
  })

  it("is said by staff when more was asked for before, and is neither less than now nor more than ever", () => {
    const asked = found(300_000, 500_000)
    for (const said of [300_000, 400_000, 500_000]) expect(amountThatCame(asked, said)).toBe(said)
    for (const said of [undefined, 299_999, 500_001])
      expect(() => amountThatCame(asked, said)).toThrow(/^amount: 500000 .* 300000/)
  })
})

describe("giving up an order whose transfer did not come", () => {
  const now = new Date("2026-11-21T12:00:00Z")
  const decide = (status: string, ordered: string, session = "pending_authorization") => {
    const order: OrderWithSessions = {
      id: "order_1",
      status,
      created_at: ordered,
      payment_collections: [
        {
          id: "pay_col_1",
          payment_sessions: [
            {
              id: "payses_1",
              provider_id: "pp_vietqr_vietqr",
              status: session,
              amount: 1,
              currency_code: "vnd",
              data: {},
            },
          ],
        },
      ],
    }
    const { cancel, tell, close } = expiryOf(order, 24, now)
    return { cancel, tell, close }
  }
  const late = "2026-11-20T12:00:00Z"
  const early = "2026-11-20T12:00:01Z"

  it("waits until it is due, then does everything", () => {
    expect(decide("pending", early)).toEqual({ cancel: false, tell: false, close: false })
    expect(decide("pending", late)).toEqual({ cancel: true, tell: true, close: true })
  })

  it("tells the buyer also when the run that cancelled died before it could", () => {
    expect(decide("canceled", late)).toEqual({ cancel: false, tell: true, close: true })
  })

  it("says nothing of an order that staff cancelled before its time, or that was paid", () => {
    expect(decide("canceled", early)).toEqual({ cancel: false, tell: false, close: true })
    expect(decide("pending", late, "captured")).toEqual({
      cancel: false,
      tell: false,
      close: false,
    })
  })
})
