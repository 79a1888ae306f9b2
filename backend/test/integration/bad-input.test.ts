import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { Backend, type Goods, Shopper } from "../support"
import { changed, type Example, EXAMPLES, fields, HOSTILE } from "../support/examples"
import { makeOfficer } from "../support/officers"
import { type OwnRoute, ownRoutes } from "../support/routes"

// Hundreds of requests on a machine that may be busy with the rest of the run.
vi.setConfig({ testTimeout: 180_000 })

type Actor = "shopper" | "applicant" | "seller" | "officer" | "admin"

const nameOf = ({ method, path }: OwnRoute) => `${method} ${path}`
const exampleOf = (route: OwnRoute): Example => EXAMPLES[nameOf(route)] ?? {}
const parametersOf = ({ path }: OwnRoute) => path.match(/:\w+/g) ?? []

const ROUTES = ownRoutes()
/**
 * What Stripe sends has a signature, and no field that a person got wrong: stripe.test.ts. Papers and photos are no JSON:
 * seller/joining.ts, seller/listing.ts, seller/certificates.ts.
 */
const BYTES = [
  "POST /seller/application/papers/:requirement",
  "POST /seller/drafts/:id/pictures",
  "POST /seller/goods-table/imports",
  "POST /seller/drafts/:id/files",
  "POST /seller/certificates/files",
  "POST /office/certificates/:id/withdrawal",
  "PUT /office/programmes/:id/decision",
  "POST /office/decision-imports",
  "POST /office/inspections/:id/files",
  "PUT /office/decision-imports/:id/decision",
]
const WITH_BODY = ROUTES.filter(
  (route) =>
    !["GET", "DELETE"].includes(route.method) &&
    !route.path.startsWith("/hooks/") &&
    !BYTES.includes(nameOf(route)),
)
const WITH_QUERY = ROUTES.filter((route) => exampleOf(route).query)
const WITH_IDS = ROUTES.filter((route) => parametersOf(route).length > 0)

const BAD_IDS = ["x".repeat(4_000), "' or 1=1; --", "😀", "a%00b", "..%2F..%2Fadmin", "null", "-1"]

