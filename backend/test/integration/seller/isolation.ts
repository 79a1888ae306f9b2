import { beforeAll, describe, expect, it, vi } from "vitest"
import { asStaff, type Backend, Shopper } from "../../support"
import { fingerprint } from "../../support/fingerprint"
import { ownRoutes } from "../../support/routes"
import { page, PRINTED, shown } from "./shown-certificate"
import { member } from "./people"

/** Two sellers with an order each, and somebody of every kind who is signed in. */
export interface SellersShop {
  backend: Backend
  /** `A` and `B` are owners of the two sellers; `shopper`, `officer` and `stranger`, who registered and is nobody yet. */
  tokens: Record<string, string>
  /** With something that each sells. */
  sellers: { id: string; variant_id: string }[]
  /** The seller order of each. */
  orders: string[]
}

interface Expectation {
  /** What of seller A the path is about; of another seller's, it is not found. */
  of?:
    | "order"
    | "member"
    | "invitation"
    | "draft"
    | "product"
    | "table"
    | "submission"
    | "page"
    | "assessment"
    | "certificate"
    | "inspection"
    | "programme"
  /** It is named in the query, as `id`. */
  inQuery?: true
  /** Closed to staff. */
  ownerOnly?: true
  /** Closed while the seller is suspended or closed. */
  activeOnly?: true
  /** Closed while the seller is closed. */
  untilClosed?: true
  /** What a good request holds. */
  body?: object
}

const BANK_ACCOUNT = {
  bank_bin: "970436",
  account_no: "0011002233",
  account_name: "HTX THU NGHIEM",
  password: "x",
}

