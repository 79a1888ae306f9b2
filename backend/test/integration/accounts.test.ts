import { request } from "node:http"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { type Answer, Backend, Shopper } from "../support"
import { staffFiles } from "./staff-files"

// Passwords are slow to check by design, and purchases are whole.
vi.setConfig({ testTimeout: 120_000 })

let backend: Backend

beforeAll(async () => {
  backend = await Backend.on("accounts")
})

afterAll(() => backend?.stop())

/** What Medusa Admin does in a browser: a token for the password, a session for the token, then the cookie alone. */
describe("the platform's staff", () => {
  let account: { email: string; password: string }

  beforeAll(() => {
    const file = readFileSync(join(backend.dataDir, "accounts.json"), "utf8")
    account = (JSON.parse(file) as { admin: typeof account }).admin
  })

  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${backend.url}${path}`, {
      ...init,
      headers: { "content-type": "application/json", ...init.headers },
    })

  async function token(): Promise<string> {
    const answer = await call("/auth/user/emailpass", {
      method: "POST",
      body: JSON.stringify(account),
    })
    return ((await answer.json()) as { token: string }).token
  }

  it("stay signed in on http://localhost, where the stock cookie would be refused", async () => {
    const session = await call("/auth/session", {
      method: "POST",
      headers: { authorization: `Bearer ${await token()}` },
    })
    expect(session.status).toBe(200)
    const cookie = session.headers.get("set-cookie") ?? ""
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
    const me = await call("/admin/users/me", { headers: { cookie: cookie.split(";")[0]! } })
    expect(me.status).toBe(200)
    expect(((await me.json()) as { user: { email: string } }).user.email).toBe(account.email)
  })

  it("see how far behind the outbox is, and nobody else does", async () => {
    expect((await call("/admin/outbox")).status).toBe(401)
    const answer = await call("/admin/outbox", {
      headers: { authorization: `Bearer ${await token()}` },
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ topics: expect.any(Array) as unknown, dead: [] })
  })

  it("find one line for each request, by the name the storefront sent, and nothing of a person in it", async () => {
    const asked = (name: string) =>
      call("/store/orders/look-up?phone=0912345678", { headers: { "x-request-id": name } })
    const lines = () =>
      backend.output
        .split("\n")
        .filter((line) => line.includes('"request_id"'))
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    const named = await asked("visit-7f3a9c21")
    expect(named.headers.get("x-request-id")).toBe("visit-7f3a9c21")
    await expect
      .poll(() => lines().find(({ request_id }) => request_id === "visit-7f3a9c21"))
      .toEqual({
        level: "info",
        message: "request",
        request_id: "visit-7f3a9c21",
        method: "GET",
        route: "/store/*",
        status: 400,
        ms: expect.any(Number) as unknown,
        timestamp: expect.any(String) as unknown,
      })
    await call("/admin/outbox")
    await call("/admin/outbox", { headers: { authorization: `Bearer ${await token()}` } })
    await expect
      .poll(lines, { message: "turned away by a guard, too" })
      .toEqual(
        expect.arrayContaining([
          expect.objectContaining({ route: "/admin/*", status: 401 }),
          expect.objectContaining({ route: "/admin/outbox", status: 200 }),
        ]),
      )
    const unfit = await asked("a name with spaces")
    expect(unfit.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
    expect(backend.output).not.toMatch(/0912345678|client_ip|user_agent|Bearer/)
  })
})

staffFiles(() => backend)

describe("a shopper's account", () => {
  const PASSWORD = "một câu dài dễ nhớ"
  let shopper: Shopper

  beforeAll(() => {
    shopper = new Shopper(backend)
  })

  const as = (token: string) => ({ authorization: `Bearer ${token}` })
  const register = (body: Record<string, unknown>, locale = "vi-VN") =>
    shopper.call<{
      customer?: { id: string }
      fields?: { field: string; code: string }[]
      message?: string
    }>(
      "POST",
      "/store/accounts",
      { name: "Nguyễn Thị Hoà", password: PASSWORD, ...body },
      { "x-medusa-locale": locale },
    )
  const signIn = (way: "phonepass" | "emailpass", body: Record<string, string>, method = "POST") =>
    shopper.call<{ token: string; message?: string }>(method, `/auth/customer/${way}`, body)
  const tokenOf = async (phone: string, password = PASSWORD) =>
    (await signIn("phonepass", { phone, password })).body.token
  const ordersOf = async (token: string) =>
    (
      await shopper.call<{ orders: { id: string }[] }>(
        "GET",
        "/store/orders?fields=id",
        undefined,
        as(token),
      )
    ).body.orders.map(({ id }) => id)

  /** Buys one thing: signed in from the start, or as a guest with the same phone and address. */
  async function buy(token?: string, email?: string): Promise<string> {
    const [good] = await shopper.goods()
    const cart = await shopper.basket([{ variant_id: good!.variant_id, quantity: 1 }], { email })
    if (token) {
      const claimed = await shopper.call("POST", `/store/carts/${cart}/customer`, {}, as(token))
      expect(claimed.status).toBe(200)
    }
    const { body } = await shopper.complete(cart)
    expect(body.type).toBe("order")
    return body.order!.id
  }

  it("needs a phone and no e-mail, and is one account however the number is written", async () => {
    expect((await register({ phone: "0912 000 001" })).status).toBe(201)
    const { body } = await signIn("phonepass", { phone: "+84 912 000 001", password: PASSWORD })
    const me = await shopper.call<{ customer: Record<string, unknown> }>(
      "GET",
      "/store/customers/me",
      undefined,
      as(body.token),
    )
    expect(me.body.customer).toMatchObject({
      first_name: "Nguyễn Thị Hoà",
      phone: "+84912000001",
      email: null,
    })
    const again = await register({ phone: "84912000001", password: "một câu khác hẳn" })
    expect([again.status, again.body.fields]).toMatchObject([
      400,
      [{ field: "phone", code: "taken" }],
    ])
  })

  it("is made once by a form that was sent three times at once", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => register({ phone: "0912000002", email: "ba-lan@example.com" })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
    expect(
      await backend.sql(
        "select 1 from customer where phone = '+84912000002' and deleted_at is null",
      ),
    ).toHaveLength(1)
  })

  it("names every wrong field in the reader's language", async () => {
    const wrong = { name: "", phone: "1900 1234", email: "ten@", password: "ngắn" }
    const { status, body } = await register(wrong, "en-US")
    expect(status).toBe(400)
    expect(body.fields!.map(({ field, code }) => [field, code])).toEqual([
      ["name", "required"],
      ["phone", "phone"],
      ["email", "email"],
      ["password", "password"],
    ])
    expect(body.message).toContain("Phone number: please enter a Vietnamese")
    expect((await register(wrong)).body.message).toContain("Số điện thoại: hãy nhập")
  })

  it("with an e-mail is signed in to by either, in any case, and takes no other's address", async () => {
    await register({ phone: "0912000003", email: "Hoa@Example.com" })
    const byPhone = await signIn("phonepass", { phone: "0912000003", password: PASSWORD })
    const byEmail = await signIn("emailpass", { email: "HOA@example.com", password: PASSWORD })
    const who = (token: string) =>
      (
        JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as {
          actor_id: string
        }
      ).actor_id
    expect(who(byEmail.body.token)).toBe(who(byPhone.body.token))
    const other = await register({ phone: "0912000004", email: "hoa@example.com" })
    expect([other.status, other.body.fields]).toMatchObject([
      400,
      [{ field: "email", code: "taken" }],
    ])
    // Nothing is left behind: the number is free for an account with another address.
    expect((await register({ phone: "0912000004" })).status).toBe(201)
  })

  it("answers an unknown name and a wrong password alike", async () => {
    const answers = [
      await signIn("phonepass", { phone: "0912000001", password: "câu này không đúng" }),
      await signIn("phonepass", { phone: "0987000001", password: PASSWORD }),
      await signIn("emailpass", { email: "hoa@example.com", password: "câu này không đúng" }),
      await signIn("emailpass", { email: "ai-do@example.com", password: PASSWORD }),
    ]
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toEqual(
      new Set([JSON.stringify([401, { type: "unauthorized", message: "Invalid sign-in" }])]),
    )
  })

  it("cannot be guessed at without end, by phone, in any spelling, by POST or GET", async () => {
    const statuses: number[] = []
    for (const phone of ["0912000009", "+84912000009", "091 2000 009"]) {
      for (let n = 0; n < 4; n++) {
        statuses.push((await signIn("phonepass", { phone, password: "câu này không đúng" })).status)
      }
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429])
    // Medusa takes any word for an actor type, and its names of an object's parts for a fault of ours.
    for (const actor of ["mfa", "Customer", "constructor", "__proto__"]) {
      for (const action of ["", "/register", "/reset-password"]) {
        const { status } = await shopper.call("POST", `/auth/${actor}/phonepass${action}`, {
          phone: "0912000009",
          identifier: "+84912000009",
          password: PASSWORD,
        })
        expect([actor, action, status]).toEqual([actor, action, 404])
      }
    }
    // Node's fetch sends no body with GET; a stranger's client does.
    const socket = await rawGet(backend.port, "/auth/customer/phonepass", {
      phone: "0912000009",
      password: PASSWORD,
    })
    expect(socket).toBe(429)
  })

  it("shows its own orders, and nobody else's", async () => {
    await register({ phone: "0912000005" })
    await register({ phone: "0912000006" })
    const [own, other] = [await tokenOf("0912000005"), await tokenOf("0912000006")]
    const order = await buy(own)
    expect(await ordersOf(own)).toEqual([order])
    expect(await ordersOf(other)).toEqual([])
    const asked = await shopper.call<{ orders: unknown[] }>(
      "GET",
      `/store/orders?id=${order}`,
      undefined,
      as(other),
    )
    expect(asked.body.orders).toEqual([])
    // As for its first hour for everybody: later its id opens nothing.
    await backend.sql(
      `update "order" set created_at = now() - interval '2 hours' where id = $1`,
      order,
    )
    const open = (token: string) =>
      shopper.call("GET", `/store/orders/${order}`, undefined, as(token))
    expect([(await open(own)).status, (await open(other)).status]).toEqual([200, 404])
    // His link, by ownership: no stranger's guesses at the order's number keep him from it.
    const link = (headers: Record<string, string>) =>
      shopper.call<{ token: string }>("GET", `/store/orders/${order}/link`, undefined, headers)
    const [{ display_id }] = (await backend.sql<{ display_id: number }>(
      `select display_id from "order" where id = $1`,
      order,
    )) as [{ display_id: number }]
    for (let n = 0; n < 6; n++)
      await shopper.call("POST", "/store/orders/look-up", {
        number: display_id,
        phone: "0987654321",
      })
    const { token } = (await link(as(own))).body
    const shown = await shopper.call("GET", `/store/orders/${order}/status?token=${token}`)
    expect([shown.status, shown.body.order]).toEqual([200, expect.objectContaining({ id: order })])
    expect([(await link(as(other))).status, (await link({})).status]).toEqual([404, 404])
    // He who may ask for a return is told where.
    const returned = await shopper.call<{ code?: string; message?: string }>(
      "POST",
      "/store/returns",
      {
        order_id: order,
        items: [{ id: "x", quantity: 1 }],
        return_shipping: { option_id: "x" },
      },
      as(own),
    )
    expect([returned.status, returned.body.code]).toEqual([400, "returns_by_hotline"])
    expect(returned.body.message).toContain("đường dây nóng")
    // Medusa would answer a wish to take the order over with the order, and keep staff from changing it meanwhile.
    for (const [path, body] of [
      [`/store/orders/${order}/transfer/request`, {}],
      [`/store/orders/${order}/transfer/accept`, { token: "x" }],
      [
        "/store/returns",
        {
          order_id: order,
          items: [{ id: "x", quantity: 1 }],
          return_shipping: { option_id: "x" },
        },
      ],
    ] as const) {
      const { status, body: said } = await shopper.call("POST", path, body, as(other))
      expect([path, status, JSON.stringify(said)]).toEqual([
        path,
        404,
        expect.not.stringContaining("Hàng Bông"),
      ])
    }
  })

  it("keeps its addresses to itself, and its basket, which holds one", async () => {
    const [own, other] = [await tokenOf("0912000005"), await tokenOf("0912000006")]
    const [good] = await shopper.goods()
    const cart = await shopper.basket([{ variant_id: good!.variant_id, quantity: 1 }])
    const claim = (token: string) =>
      shopper.call("POST", `/store/carts/${cart}/customer`, {}, as(token))
    expect((await claim(own)).status).toBe(200)
    const taken = await claim(other)
    expect([taken.status, JSON.stringify(taken.body)]).toEqual([
      404,
      expect.not.stringContaining("Hàng Bông"),
    ])
    expect((await claim(own)).status, "once more").toBe(200)
    const made = await shopper.call<{ customer: { addresses: { id: string }[] } }>(
      "POST",
      "/store/customers/me/addresses",
      { first_name: "Hoà", address_1: "12 Trần Hưng Đạo", city: "Ba Bể", country_code: "vn" },
      as(own),
    )
    const path = `/store/customers/me/addresses/${made.body.customer.addresses[0]!.id}`
    const answers: Answer[] = []
    for (const [method, body] of [
      ["GET", undefined],
      ["POST", { address_1: "của người khác" }],
      ["DELETE", undefined],
    ] as const) {
      answers.push(await shopper.call(method, path, body, as(other)))
    }
    const list = async (token: string) =>
      (
        await shopper.call<{ addresses: { address_1: string }[] }>(
          "GET",
          "/store/customers/me/addresses",
          undefined,
          as(token),
        )
      ).body.addresses.map(({ address_1 }) => address_1)
    expect(JSON.stringify(answers)).not.toContain("Trần Hưng Đạo")
    expect(await list(other)).toEqual([])
    expect(await list(own)).toEqual(["12 Trần Hưng Đạo"])
  })

  it("is never given a guest's order because its phone or its e-mail is the same", async () => {
    // The address of every basket of this suite carries 0912 345 678.
    await register({ phone: "0912345678", email: "khach-quen@example.com" })
    const token = await tokenOf("0912345678")
    const order = await buy(undefined, "Khach-Quen@example.com")
    expect(await ordersOf(token)).toEqual([])
    const [row] = await backend.sql<{ email: string; customer_id: string | null }>(
      `select email, customer_id from "order" where id = $1`,
      order,
    )
    expect(row).toEqual({ email: "khach-quen@example.com", customer_id: null })
  })

  it("is written to at one address, which was checked", async () => {
    const [region] = await backend.sql<{ id: string }>(
      "select id from region where currency_code = 'vnd' limit 1",
    )
    const { cart } = await shopper.must<{ cart: { id: string; email: string | null } }>(
      "POST",
      "/store/carts",
      { region_id: region!.id, additional_data: { letters_to: "a@example.com, b@example.com" } },
    )
    expect(cart.email).toBeNull()
    const changed = await shopper.must<{ cart: { email: string } }>(
      "POST",
      `/store/carts/${cart.id}`,
      { email: "Mot@example.com", additional_data: { letters_to: "hai@example.com" } },
    )
    expect(changed.cart.email).toBe("mot@example.com")
  })

  describe("whose password is forgotten", () => {
    const ask = (identifier: string) =>
      shopper.call("POST", "/auth/customer/emailpass/reset-password", {
        identifier,
        metadata: { locale: "en" },
      })
    const letters = () => {
      const folder = join(backend.dataDir, "mail")
      // No letter yet, no folder yet.
      const names = existsSync(folder) ? readdirSync(folder) : []
      return names.filter((name) => /password-reset.*\.eml$/.test(name))
    }
    const set = (token: string, password: string) =>
      shopper.call("POST", "/auth/customer/emailpass/update", { password }, as(token))

    it("gets a letter when it has an address, and everybody the same answer", async () => {
      await register({ phone: "0912000007", email: "quen@example.com" })
      const [known, unknown] = [await ask("quen@example.com"), await ask("khong-ai@example.com")]
      expect(known).toEqual(unknown)
      await vi.waitUntil(() => letters().length > 0, { timeout: 15_000 })
      expect(letters()).toHaveLength(1)
      const letter = readFileSync(join(backend.dataDir, "mail", letters()[0]!), "utf8")
      expect(letter).toMatch(/^To: quen@example\.com$/m)
      const page = readFileSync(
        join(backend.dataDir, "mail", letters()[0]!.replace(".eml", ".html")),
        "utf8",
      )
      const token = decodeURIComponent(
        /\/en\/tai-khoan\/dat-lai-mat-khau\?t=([^"]+)/.exec(page)![1]!,
      )

      // A session's token is no letter's token.
      const session = await tokenOf("0912000007")
      expect((await set(session, "một mật khẩu khác")).status).toBe(401)
      expect((await set(token, "một mật khẩu khác")).status).toBe(200)
      expect((await set(token, "lần thứ hai thì không")).status).toBe(401)
      for (const way of ["phonepass", "emailpass"] as const) {
        const name: Record<string, string> =
          way === "phonepass" ? { phone: "0912000007" } : { email: "quen@example.com" }
        const old = await signIn(way, { ...name, password: PASSWORD })
        const fresh = await signIn(way, { ...name, password: "một mật khẩu khác" })
        expect([way, old.status, fresh.status]).toEqual([way, 401, 200])
      }
    })

    it("is not written to without end", async () => {
      const statuses = []
      for (let n = 0; n < 4; n++) statuses.push((await ask("it-thoi@example.com")).status)
      expect(statuses).toEqual([201, 201, 201, 429])
    })
  })
})

/** A GET with a body, which fetch refuses to send. */
function rawGet(port: number, path: string, body: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const call = request({ host: "127.0.0.1", port, path, method: "GET" }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.on("error", reject)
    call.setHeader("content-type", "application/json")
    call.setHeader("content-length", Buffer.byteLength(text))
    call.end(text)
  })
}