describe("every route of ours", () => {
  let backend: Backend
  let shopper: Shopper
  let goods: Goods[]
  const tokens = {} as Record<Actor, string>
  const known: Record<string, string> = {}
  let caller = 0

  beforeAll(async () => {
    backend = await Backend.on("bad_input")
    shopper = new Shopper(backend)
    goods = await shopper.goods()
    const accounts = JSON.parse(readFileSync(join(backend.dataDir, "accounts.json"), "utf8")) as {
      admin: Account
      sellers: Account[]
      offices: Account[]
      shopper: Account
    }
    tokens.admin = await signIn("user", accounts.admin)
    tokens.seller = await signIn("seller_member", accounts.sellers[0]!)
    tokens.officer = (await makeOfficer(backend, accounts.offices[0]!.email)).token
    tokens.shopper = await signIn("customer", accounts.shopper)
    const applicant = { email: "xin-ban@example.com", password: "mật khẩu dài 1234" }
    const begun = await shopper.must<{ seller: { id: string } }>(
      "POST",
      "/store/seller-applications",
      {
        ...applicant,
        name: "An",
        business: { kind: "farm", name_vi: "Trại", name_en: "Farm", province_code: "24" },
      },
    )
    tokens.applicant = await signIn("seller_member", applicant)
    known["seller-applications"] = begun.seller.id
    known["seller/application"] = "tax"
    known["application/proofs"] = "terms"
    const { draft } = await shopper.must<{ draft: { id: string } }>(
      "POST",
      "/seller/drafts",
      {},
      { authorization: `Bearer ${tokens.seller}` },
    )
    known["seller/drafts"] = draft.id
    const { assessment } = await shopper.must<{ assessment: { id: string } }>(
      "POST",
      "/seller/self-assessments",
      { name_vi: "Minh họa: mứt gừng", set_code: "QD26-07" },
      { authorization: `Bearer ${tokens.seller}` },
    )
    Object.assign(known, { "seller/self-assessments": assessment.id, parts: "A" })
    const [listed] = await backend.sql<{ product_id: string }>(
      `select product_id from listing where seller_id = (select seller_id from listing_draft where id = $1) limit 1`,
      draft.id,
    )
    known["seller/products"] = listed!.product_id
    known.sections = "terms"
    const items = [{ variant_id: goods[0]!.variant_id, quantity: 1 }]
    known.carts = await shopper.basket(items)
    const { body } = await shopper.complete(await shopper.basket(items))
    known.orders = body.order!.id
    const [part] = await backend.sql<{ id: string }>("select id from seller_order limit 1")
    known["seller/orders"] = part!.id
    const [card] = await backend.sql<{ id: string }>("select id from rate_card limit 1")
    known["rate-cards"] = card!.id
  })

  afterAll(() => backend?.stop())

  type Account = { email: string; password: string }
  const signIn = async (actor: string, { email, password }: Account) =>
    (await shopper.must<{ token: string }>("POST", `/auth/${actor}/emailpass`, { email, password }))
      .token

  /** Who may use a route: nobody in particular, below /store. */
  const actorOf = ({ path }: OwnRoute): Actor | null =>
    path.startsWith("/seller/application")
      ? "applicant"
      : path.startsWith("/seller/")
        ? "seller"
        : path.startsWith("/office/")
          ? "officer"
          : path.startsWith("/admin/")
            ? "admin"
            : path.startsWith("/auth/")
              ? "shopper"
              : null

  const address = (route: OwnRoute, id?: string) =>
    route.path.replace(/([\w-]+\/)?([\w-]+)\/:\w+/g, (whole, above: string, owner: string) =>
      whole.replace(/:\w+/, id ?? known[`${above ?? ""}${owner}`] ?? known[owner] ?? "nobody"),
    )

  /** Sends as another visitor each time: limits are not what is asked about here. */
  const send = async (
    route: OwnRoute,
    {
      id,
      query,
      body,
      actor = actorOf(route),
    }: { id?: string; query?: string; body?: unknown; actor?: Actor | null } = {},
  ) => {
    const response = await fetch(`${backend.url}${address(route, id)}${query ?? ""}`, {
      method: route.method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        "x-publishable-api-key": backend.publishableKey,
        "x-forwarded-for": `203.0.${caller >> 8}.${caller++ & 255}`,
        ...(actor ? { authorization: `Bearer ${tokens[actor]}` } : {}),
      },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    })
    return {
      status: response.status,
      text: await response.text(),
      type: response.headers.get("content-type") ?? "",
    }
  }

  type Answer = Awaited<ReturnType<typeof send>>

  /** What is wrong with a refusal: nothing, when it is one, is JSON, and names the field. */
  const flaw = ({ status, text, type }: Answer, field: string | null): string[] => {
    const what = `${status} ${text.slice(0, 200)}`
    if (status < 400 || status > 499) return [`not refused: ${what}`]
    if (!type.includes("application/json") || !text.startsWith("{")) return [`no JSON: ${what}`]
    return field !== null && !text.includes(field) ? [`does not name ${field}: ${what}`] : []
  }

  it("with a body has an example, and every example is of a route", () => {
    expect(WITH_BODY.filter((route) => !exampleOf(route).body).map(nameOf)).toEqual([])
    const all = ROUTES.map(nameOf)
    expect(Object.keys(EXAMPLES).filter((name) => !all.includes(name))).toEqual([])
  })

  it.each(WITH_BODY.map((route) => [nameOf(route), route] as const))(
    "%s names the field that is wrong, missing, unknown or too long",
    async (_name, route) => {
      const { body: example, required = [], nullable = [] } = exampleOf(route)
      const good = example?.() ?? {}
      const flaws: string[] = []
      const refused = async (body: unknown, field: string | null, why: string) => {
        for (const one of flaw(await send(route, { body }), field)) flaws.push(`${why}: ${one}`)
      }
      for (const path of fields(good)) {
        const name = path.at(-1)!
        const values = nullable.includes(path.join(".")) ? HOSTILE : [...HOSTILE, null]
        for (const value of values) {
          const why = `${path.join(".")} = ${JSON.stringify(value).slice(0, 20)}`
          await refused(changed(good, path, value), name, why)
        }
      }
      for (const name of required) {
        await refused(changed(good, [name], undefined), name, `without ${name}`)
      }
      await refused({ ...good, surprise: 1 }, "surprise", "unknown field")
      await refused("{", null, "no JSON")
      await refused(JSON.stringify(["a"]), null, "a list")
      await refused({ ...good, surprise: "x".repeat(2_000_000) }, null, "two megabytes")
      expect(flaws).toEqual([])
    },
  )

  it.each(WITH_QUERY.map((route) => [nameOf(route), route] as const))(
    "%s names the wrong field of its query",
    async (_name, route) => {
      const { query = {}, with: needed = {} } = exampleOf(route)
      const flaws: string[] = []
      for (const [name, wrong] of Object.entries(query)) {
        const rest = Object.entries(needed).filter(([other]) => other !== name)
        const ask = async (pairs: [string, string][]) =>
          send(route, { query: `?${new URLSearchParams([...rest, ...pairs]).toString()}` })
        const long = await ask([[name, "x".repeat(5_000)]])
        if (wrong === null) {
          if (long.status !== 200) flaws.push(`long ${name}: ${long.status}`)
        } else {
          flaws.push(...flaw(long, name), ...flaw(await ask([[name, wrong]]), name))
        }
        flaws.push(...flaw(await ask([[`${name}[$ne]`, "1"]]), name))
        flaws.push(
          ...flaw(
            await ask([
              [`${name}[]`, "1"],
              [`${name}[]`, "2"],
            ]),
            name,
          ),
        )
        flaws.push(...flaw(await ask([[name, "a\u0000b"]]), name))
      }
      expect(flaws).toEqual([])
    },
  )

  it("answers at once when the language asked for is none", async () => {
    for (const query of ["?locale[]=vi", "?locale[a]=vi", "?locale=%00"]) {
      const response = await fetch(`${backend.url}/store/regions${query}`, {
        headers: { "x-publishable-api-key": backend.publishableKey },
        signal: AbortSignal.timeout(30_000),
      })
      expect([query, response.status, await response.json()]).toEqual([
        query,
        400,
        expect.objectContaining({ fields: [expect.objectContaining({ field: "locale" })] }),
      ])
    }
  })

  it.each(WITH_IDS.map((route) => [nameOf(route), route] as const))(
    "%s answers an id that cannot be with 4xx, whatever it is",
    async (_name, route) => {
      const flaws: string[] = []
      for (const id of BAD_IDS) {
        const answer = await send(route, { id, body: exampleOf(route).body?.() })
        for (const one of flaw(answer, null)) flaws.push(`${id.slice(0, 20)}: ${one}`)
      }
      expect(flaws).toEqual([])
    },
  )

  it("shows nothing to the wrong actor, and lets them change nothing", async () => {
    const TABLES = [
      "rate_card",
      "last_order_day",
      "payment_terms",
      "seller_order",
      "payment",
      "payment_session",
    ]
    const state = async () => {
      const [row] = await backend.sql(
        `select ${TABLES.map((table) => `(select md5(string_agg(t::text, ',' order by id)) from ${table} t) as ${table}`).join(", ")}`,
      )
      return row
    }
    const before = await state()
    const actors: (Actor | null)[] = [null, "shopper", "seller", "officer", "admin"]
    const flaws: string[] = []
    for (const route of ROUTES) {
      const owner = actorOf(route)
      // Whoever is signed in changes their own password and ends their own sessions.
      if (!owner || route.path.startsWith("/auth/")) continue
      // Whose shop is open reads what they applied with.
      const wrong = actors.filter(
        (one) => one !== owner && (owner !== "applicant" || one !== "seller"),
      )
      for (const actor of wrong) {
        const answer = await send(route, { actor, body: exampleOf(route).body?.() })
        if (answer.status !== 401 && answer.status !== 403) {
          flaws.push(
            `${nameOf(route)} as ${actor ?? "nobody"}: ${answer.status} ${answer.text.slice(0, 120)}`,
          )
        }
      }
    }
    expect(flaws).toEqual([])
    expect(await state()).toEqual(before)
  })

  it("about an order opens to its link alone, whoever asks", async () => {
    const ofAnOrder = ROUTES.filter(({ path }) => path.startsWith("/store/orders/:id/"))
    expect(ofAnOrder.length).toBeGreaterThan(0)
    for (const route of ofAnOrder) {
      // A good one: what is wrong with a request is said before who may make it.
      const body = route.method === "GET" ? undefined : exampleOf(route).body?.()
      for (const actor of [null, "shopper", "seller", "officer", "admin"] as const) {
        for (const query of ["", "?token=x", "?token[]=x", `?token=${"x".repeat(5_000)}`]) {
          const { status } = await send(route, { actor, query, body })
          expect([nameOf(route), actor, query.slice(0, 20), status]).toEqual([
            nameOf(route),
            actor,
            query.slice(0, 20),
            404,
          ])
        }
      }
    }
  })

  it.each([
    ["user", "emailpass"],
    ["customer", "emailpass"],
    ["customer", "phonepass"],
    ["seller_member", "emailpass"],
    ["officer", "emailpass"],
  ])(
    "to sign in as %s by %s takes no other types, and nobody registers as a seller or an officer",
    async (actor, provider) => {
      const route = { method: "POST", path: `/auth/${actor}/${provider}` }
      const bodies: unknown[] = [
        {},
        { email: { $ne: "" }, phone: { $ne: "" }, password: { $ne: "" } },
        { email: ["a"], phone: ["a"], password: 1 },
        { email: "a\u0000@example.com", phone: "09\u0000", password: "x" },
        { email: "a\ud83c@example.com", phone: "09\ud83c", password: "x\ud83c" },
        { email: "x".repeat(20_000), password: "x".repeat(20_000) },
        "{",
        "[]",
      ]
      const flaws: string[] = []
      for (const body of bodies) {
        for (const one of flaw(await send(route, { body, actor: null }), null)) {
          flaws.push(`${JSON.stringify(body).slice(0, 40)}: ${one}`)
        }
      }
      if (actor === "seller_member" || actor === "officer") {
        const body = { email: "nobody@example.com", password: "secret secret" }
        const { status } = await send({ ...route, path: `${route.path}/register` }, { body })
        if (status !== 404) flaws.push(`register: ${status}`)
      }
      expect(flaws).toEqual([])
    },
  )
})