/** Who may ask what below /seller. A route that has no line here fails. */
const EXPECTATIONS: Record<string, Expectation> = {
  "GET /seller/me": {},
  "POST /seller/me/seller": { body: { seller_id: "sel_nobody" } },
  "PUT /seller/me/channels": { body: { channels: ["email"] } },
  "GET /seller/application": { ownerOnly: true },
  "PUT /seller/application/:step": {
    untilClosed: true,
    ownerOnly: true,
    body: { tax_code: "0300588569" },
  },
  "POST /seller/application/proofs/:requirement": {
    untilClosed: true,
    ownerOnly: true,
    body: { attested: true },
  },
  "POST /seller/application/papers/:requirement": { untilClosed: true, ownerOnly: true },
  "PUT /seller/application/papers/:requirement": {
    untilClosed: true,
    ownerOnly: true,
    body: { files: [] },
  },
  "GET /seller/application/papers/:requirement/:file": { untilClosed: true, ownerOnly: true },
  "DELETE /seller/application/papers/:requirement/:file": { untilClosed: true, ownerOnly: true },
  "POST /seller/application/submit": { activeOnly: true, ownerOnly: true },
  "POST /seller/application/reopen": { activeOnly: true, ownerOnly: true },
  "GET /seller/bank-account": { ownerOnly: true },
  "POST /seller/bank-account": { ownerOnly: true, body: BANK_ACCOUNT },
  "DELETE /seller/bank-account": { ownerOnly: true },
  "GET /seller/close": { ownerOnly: true },
  "POST /seller/close": { ownerOnly: true, body: { password: "x", reason: "Nghỉ" } },
  "GET /seller/members": {},
  "DELETE /seller/members/:id": { of: "member", ownerOnly: true },
  "GET /seller/invitations": { ownerOnly: true },
  "POST /seller/invitations": {
    ownerOnly: true,
    activeOnly: true,
    body: { email: "ai-do@example.com", role: "owner" },
  },
  "DELETE /seller/invitations/:id": { of: "invitation", ownerOnly: true },
  "GET /seller/today": {},
  "GET /seller/orders": {},
  "GET /seller/orders/:id": { of: "order" },
  "GET /seller/orders/labels": { of: "order", inQuery: true },
  "GET /seller/orders/packing-slips": { of: "order", inQuery: true },
  "GET /seller/orders/pick-list": {},
  "GET /seller/balance": { ownerOnly: true },
  "GET /seller/statement": { ownerOnly: true },
  "GET /seller/goods-table": {},
  "GET /seller/goods-table/parts": {},
  "POST /seller/goods-table/imports": { activeOnly: true },
  "GET /seller/goods-table/imports/:id": { of: "table" },
  "POST /seller/goods-table/imports/:id/apply": { of: "table", activeOnly: true, body: {} },
  "GET /seller/products": {},
  "GET /seller/products/:id": { of: "product" },
  "PUT /seller/products/:id/price": {
    of: "product",
    activeOnly: true,
    body: { prices: [{ variant_id: "variant_nobody", price: 1 }] },
  },
  "PUT /seller/products/:id/sale": {
    of: "product",
    activeOnly: true,
    body: {
      prices: [{ variant_id: "variant_nobody", price: 1 }],
      starts_at: "2031-01-01T00:00:00+07:00",
      ends_at: "2031-02-01T00:00:00+07:00",
    },
  },
  "DELETE /seller/products/:id/sale": { of: "product", activeOnly: true },
  "PUT /seller/products/:id/terms": {
    of: "product",
    activeOnly: true,
    body: { preparation_days: 1, min_quantity: 1 },
  },
  "POST /seller/products/:id/hide": { of: "product", activeOnly: true },
  "POST /seller/products/:id/show": { of: "product", activeOnly: true },
  "GET /seller/certificates": {},
  "POST /seller/certificates/files": { activeOnly: true },
  "GET /seller/certificates/files/:file": { of: "page" },
  "DELETE /seller/certificates/files/:file": { of: "page" },
  "POST /seller/certificates/submissions": { activeOnly: true },
  "GET /seller/certificates/submissions/:id": { of: "submission" },
  "PUT /seller/certificates/submissions/:id": {
    of: "submission",
    activeOnly: true,
    body: { version: 1, printed: PRINTED, files: ["nothing"] },
  },
  "POST /seller/certificates/submissions/:id/take-back": { of: "submission", body: {} },
  "GET /seller/certificates/submissions/:id/files/:file": { of: "submission" },
  "POST /seller/certificates/:id/answer": {
    of: "certificate",
    body: { words: "Nhãn mới đã in." },
  },
  "GET /seller/inspections": {},
  "POST /seller/inspections/:id/answer": {
    of: "inspection",
    body: { words: "Nhãn mới đã in." },
  },
  "GET /seller/programmes": {},
  "GET /seller/programmes/:id": { of: "programme" },
  "PUT /seller/programmes/:id": {
    of: "programme",
    activeOnly: true,
    body: { goods: [{ product_id: "prod_nobody" }] },
  },
  "DELETE /seller/programmes/:id": { of: "programme" },
  "GET /seller/stock": {},
  "POST /seller/stock": {
    activeOnly: true,
    body: { key: "isolation", changes: [{ variant_id: "variant_nobody", change: 1 }] },
  },
  "GET /seller/holiday": {},
  "PUT /seller/holiday": {
    activeOnly: true,
    body: { closed_from: "2031-01-01", closed_until: "2031-01-02" },
  },
  "DELETE /seller/holiday": { activeOnly: true },
  "POST /seller/drafts": { activeOnly: true, body: { client_key: "isolation" } },
  "GET /seller/drafts/:id": { of: "draft" },
  "GET /seller/drafts/:id/preview": { of: "draft" },
  "PUT /seller/drafts/:id/sections/:section": {
    of: "draft",
    activeOnly: true,
    body: { version: 0, facts: {} },
  },
  "POST /seller/drafts/:id/pictures": { of: "draft", activeOnly: true },
  "PUT /seller/drafts/:id/pictures": { of: "draft", activeOnly: true, body: { ids: [] } },
  "DELETE /seller/drafts/:id/pictures/:pid": { of: "draft", activeOnly: true },
  "POST /seller/drafts/:id/files": { of: "draft", activeOnly: true },
  "POST /seller/drafts/:id/submit": { of: "draft", activeOnly: true },
  "POST /seller/drafts/:id/take-back": { of: "draft", activeOnly: true },
  "POST /seller/drafts/:id/discard": { of: "draft", activeOnly: true },
  "GET /seller/self-assessments": {},
  "POST /seller/self-assessments": {
    activeOnly: true,
    body: { name_vi: "Minh họa: một sản phẩm", set_code: "QD26-07" },
  },
  "GET /seller/self-assessments/:id": { of: "assessment" },
  "PUT /seller/self-assessments/:id/parts/:part": {
    of: "assessment",
    activeOnly: true,
    body: { revision: 0, answers: {} },
  },
  "POST /seller/self-assessments/:id/versions": {
    of: "assessment",
    activeOnly: true,
    body: { revision: 0 },
  },
  "GET /seller/statement/csv": { ownerOnly: true },
  "GET /seller/statement/pdf": { ownerOnly: true },
  "GET /seller/sales": { ownerOnly: true },
  "POST /seller/orders/:id/confirm": { of: "order", activeOnly: true, body: {} },
  "POST /seller/orders/:id/refuse": { of: "order", body: { reason: "other" } },
  "POST /seller/orders/:id/pack": { of: "order", body: {} },
  "POST /seller/orders/:id/hand-over": { of: "order", body: {} },
  "POST /seller/orders/:id/deliver": { of: "order", body: {} },
  "POST /seller/orders/:id/return": { of: "order", body: { reason: "other" } },
  "POST /seller/orders/:id/cash-received": { of: "order", body: {} },
}

