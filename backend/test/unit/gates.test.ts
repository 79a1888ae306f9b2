import type { MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { describe, expect, it, vi } from "vitest"
import { closedRegistration } from "../../src/api/closed-registration"
import { shopErrorHandler } from "../../src/api/error-handler"
import { knownActors } from "../../src/api/known-actors"
import { networkOf } from "@ocop/kit/limits/network-of"
import { addressLengths } from "../../src/api/store/address-lengths"
import { ageGate } from "../../src/api/store/age-gate"
import { orderGuard } from "../../src/api/store/order-guard"
import { orderToken } from "../../src/orders/token"

vi.stubEnv("DATABASE_URL", "postgres://localhost/shop")

type Handler = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: (error?: unknown) => void,
) => Promise<void> | void

/** Asks the one middleware of a route; `rows` is what the database answers. */
async function ask(routes: MiddlewareRoute[], matcher: string, req: object, rows: unknown[] = []) {
  const list = { where: () => list, whereNull: () => list, select: () => Promise.resolve(rows) }
  const knex = Object.assign(() => list, { raw: () => Promise.resolve({ rows }) })
  const res = { vary: vi.fn(), setHeader: vi.fn(), status: vi.fn().mockReturnThis(), json: vi.fn() }
  const next = vi.fn()
  const handler = routes.find((route) => route.matcher === matcher)
    ?.middlewares?.[0] as unknown as Handler
  const asked = {
    headers: {},
    get: () => undefined,
    params: {},
    filterableFields: {},
    scope: { resolve: () => knex },
    ...req,
  }
  await handler(asked as unknown as MedusaRequest, res as unknown as MedusaResponse, next)
  return {
    asked,
    status: res.status.mock.calls[0]?.[0] as number | undefined,
    body: res.json.mock.calls[0]?.[0] as { fields?: { field: string; code: string }[] } | undefined,
    next: next.mock.calls as unknown[][],
  }
}

vi.mock("../../src/redis/process-redis", () => ({ redisAnswers: async () => true }))

describe("alcohol on Medusa's own product routes", () => {
  const wine = [{ product_id: "prod_wine" }]

  it.each([
    ["/store/products", "id"],
    ["/store/product-variants", "product_id"],
  ])("is left out of %s beside all that is asked for", async (matcher, field) => {
    const { asked, next } = await ask(
      ageGate,
      matcher,
      { filterableFields: { q: "ruou", $and: [{ a: 1 }] } },
      wine,
    )
    expect(asked.filterableFields).toEqual({
      q: "ruou",
      $and: [{ a: 1 }, { [field]: { $nin: ["prod_wine"] } }],
    })
    expect(next).toEqual([[]])
  })

  it.each(["/store/products/:id", "/store/product-variants/:id"])(
    "is not found on %s",
    async (matcher) => {
      const { next } = await ask(ageGate, matcher, { params: { id: "prod_wine" } }, wine)
      expect(next).toEqual([[expect.objectContaining({ type: "not_found" })]])
    },
  )

  it("is there for those who confirmed their age", async () => {
    const headers = { "x-age-confirmed": "1" }
    const { asked, next } = await ask(ageGate, "/store/products", { headers }, wine)
    expect(asked.filterableFields).toEqual({})
    expect(next).toEqual([[]])
    expect(
      (await ask(ageGate, "/store/products/:id", { headers, params: { id: "prod_wine" } }, wine))
        .next,
    ).toEqual([[]])
  })
})

