import { beforeAll, describe, expect, it, vi } from "vitest"
import { asStaff, type Backend, Shopper } from "../../support"
import { fingerprint } from "../../support/fingerprint"
import { ownRoutes } from "../../support/routes"
import { type Expectation, EXPECTATIONS } from "./expectations"
import { member } from "./people"
import { page, shown } from "./shown-certificate"

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