/** A programme's draft that a seller is invited to. @returns its id */
async function invitedTo(backend: Backend, seller: string): Promise<string> {
  await backend.sql(
    `insert into programme (id, office_id, slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value,
       eligibility, bearer, office_bp, drafted_by, changed_by)
     values ('prog_isolation', 'office_nobody', 'minh-hoa-kin', 'Minh họa', 'Illustration', '…', '…', '2031-01-01', '2031-02-01',
       'percentage', 20, '{"standing":true,"least_stars":null,"sets":[],"communes":[],"sellers":[],"certifications":[]}',
       'office', 10000, 'officer_nobody', 'officer_nobody')`,
  )
  await backend.sql(
    `insert into programme_seller (programme_id, seller_id, state, invited_by)
     values ('prog_isolation', $1, 'invited', 'officer_nobody')`,
    seller,
  )
  return "prog_isolation"
}

const ROUTES = ownRoutes().filter(({ path }) => path.startsWith("/seller/"))

/** Every route of the sellers' door, as the folders have it, asked by everybody whom it is not for. */
export function isolation(shop: () => SellersShop): void {
  describe("every route of the sellers' door", () => {
    const tokens: Record<string, string> = {}
    /** What is seller A's, by what a path may be about. */
    const own: Record<string, string> = {}

    beforeAll(async () => {
      const { backend, sellers } = shop()
      const staff = await member(backend, "isolation-staff", { [sellers[0]!.id]: "staff" })
      const { authorization } = await asStaff(backend)
      const { invitation } = await new Shopper(backend).must<{ invitation: { id: string } }>(
        "POST",
        "/seller/invitations",
        { phone: "0912000059", role: "staff" },
        { authorization: `Bearer ${shop().tokens.A}` },
      )
      const { draft } = await new Shopper(backend).must<{ draft: { id: string } }>(
        "POST",
        "/seller/drafts",
        { start: { name_vi: "Minh họa: chưa ai thấy" } },
        { authorization: `Bearer ${shop().tokens.A}` },
      )
      const { assessment } = await new Shopper(backend).must<{ assessment: { id: string } }>(
        "POST",
        "/seller/self-assessments",
        { name_vi: "Minh họa: chưa ai chấm", set_code: "QD26-07" },
        { authorization: `Bearer ${shop().tokens.A}` },
      )
      const [product] = await backend.sql<{ product_id: string }>(
        "select product_id from product_variant where id = $1",
        sellers[0]!.variant_id,
      )
      const sent = await fetch(`${backend.url}/seller/goods-table/imports`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${shop().tokens.A}`,
          "content-type": "application/octet-stream",
        },
        body: "Tên hàng\nMinh họa: một dòng",
      })
      const { import: table } = (await sent.json()) as { import: { id: string } }
      const submission = await shown(backend, shop().tokens.A!, product!.product_id)
      const [certificate] = await backend.sql<{ id: string }>(
        `insert into certificate (id, product_id, stars, reported_year, source)
         values ('cert_isolation', $1, 3, 2024, 'Minh họa') returning id`,
        product!.product_id,
      )
      Object.assign(own, {
        submission: submission.id,
        page: await page(backend, shop().tokens.A!, "decision", product!.product_id),
        file: submission.files[0]!.id,
        certificate: certificate!.id,
        inspection: await inspectionOf(backend, certificate!.id),
        table: table.id,
        order: shop().orders[0],
        member: staff.id,
        invitation: invitation.id,
        draft: draft.id,
        assessment: assessment.id,
        product: product!.product_id,
        programme: await invitedTo(backend, sellers[0]!.id),
      })
      Object.assign(tokens, shop().tokens, {
        staff: staff.token,
        user: authorization.replace("Bearer ", ""),
      })
      // What earlier tests set going has come to rest.
      await vi.waitUntil(
        async () =>
          (
            await backend.sql(
              "select 1 from outbox_message where dead_at is null and available_at <= now()",
            )
          ).length === 0,
        { timeout: 15_000 },
      )
    })

    const expectationOf = ({ method, path }: { method: string; path: string }): Expectation => {
      const found = EXPECTATIONS[`${method} ${path}`]
      if (!found) throw new Error(`${method} ${path} has no expectation`)
      return found
    }

    /** Sends each of the routes once, about what is seller A's. @returns what it answered, by route */
    async function ask(who: string, routes: typeof ROUTES): Promise<Record<string, number>> {
      const shopper = new Shopper(shop().backend)
      const answers: Record<string, number> = {}
      for (const route of routes) {
        const { of, inQuery, body } = expectationOf(route)
        const id = of ? own[of]! : "nothing"
        const path = inQuery
          ? `${route.path}?id=${id}`
          : route.path.replace(/:\w+/, id).replace(/:file/, own.file!)
        const token = tokens[who]
        const { status } = await shopper.call(
          route.method,
          path,
          route.method === "GET" ? undefined : (body ?? {}),
          token ? { authorization: `Bearer ${token}` } : {},
        )
        answers[`${route.method} ${route.path}`] = status
      }
      return answers
    }

    const all = (routes: typeof ROUTES, status: number) =>
      Object.fromEntries(routes.map(({ method, path }) => [`${method} ${path}`, status]))

    it("is expected of, and nothing else is", () => {
      expect(ROUTES.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
        Object.keys(EXPECTATIONS).sort(),
      )
    })

    it.each(["nobody", "shopper", "officer", "user", "stranger"])(
      "does not know %s, and changes nothing",
      async (who) => {
        const before = await fingerprint(shop().backend)
        expect(await ask(who, ROUTES)).toEqual(all(ROUTES, 401))
        expect(await fingerprint(shop().backend)).toEqual(before)
      },
    )

    it("does not find what is another seller's, and changes nothing", async () => {
      const about = ROUTES.filter((route) => expectationOf(route).of)
      const before = await fingerprint(shop().backend)
      expect(await ask("B", about)).toEqual(all(about, 404))
      expect(await fingerprint(shop().backend)).toEqual(before)
    })

    it("is closed to staff where only the owner decides, and changes nothing", async () => {
      const owners = ROUTES.filter((route) => expectationOf(route).ownerOnly)
      const before = await fingerprint(shop().backend)
      expect(await ask("staff", owners)).toEqual(all(owners, 403))
      expect(await fingerprint(shop().backend)).toEqual(before)
      const seen = ROUTES.filter((route) => route.method === "GET" && !owners.includes(route))
      expect(await ask("staff", seen)).toEqual(all(seen, 200))
    })

    it.each(["suspended", "closed"])(
      "takes on nothing new while the seller is %s, and shows what there was",
      async (status) => {
        const { backend, sellers } = shop()
        const set = (to: string) =>
          backend.sql("update seller set status = $2 where id = $1", sellers[0]!.id, to)
        await set(status)
        const before = await fingerprint(backend)
        const shut = ROUTES.filter((route) => {
          const { activeOnly, untilClosed } = expectationOf(route)
          return activeOnly || (untilClosed && status === "closed")
        })
        expect(await ask("A", shut)).toEqual(all(shut, 403))
        expect(await fingerprint(backend)).toEqual(before)
        const seen = ROUTES.filter(
          (route) =>
            route.method === "GET" &&
            !expectationOf(route).activeOnly &&
            !expectationOf(route).untilClosed,
        )
        expect(await ask("A", seen)).toEqual(all(seen, 200))
        await set("active")
      },
    )
  })
}

/** Something that a trade office told the seller of a certificate's product to mend. */
async function inspectionOf(backend: Backend, certificate: string): Promise<string> {
  const id = "insp_seller_isolation"
  await backend.sql(
    `insert into inspection (id, province_code, certificate_id, kind, status, planned_on, carried_out_on, due_on)
     values ($1, '24', $2, 'ad_hoc', 'follow_up', '2026-11-01', '2026-11-01', '2031-01-01')`,
    id,
    certificate,
  )
  return id
}