describe("an order by its id alone", () => {
  const open = (req: object, hoursAgo: number) =>
    ask(orderGuard, "/store/orders/:id", { params: { id: "order_1" }, ...req }, [
      { customer_id: "cus_1", created_at: new Date(Date.now() - hoursAgo * 3_600_000) },
    ]).then(({ next }) => (next[0]?.length ? "closed" : "open"))

  it("is open for its first hour, and then only to its buyer and its signed link", async () => {
    expect(await open({}, 0.5)).toBe("open")
    expect(await open({}, 2)).toBe("closed")
    expect(await open({ auth_context: { actor_type: "customer", actor_id: "cus_1" } }, 2)).toBe(
      "open",
    )
    expect(await open({ auth_context: { actor_type: "customer", actor_id: "cus_2" } }, 2)).toBe(
      "closed",
    )
    expect(await open({ headers: { "x-order-token": orderToken("order_1") } }, 2)).toBe("open")
    expect(await open({ headers: { "x-order-token": orderToken("order_2") } }, 2)).toBe("closed")
  })

  it("is not found when there is none", async () => {
    const { next } = await ask(orderGuard, "/store/orders/:id", { params: { id: "order_1" } })
    expect(next).toEqual([[expect.objectContaining({ type: "not_found" })]])
  })
})

it.each(["seller_member", "officer"])("nobody registers as %s", async (actor) => {
  const { status, next } = await ask(closedRegistration, `/auth/${actor}/:provider/register`, {})
  expect({ status, next }).toEqual({ status: 404, next: [] })
})

describe("an actor type", () => {
  const authMethodsPerActor = { user: ["emailpass"], customer: ["emailpass", "phonepass"] }
  const scope = { resolve: () => ({ projectConfig: { http: { authMethodsPerActor } } }) }
  const asked = async (actor_type: string, auth_provider: string) => {
    const params = { actor_type, auth_provider }
    const matcher = "/auth/:actor_type/:auth_provider"
    const { status, next } = await ask(knownActors, matcher, { params, scope })
    return status ?? next
  }

  it("that the shop does not have cannot be signed in as", async () => {
    for (const actor of ["x", "Customer", "mfa", "constructor", "__proto__", ""]) {
      expect([actor, await asked(actor, "phonepass")]).toEqual([actor, 404])
    }
  })

  it("of the shop can, and Medusa's other routes are none", async () => {
    for (const [actor, provider] of [
      ["user", "emailpass"],
      ["customer", "phonepass"],
      ["mfa", "factors"],
      ["token", "refresh"],
    ] as const) {
      expect([actor, await asked(actor, provider)]).toEqual([actor, [[]]])
    }
  })
})

describe("a line of an address", () => {
  const long = "đ".repeat(301)
  const fields = async (matcher: string, body: object) =>
    (await ask(addressLengths, matcher, { body })).body?.fields?.map(({ field, code }) => [
      field,
      code,
    ])

  it("that no paper has room for is refused by its name, in a basket and in an account", async () => {
    const address = { address_1: long, city: "Ba Bể", metadata: { old_district: long } }
    expect(
      await fields("/store/carts/:id", { shipping_address: address, billing_address: "addr_1" }),
    ).toEqual([
      ["shipping_address.address_1", "too_long"],
      ["shipping_address.metadata.old_district", "too_long"],
    ])
    expect(await fields("/store/customers/me/addresses", { first_name: long })).toEqual([
      ["first_name", "too_long"],
    ])
  })

  it("of ordinary length passes", async () => {
    const body = { shipping_address: { address_1: "đ".repeat(300), metadata: null } }
    expect((await ask(addressLengths, "/store/carts", { body })).next).toEqual([[]])
    expect((await ask(addressLengths, "/store/carts", { body: undefined })).next).toEqual([[]])
  })
})

