import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it, vi } from "vitest"
import english from "../../messages/en/card.json"
import vietnamese from "../../messages/vi/card.json"
import { type CardError, declineOf } from "../../lib/card/decline"
import { finishCard, mayPay } from "../../lib/checkout/card-actions"
import { placeOrder } from "../../lib/checkout/place-order"
import { waysToPay } from "../../lib/checkout/payment"

vi.mock("server-only", () => ({}))
// What the visitor's browser sends; `basket` is the cart of the shop below.
const jar = new Map<string, string>()
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
      set: (name: string, value: string) => jar.set(name, value),
      delete: (name: string) => jar.delete(name),
    }),
}))

/** Every code of https://docs.stripe.com/declines/codes, and what the payer reads. */
const DECLINE_CODES: Record<string, string> = {
  approve_with_id: "temporary",
  authentication_not_handled: "declined",
  authentication_required: "authentication",
  call_issuer: "declined",
  card_not_supported: "not_accepted",
  card_velocity_exceeded: "limit",
  currency_not_supported: "not_accepted",
  do_not_honor: "declined",
  do_not_try_again: "declined",
  duplicate_transaction: "declined",
  expired_card: "expired",
  fraudulent: "declined",
  generic_decline: "declined",
  incorrect_address: "declined",
  incorrect_cvc: "wrong_cvc",
  incorrect_number: "wrong_number",
  incorrect_pin: "declined",
  incorrect_zip: "declined",
  insufficient_funds: "insufficient_funds",
  invalid_account: "wrong_number",
  invalid_amount: "declined",
  invalid_cvc: "wrong_cvc",
  invalid_expiry_month: "expired",
  invalid_expiry_year: "expired",
  invalid_number: "wrong_number",
  invalid_pin: "declined",
  issuer_not_available: "temporary",
  lost_card: "declined",
  merchant_blacklist: "declined",
  mobile_device_authentication_required: "authentication",
  new_account_information_available: "declined",
  no_action_taken: "declined",
  not_permitted: "not_accepted",
  offline_pin_required: "declined",
  online_or_offline_pin_required: "declined",
  pickup_card: "declined",
  pin_try_exceeded: "declined",
  processing_error: "temporary",
  reenter_transaction: "temporary",
  restricted_card: "declined",
  revocation_of_all_authorizations: "declined",
  revocation_of_authorization: "declined",
  security_violation: "declined",
  service_not_allowed: "not_accepted",
  stolen_card: "declined",
  stop_payment_order: "declined",
  testmode_decline: "declined",
  transaction_not_allowed: "not_accepted",
  try_again_later: "temporary",
  withdrawal_count_limit_exceeded: "limit",
}

describe("a card that is declined", () => {
  it.each(Object.entries(DECLINE_CODES))("for %s is told %s, in both languages", (code, told) => {
    const decline = declineOf({ type: "card_error", code: "card_declined", decline_code: code })
    expect(decline).toBe(told)
    expect(vietnamese.declined[decline].length).toBeGreaterThan(20)
    expect(english.declined[decline].length).toBeGreaterThan(20)
  })
  it.each<[string, CardError]>([
    ["expired", { type: "card_error", code: "expired_card" }],
    ["authentication", { code: "payment_intent_authentication_failure" }],
    ["incomplete", { type: "validation_error", code: "incomplete_number" }],
    ["wrong_number", { type: "validation_error", code: "invalid_number" }],
    ["connection", { type: "api_connection_error" }],
    ["temporary", { type: "rate_limit_error" }],
    ["declined", {}],
  ])("by its code or its kind is told %s", (told, error) => {
    expect(declineOf(error)).toBe(told)
  })
  it("is not told what only its bank may know", () => {
    const told = ["lost_card", "stolen_card", "fraudulent", "pickup_card", "merchant_blacklist"]
    expect(new Set(told.map((decline_code) => declineOf({ decline_code })))).toEqual(
      new Set(["declined"]),
    )
  })
})

