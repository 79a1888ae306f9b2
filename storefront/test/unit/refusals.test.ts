import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { ApiError } from "../../lib/api/error"
import type { Cart, CartLine } from "../../lib/basket/cart-api"
import { describe as describeBasket } from "../../lib/basket/load"
import { quantityAfter } from "../../lib/basket/changes"
import { refusalOf } from "../../lib/basket/refusal"
import { refusedOrder } from "../../lib/checkout/till"

vi.mock("server-only", () => ({}))

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
  })
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

describe("a basket with goods that search does not find any more", () => {
  let shop: Server
  const pages: Record<string, unknown> = {
    "mien-dong": {
      seller: { id: "sel_1", handle: "tai-hoan", name_vi: "HTX Tài Hoan", status: "suspended" },
    },
    "mat-ong": {
      seller: { id: "sel_2", handle: "ong-rung", name_vi: "Ong rừng", status: "active" },
    },
  }

  beforeAll(async () => {
    shop = createServer((request, response) => {
      const handle = /product-pages\/([^?]+)/.exec(request.url ?? "")?.[1]
      const body =
        request.url === "/store/search" ? { results: [{ hits: [] }] } : pages[handle ?? ""]
      response
        .writeHead(body ? 200 : 404, { "content-type": "application/json" })
        .end(JSON.stringify(body ?? { message: "handle: no such product" }))
    })
    await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve))
    vi.stubEnv("BACKEND_URL", `http://127.0.0.1:${(shop.address() as AddressInfo).port}`)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await new Promise((resolve) => shop.close(resolve))
  })

  it("says of each whether its seller is closed or it is gone, and goes on without it", async () => {
    const items = ["mien-dong", "mat-ong", "khong-con"].map(
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
      ["mat-ong", "", [{ kind: "gone" }]],
      ["khong-con", "", [{ kind: "gone" }]],
    ])
    expect(lines.map(quantityAfter)).toEqual([0, 0, 0])
  })
})