describe("what Medusa says in English alone", () => {
  const { CONFLICT, NOT_ALLOWED } = MedusaError.Types
  const told = (error: MedusaError, path: string, locale?: string) => {
    const res = { status: vi.fn().mockReturnThis(), json: vi.fn() }
    const req = { path, locale, scope: { resolve: () => ({ info: vi.fn() }) } }
    shopErrorHandler(
      error,
      req as unknown as MedusaRequest,
      res as unknown as MedusaResponse,
      vi.fn(),
    )
    return [res.status.mock.calls[0]?.[0], res.json.mock.calls[0]?.[0]] as [number, object]
  }
  const raced = new MedusaError(
    NOT_ALLOWED,
    "Not enough stock available for item iitem_1 at sloc_1",
  )
  const wanted = new MedusaError(NOT_ALLOWED, "Some variant …", "insufficient_inventory")
  const LINES = "/store/carts/cart_1/line-items"

  it.each([
    [raced, "vi-VN", 400, "out_of_stock", "items: không đủ hàng; hãy xem lại số lượng."],
    [wanted, undefined, 400, "insufficient_inventory", "items: không đủ hàng"],
    [wanted, "en-US", 400, "insufficient_inventory", "items: not enough in stock"],
    [new MedusaError(CONFLICT, "locked"), "en-US", 409, "busy", "please try again"],
  ])("is said to a shopper in his language: %s, %s", (error, locale, status, code, words) => {
    const [answered, body] = told(error, LINES, locale)
    expect([answered, body]).toEqual([
      status,
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    ])
  })

  it("stays as it is for staff, and where it is not about stock or a conflict", () => {
    expect(told(raced, "/admin/reservations")[1]).toMatchObject({ message: raced.message })
    const other = new MedusaError(NOT_ALLOWED, "items: người bán đang tạm nghỉ", "seller_closed")
    expect(told(other, LINES)).toEqual([
      400,
      { type: "not_allowed", code: "seller_closed", message: other.message },
    ])
  })
})

describe("what waited too long for rows that somebody else holds", () => {
  const held = (code: string, path: string, headers: Record<string, string> = {}) => {
    const res = { status: vi.fn().mockReturnThis(), json: vi.fn() }
    const warn = vi.fn()
    const req = {
      path,
      method: "POST",
      get: (name: string) => headers[name],
      scope: { resolve: () => ({ warn }) },
    }
    shopErrorHandler(
      Object.assign(new Error("canceling statement due to lock timeout"), { code }) as MedusaError,
      req as unknown as MedusaRequest,
      res as unknown as MedusaResponse,
      vi.fn(),
    )
    return [res.status.mock.calls[0]?.[0], res.json.mock.calls[0]?.[0], String(warn.mock.calls)]
  }

  it("is logged with its stack where two waited for each other: the order of locks may be ours", () => {
    expect(held("40P01", "/seller/stock")[2]).toMatch(/\n +at /)
    expect(held("55P03", "/seller/stock")[2]).not.toContain("\n")
  })

  it.each([
    ["55P03", "/seller/orders/so_1/status", { "x-medusa-locale": "vi-VN" }, "hãy gửi lại"],
    ["40P01", "/admin/sellers/sel_1/settlements", { "accept-language": "en-GB" }, "send it again"],
    ["40001", "/office/calls", {}, "hãy gửi lại"],
    ["55P03", "/store/orders/o/parcels/p/cancel", { "x-medusa-locale": "en-US" }, "send it again"],
  ])("may be sent again, as its reader is told: %s at %s", (code, path, headers, words) => {
    expect(held(code, path, headers)).toEqual([
      409,
      { type: "conflict", code: "held", message: expect.stringMatching(`^shop: .*${words}`) },
      expect.stringMatching(`^${code} at POST ${path}: `),
    ])
  })
})

describe("what fails while another connection still has its answers from Redis", () => {
  const answered = async (error: Error) => {
    const res = { status: vi.fn().mockReturnThis(), setHeader: vi.fn().mockReturnThis() }
    const told = new Promise<object>((resolve) => Object.assign(res, { json: resolve }))
    const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
    shopErrorHandler(
      error as MedusaError,
      { path: "/store/carts", scope: { resolve: () => logger } } as unknown as MedusaRequest,
      res as unknown as MedusaResponse,
      vi.fn(),
    )
    return [await told, res.status.mock.calls, res.setHeader.mock.calls]
  }

  it("is a pause where it says so itself, and else a fault", async () => {
    expect(
      await answered(new Error("READONLY You can't write against a read only replica.")),
    ).toEqual([
      expect.objectContaining({ type: "unavailable", code: "unavailable" }),
      [[503]],
      [["retry-after", "10"]],
    ])
    expect((await answered(new Error("a fault of ours")))[1]).toEqual([[500]])
  })
})

describe("a caller", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["no address", "no address"],
  ])("%s is counted as %s", (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
