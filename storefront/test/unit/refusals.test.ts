import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { ApiError } from "../../lib/api/error"
import type { Cart, CartLine } from "../../lib/basket/cart-api"
import { describe as describeBasket } from "../../lib/basket/load"
import { quantityAfter } from "../../lib/basket/changes"
import { refusalOf } from "../../lib/basket/refusal"
import { addToBasket } from "../../lib/basket/actions"
import { placeOrder } from "../../lib/checkout/place-order"
import english from "../../messages/en/order.json"
import vietnamese from "../../messages/vi/order.json"
import { refusedOrder } from "../../lib/checkout/till"

vi.mock("server-only", () => ({}))
const CART = "cart_01TESTTESTTEST"
// A visitor with a basket, as Next.js tells an action of him.
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: (name: string) =>
        name === "basket" ? { name, value: "cart_01TESTTESTTEST" } : undefined,
      set: () => undefined,
      delete: () => undefined,
    }),
}))

type Answer = [status: number, body: unknown]

/** A shop that answers each call as told, by method and path, and remembers what it was asked. */
async function shopThat(answer: (call: string) => Answer) {
  const calls: string[] = []
  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url?.split("?")[0]}`
    calls.push(call)
    const [status, body] = answer(call)
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  vi.stubEnv("BACKEND_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    calls,
    close: async () => {
      vi.unstubAllEnvs()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const refused = (code: string | undefined, message: string) =>
  new ApiError("invalid", message, 400, { code })

describe("a refusal of the basket", () => {
  it.each([
    ["seller_closed", "items: người bán đang tạm nghỉ nên chưa đặt được “Miến”.", "seller_closed"],
    ["seller_closed", "items: the seller is closed, so “Miến” cannot be ordered.", "seller_closed"],
    ["min_quantity", "items: chưa đủ số lượng tối thiểu: “Miến” 1 < 5.", "minimum"],
    ["insufficient_inventory", "Some variant does not have the required inventory", "stock"],
    ["not_offered", "items: hiện không có ai bán “Miến”; hãy bỏ khỏi giỏ.", "not_sold"],
    [undefined, "The seller's stock of 18 is confirmed", "not_sold"],
  ])("is known by its code %s, whatever it says: %s", (code, message, why) => {
    expect(refusalOf(refused(code, message))).toBe(why)
  })

  it("is another thing than a line that is gone, or a shop that does not answer", () => {
    expect(refusalOf(new ApiError("not_found", "Line item not found", 404))).toBe("line")
    expect(refusalOf(new ApiError("unreachable", "No answer", 503))).toBe("down")
    expect(refusalOf(new ApiError("busy", "cart: hãy thử lại.", 409))).toBe("busy")
  })
})

describe("a refusal of the look-up", () => {
  it.each([...Object.values(vietnamese.error), ...Object.values(english.error)])(
    "is shown as it is written, so that it has no blanks to fill in: %s",
    (words) => {
      expect(words).not.toMatch(/[{}]/)
    },
  )
})

describe("a refusal at the till", () => {
  it("is the shop's own sentence, without the name of the field that programs read", () => {
    const message = "items: người bán đang tạm nghỉ nên chưa đặt được “Miến”; hãy bỏ khỏi giỏ."
    expect(refusedOrder(refused("seller_closed", message))).toEqual({
      problem: "not_placed",
      reason: "người bán đang tạm nghỉ nên chưa đặt được “Miến”; hãy bỏ khỏi giỏ.",
    })
    const form =
      "consents.terms: Điều khoản mua bán: hãy đồng ý. adult_confirmed: Tuổi: hãy xác nhận."
    expect(refusedOrder(refused("terms", form))).toEqual({
      problem: "not_placed",
      reason: "Điều khoản mua bán: hãy đồng ý. Tuổi: hãy xác nhận.",
    })
  })

  it("is never a sentence of Medusa's, which speaks to developers in English", () => {
    const said = "Some variant does not have the required inventory"
    expect(refusedOrder(refused("insufficient_inventory", said))).toEqual({ problem: "changed" })
    expect(refusedOrder(refused(undefined, "Payment sessions are required"))).toEqual({
      problem: "try_again",
    })
  })
})

describe("a basket that another window is changing", () => {
  const LINES = `POST /store/carts/${CART}/line-items`
  const cart = { id: CART, completed_at: null, items: [{ quantity: 2 }] }
  const BUSY: Answer = [409, { type: "conflict", code: "busy", message: "cart: hãy thử lại." }]
  const add = () =>
    addToBasket(
      { status: "idle" },
      formOf({ variant_id: "variant_01TESTTESTTEST", quantity: "2", locale: "vi" }),
    )

  it.each([
    [1, 2, { status: "added", quantity: 2, units: 2 }],
    [2, 2, { status: "failed", why: "busy" }],
  ])("%i times, is asked once more and no oftener", async (busy, asked, outcome) => {
    let refusals = 0
    const shop = await shopThat((call) =>
      call === LINES && refusals++ < busy ? BUSY : [200, { cart }],
    )
    try {
      expect(await add()).toEqual(outcome)
      expect(shop.calls.filter((call) => call === LINES)).toHaveLength(asked)
    } finally {
      await shop.close()
    }
  })

  it("and no other refusal is asked about twice", async () => {
    const shop = await shopThat((call) =>
      call === LINES ? [400, { code: "out_of_stock", message: "items: hết" }] : [200, { cart }],
    )
    try {
      expect(await add()).toEqual({ status: "failed", why: "stock" })
      expect(shop.calls.filter((call) => call === LINES)).toHaveLength(1)
    } finally {
      await shop.close()
    }
  })
})

describe("an order that is not placed", () => {
  const COMPLETE = `POST /store/carts/${CART}/complete`
  const cart = {
    id: CART,
    completed_at: null,
    total: 90_000,
    items: [],
    metadata: { checkout: { buyer: { name: "Hoà", phone: "0912345678" } } },
    payment_collection: {
      id: "pay_col_1",
      payment_sessions: [{ id: "s", provider_id: "pp_cod_cod", status: "pending", amount: 90_000 }],
    },
  }
  /** Presses the button in a shop that gives these answers, and else the basket. */
  async function press(answers: Record<string, Answer>) {
    const shop = await shopThat(
      (call) =>
        answers[call] ??
        (call === "POST /store/search"
          ? [200, { results: [{ hits: [] }] }]
          : [
              200,
              {
                cart,
                shipping_options: [{ id: "so_1" }],
                payment_providers: [{ id: "pp_cod_cod" }],
              },
            ]),
    )
    try {
      const state = await placeOrder(
        { attempt: 0, errors: {}, ticked: [] },
        formOf({ locale: "vi", total: "90000", payment: "cod", terms: "on", privacy: "on" }),
      )
      return { state, calls: shop.calls }
    } finally {
      await shop.close()
    }
  }

  it("because its promotion ended has its basket priced anew, and the buyer looks at the total again", async () => {
    const { state, calls } = await press({
      [COMPLETE]: [
        400,
        { type: "not_allowed", code: "promotion_ended", message: "promotion: khuyến mãi đã hết." },
      ],
    })
    expect(state).toMatchObject({ problem: "changed", ticked: ["terms", "privacy"] })
    expect(calls.slice(calls.indexOf(COMPLETE))).toEqual([
      COMPLETE,
      "GET /store/shipping-options",
      `POST /store/carts/${CART}/shipping-methods`,
    ])
  })

  it.each([COMPLETE, `PUT /store/carts/${CART}/checkout-details`])(
    "because another request held the basket at %s may be tried again",
    async (call) => {
      const { state } = await press({
        [call]: [409, { type: "conflict", code: "busy", message: "cart: hãy thử lại." }],
      })
      expect(state).toMatchObject({ problem: "try_again" })
    },
  )
})

describe("a basket with goods that cannot be ordered any more", () => {
  let shop: Server
  /** By the shop's own books, whatever search still finds. */
  const closed = [
    {
      product_id: "prod_mien-dong",
      seller: { id: "sel_1", handle: "tai-hoan", name_vi: "HTX Tài Hoan", name_en: "Tai Hoan" },
    },
    {
      product_id: "prod_cam-cao-phong",
      seller: { id: "sel_2", handle: "cao-phong", name_vi: "HTX Cao Phong", name_en: "Cao Phong" },
    },
  ]
  const found = {
    id: "prod_cam-cao-phong",
    handle: "cam-cao-phong",
    seller_name: "HTX Cao Phong",
    variant_ids: [],
  }

  beforeAll(async () => {
    shop = createServer((request, response) => {
      const answers: Record<string, unknown> = {
        "/store/search": { results: [{ hits: [{ document: found }] }] },
        "/store/carts/cart_1/closed-sellers": { products: closed },
        "/store/carts/cart_1/programmes": { programmes: [], stale: [] },
      }
      const body = answers[request.url ?? ""]
      response
        .writeHead(body ? 200 : 404, { "content-type": "application/json" })
        .end(JSON.stringify(body ?? { message: "no such thing" }))
    })
    await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve))
    vi.stubEnv("BACKEND_URL", `http://127.0.0.1:${(shop.address() as AddressInfo).port}`)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await new Promise((resolve) => shop.close(resolve))
  })

  it("says of each whether its seller is closed or it is gone, and goes on without it", async () => {
    const items = ["mien-dong", "cam-cao-phong", "khong-con"].map(
      (handle) =>
        ({
          id: `cali_${handle}`,
          product_id: `prod_${handle}`,
          product_handle: handle,
          product_title: handle,
          unit_price: 50_000,
          quantity: 2,
          created_at: "2026-11-01",
        }) as CartLine,
    )
    const { lines } = await describeBasket({ id: "cart_1", items } as Cart, {
      locale: "vi",
      adult: false,
    })
    expect(lines.map(({ handle, seller, changes }) => [handle, seller.name, changes])).toEqual([
      ["mien-dong", "HTX Tài Hoan", [{ kind: "seller_closed" }]],
      ["cam-cao-phong", "HTX Cao Phong", [{ kind: "seller_closed" }]],
      ["khong-con", "", [{ kind: "gone" }]],
    ])
    expect(lines.map(quantityAfter)).toEqual([0, 0, 0])
  })
})