const CART = "cart_01TESTTESTTEST"
const SESSION = {
  id: "payses_1",
  provider_id: "pp_stripe_stripe",
  status: "pending",
  amount: 90_000,
  data: { client_secret: "pi_1_secret_1" },
}
const cart = {
  id: CART,
  region_id: "reg_1",
  completed_at: null as string | null,
  total: 90_000,
  items: [{ id: "cali_1", product_id: "prod_1", product_handle: "mien", variant_id: "variant_1" }],
  metadata: { checkout: { buyer: { name: "Hoà", phone: "0912345678" } } },
  payment_collection: { id: "pay_col_1", payment_sessions: [SESSION] as (typeof SESSION)[] },
}
const DOCUMENT = {
  id: "prod_1",
  handle: "mien",
  title: "Miến dong",
  seller_id: "sel_1",
  seller_handle: "tai-hoan",
  seller_name: "HTX Tài Hoan",
  age_restricted: false,
  shippable: true,
  variant_ids: ["variant_1"],
  variant_titles: ["Gói 500 g"],
  variant_titles_en: [],
  variant_prices: [90_000],
  variant_stocks: [5],
  seller_closed_from: null as string | null,
  seller_closed_until: null as string | null,
}

/** Runs `job` beside a shop whose basket is `basket`; it answers other calls by method and path. */
async function inShop<T>(
  basket: Partial<typeof cart>,
  answers: Record<string, [number, unknown]>,
  job: () => Promise<T>,
): Promise<{ result: T; calls: string[] }> {
  jar.set("basket", CART)
  const calls: string[] = []
  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url?.split("?")[0]}`
    calls.push(call)
    const [status, body] = answers[call] ?? [
      200,
      {
        cart: {
          ...cart,
          ...basket,
          items: [{ ...cart.items[0], unit_price: 90_000, quantity: 1 }],
        },
        payment_providers: [
          { id: "pp_cod_cod" },
          { id: "pp_vietqr_vietqr" },
          { id: "pp_stripe_stripe" },
        ],
        results: [{ hits: [{ document: DOCUMENT }] }],
        products: [],
        programmes: [],
        stale: [],
      },
    ]
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  vi.stubEnv("BACKEND_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  try {
    return { result: await job(), calls }
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

const form = (fields: Record<string, string> = {}) => {
  const data = new FormData()
  const all = { locale: "vi", total: "90000", secret: "pi_1_secret_1", ...fields }
  for (const [name, value] of Object.entries(all)) data.set(name, value)
  return data
}

afterEach(() => {
  vi.unstubAllEnvs()
  jar.clear()
})

describe("a card", () => {
  const edition = { locale: "vi", adult: false } as const
  it("is offered by a shop that takes cards and can open their page", async () => {
    vi.stubEnv("STRIPE_PUBLISHABLE_KEY", "pk_test_1")
    const { result } = await inShop({}, {}, () => waysToPay({ region_id: "reg_1" }, edition))
    expect(result).toEqual(["vietqr", "cod", "card"])
  })
  it("is not offered without Stripe's key for browsers, or where the shop takes none", async () => {
    const keyless = await inShop({}, {}, () => waysToPay({ region_id: "reg_1" }, edition))
    expect(keyless.result).toEqual(["vietqr", "cod"])
    vi.stubEnv("STRIPE_PUBLISHABLE_KEY", "pk_test_1")
    const cashOnly: Record<string, [number, unknown]> = {
      "GET /store/payment-providers": [200, { payment_providers: [{ id: "pp_cod_cod" }] }],
    }
    const { result } = await inShop({}, cashOnly, () => waysToPay({ region_id: "reg_1" }, edition))
    expect(result).toEqual(["cod"])
  })
  it("leads from the last step to its own page, and orders nothing yet", async () => {
    vi.stubEnv("STRIPE_PUBLISHABLE_KEY", "pk_test_1")
    const chosen = form({ payment: "card", terms: "on", privacy: "on" })
    const { result, calls } = await inShop(
      { payment_collection: { id: "pay_col_1", payment_sessions: [] } },
      {},
      () =>
        placeOrder({ attempt: 0, errors: {}, ticked: [] }, chosen).catch(
          (redirect: { digest: string }) => redirect.digest,
        ),
    )
    expect(result).toContain(";/thanh-toan/the;")
    expect(calls).toContain(`PUT /store/carts/${CART}/checkout-details`)
    expect(calls).toContain("POST /store/payment-collections/pay_col_1/payment-sessions")
    expect(calls).not.toContain(`POST /store/carts/${CART}/complete`)
  })
})

describe("right before a card is charged", () => {
  it("nothing stands in the way of a basket that is as it was", async () => {
    expect((await inShop({}, {}, () => mayPay(form()))).result).toEqual({ pay: true })
  })
  it.each<[string, Partial<typeof cart>, Record<string, string>]>([
    ["costs something else", { total: 95_000 }, {}],
    ["has another payment, made in another window", {}, { secret: "pi_0_secret_0" }],
    [
      "has no payment any more",
      { payment_collection: { id: "pay_col_1", payment_sessions: [] } },
      {},
    ],
  ])("a basket that %s is not paid", async (_, basket, fields) => {
    expect((await inShop(basket, {}, () => mayPay(form(fields)))).result).toEqual({
      problem: "changed",
    })
  })
  it("goods that ran out are not paid", async () => {
    const soldOut: Record<string, [number, unknown]> = {
      "POST /store/search": [
        200,
        { results: [{ hits: [{ document: { ...DOCUMENT, variant_stocks: [0] } }] }] },
      ],
    }
    expect((await inShop({}, soldOut, () => mayPay(form()))).result).toEqual({ problem: "changed" })
  })
  it("goods of a seller who is on holiday are not paid", async () => {
    const holiday = { seller_closed_from: "2020-01-01", seller_closed_until: "2099-02-05" }
    const away: Record<string, [number, unknown]> = {
      "POST /store/search": [
        200,
        { results: [{ hits: [{ document: { ...DOCUMENT, ...holiday } }] }] },
      ],
    }
    expect((await inShop({}, away, () => mayPay(form()))).result).toEqual({ problem: "changed" })
  })
  it("goods whose programme is used up by now are not paid at its price", async () => {
    const programme = { slug: "tet", name_vi: "Tết", name_en: "Tết", voucher_code: null }
    const line_id = cart.items[0]!.id
    const stale = [{ line_id, programme, taken: 9_000, due: 0, why: "used_up" }]
    const used: Record<string, [number, unknown]> = {
      [`GET /store/carts/${CART}/programmes`]: [200, { programmes: [], stale }],
    }
    expect((await inShop({}, used, () => mayPay(form()))).result).toEqual({ problem: "changed" })
  })
  it("goods of a seller who was suspended this moment are not paid, though search still finds them", async () => {
    const seller = { id: "sel_1", handle: "x", name_vi: "X", name_en: "X" }
    const closed: Record<string, [number, unknown]> = {
      [`GET /store/carts/${CART}/closed-sellers`]: [
        200,
        { products: [{ product_id: DOCUMENT.id, seller }] },
      ],
    }
    expect((await inShop({}, closed, () => mayPay(form()))).result).toEqual({ problem: "changed" })
  })
  it("an order that is placed already is shown, from another window too", async () => {
    const placed = await inShop({ completed_at: "2026-11-22T08:00:00Z" }, {}, () => mayPay(form()))
    expect(placed.result).toEqual({ path: "/thanh-toan/xong" })
    jar.set("placed", "/don-hang/order_1?t=x&moi=1")
    jar.delete("basket")
    expect(await mayPay(form())).toEqual({ path: "/don-hang/order_1?t=x&moi=1" })
    jar.set("placed", "//evil.example/don-hang/x")
    expect(await mayPay(form())).toEqual({ path: "/gio-hang" })
  })
})

describe("a card that was accepted", () => {
  const COMPLETE = `POST /store/carts/${CART}/complete`
  const LOOK_UP = "POST /store/orders/look-up"
  it("makes the basket an order, which is found again afterwards", async () => {
    const { result } = await inShop(
      {},
      {
        [COMPLETE]: [200, { type: "order", order: { id: "order_1", display_id: 7 } }],
        [LOOK_UP]: [200, { order: { id: "order_1" }, token: "x.y" }],
      },
      () => finishCard(form({ locale: "en" })),
    )
    expect(result).toEqual({ path: "/en/don-hang/order_1?t=x.y&moi=1" })
    expect([jar.has("basket"), jar.get("placed")]).toEqual([
      false,
      "/en/don-hang/order_1?t=x.y&moi=1",
    ])
  })
  it.each<[string, [number, unknown], unknown]>([
    ["is not paid after all", [400, { code: "card_unconfirmed", message: "payment: …" }], "unpaid"],
    ["waits for the payer", [200, { type: "cart", error: {} }], "unpaid"],
    [
      "cannot be asked about",
      [400, { code: "card_unavailable", message: "payment: …" }],
      "try_again",
    ],
    ["meets another request", [409, { code: "busy", type: "conflict" }], "try_again"],
    ["meets a shop that is down", [503, {}], "down"],
    ["comes too late for the goods", [400, { code: "insufficient_inventory" }], "changed"],
  ])("and %s keeps its basket", async (_, answer, problem) => {
    const { result } = await inShop({}, { [COMPLETE]: answer }, () => finishCard(form()))
    expect(result).toEqual({ problem })
    expect(jar.has("basket")).toBe(true)
  })
})
