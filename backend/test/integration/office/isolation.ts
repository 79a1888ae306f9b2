import { OFFICE_DOORS } from "@ocop/ocop/api/office/doors"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { accountsOf, asStaff, Shopper } from "../../support"
import { EXAMPLES } from "../../support/examples"
import { fingerprint } from "../../support/fingerprint"
import { makeOfficer } from "../../support/officers"
import { type OwnRoute, ownRoutes } from "../../support/routes"
import type { SellersShop } from "../seller/isolation"

/**
 * Something of the first office's own province for each kind of thing that a path names, by the word before the parameter.
 * Another province's office must not find it.
 */
const BELONGINGS: Record<string, (shop: SellersShop) => string | Promise<string>> = {
  "seller-orders": ({ orders }) => orders[0]!,
  certificates: (shop) => ownCertificate(shop),
  events: (shop) => ownCertificate(shop).then((id) => `${id}_event`),
  submissions: (shop) => ownSubmission(shop),
  files: () => "file_office_isolation",
  programmes: (shop) => ownProgramme(shop),
  "decision-imports": (shop) => ownImport(shop),
  inspections: (shop) => ownInspection(shop),
  reports: (shop) => ownReport(shop),
}

/** Today's code of the first office's province. */
async function provinceOf({ backend }: SellersShop): Promise<string> {
  const [office] = await backend.sql<{ province_code: string }>(
    "select o.province_code from office o join officer f on f.office_id = o.id where f.email = lower($1)",
    accountsOf(backend).offices[0]!.email,
  )
  return office!.province_code
}

async function ownCertificate(shop: SellersShop): Promise<string> {
  const id = "cert_office_isolation"
  await shop.backend.sql(
    `insert into certificate (id, name, holder, province_code, stars, reported_year, source)
     values ($1, 'Minh họa', 'Minh họa', $2, 3, 2025, 'Minh họa') on conflict do nothing`,
    id,
    await provinceOf(shop),
  )
  await shop.backend.sql(
    `insert into certificate_event (id, certificate_id, kind, at, reason, actor)
     values ($1, $2, 'hold_lifted', '2026-01-01', 'Minh họa', 'platform') on conflict do nothing`,
    `${id}_event`,
    id,
  )
  return id
}

async function ownSubmission(shop: SellersShop): Promise<string> {
  const id = "csub_office_isolation"
  await shop.backend.sql(
    `insert into certificate_submission (id, seller_id, seller_name, product_id, product_title, province_code, printed,
       files, submitted_at, submitted_by)
     values ($1, 'sel_nobody', 'Minh họa', 'prod_nobody', 'Minh họa', $2, '{}', '[]', now(), 'smem_nobody')
     on conflict do nothing`,
    id,
    await provinceOf(shop),
  )
  return id
}

async function ownImport(shop: SellersShop): Promise<string> {
  const id = "dimp_office_isolation"
  await shop.backend.sql(
    `insert into decision_import (id, province_code, officer_id, digest, decision, unknown_columns)
     values ($1, $2, 'officer_nobody', $1, '{}', '[]') on conflict do nothing`,
    id,
    await provinceOf(shop),
  )
  return id
}

async function ownInspection(shop: SellersShop): Promise<string> {
  const id = "insp_office_isolation"
  await shop.backend.sql(
    `insert into inspection (id, province_code, certificate_id, kind, planned_on) values ($1, $2, $3, 'ad_hoc', '2026-11-01')
     on conflict do nothing`,
    id,
    await provinceOf(shop),
    await ownCertificate(shop),
  )
  return id
}

async function ownReport(shop: SellersShop): Promise<string> {
  const id = "crep_office_isolation"
  await shop.backend.sql(
    `insert into certificate_report (id, kind, words, locale, province_code, about, due_on, digest)
     values ($1, 'other', 'Minh họa', 'vi', $2, 'Minh họa', '2031-01-01', $1) on conflict do nothing`,
    id,
    await provinceOf(shop),
  )
  return id
}

async function ownProgramme({ backend }: SellersShop): Promise<string> {
  const id = "prog_office_isolation"
  await backend.sql(
    `insert into programme (id, office_id, slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value,
       eligibility, bearer, office_bp, drafted_by, changed_by)
     select $1, office_id, 'minh-hoa-co-lap', 'Minh họa', 'Demonstration', 'Minh họa', 'Demonstration',
       '2031-01-01', '2031-02-01', 'percentage', 10,
       '{"standing":true,"least_stars":null,"sets":[],"communes":[],"sellers":[],"certifications":[]}', 'seller', 0, id, id
     from officer where email = lower($2) on conflict do nothing`,
    id,
    accountsOf(backend).offices[0]!.email,
  )
  return id
}

const ROUTES = ownRoutes().filter(({ path }) => path.startsWith("/office/"))
const nameOf = ({ method, path }: OwnRoute) => `${method} ${path}`
const doorOf = (route: OwnRoute) => {
  const door = OFFICE_DOORS[nameOf(route)]
  if (!door)
    throw new Error(
      `${nameOf(route)} has no line in OFFICE_DOORS (plugins/ocop/src/api/office/doors.ts): say there who may use it`,
    )
  return door
}

/** Every route of the offices' door, as the folders have it, asked by everybody whom it is not for. */
export function officeIsolation(shop: () => SellersShop): void {
  describe("every route of the offices' door", () => {
    const tokens: Record<string, string> = {}
    const own: Record<string, string> = {}

    beforeAll(async () => {
      const { backend, tokens: others } = shop()
      const [mine, another] = accountsOf(backend).offices
      const { authorization } = await asStaff(backend)
      const made = {
        head: await makeOfficer(backend, mine!.email),
        reviewer: await makeOfficer(backend, mine!.email, "reviewer"),
        foreign: await makeOfficer(backend, another!.email),
        suspended: await makeOfficer(backend, mine!.email),
        passwordOnly: await makeOfficer(backend, mine!.email, "head", "password alone"),
      }
      for (const [who, { token }] of Object.entries(made)) tokens[who] = token
      await backend.sql("update officer set status = 'suspended' where id = $1", made.suspended.id)
      Object.assign(tokens, {
        shopper: others.shopper,
        stranger: others.stranger,
        seller: others.A,
        demonstration: others.officer,
        user: authorization.replace("Bearer ", ""),
      })
      for (const [kind, belonging] of Object.entries(BELONGINGS))
        own[kind] = await belonging(shop())
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

    const addressOf = (route: OwnRoute) =>
      route.path.replace(/([\w-]+)\/:\w+/g, (_, kind: string) => {
        const id = own[kind]
        if (!id)
          throw new Error(
            `${nameOf(route)}: say in BELONGINGS (office/isolation.ts) what of the first office "${kind}" may name`,
          )
        return `${kind}/${id}`
      })

    /** Sends each of the routes once, about what is the first office's. @returns what it answered, by route */
    async function ask(who: string, routes = ROUTES): Promise<Record<string, number>> {
      const shopper = new Shopper(shop().backend)
      const answers: Record<string, number> = {}
      for (const route of routes) {
        const token = tokens[who]
        const example = EXAMPLES[nameOf(route)]
        const query = example?.with ? `?${new URLSearchParams(example.with).toString()}` : ""
        const { status } = await shopper.call(
          route.method,
          `${addressOf(route)}${query}`,
          route.method === "GET" ? undefined : (example?.body?.() ?? {}),
          token ? { authorization: `Bearer ${token}` } : {},
        )
        answers[nameOf(route)] = status
      }
      return answers
    }
    const all = (status: number, routes = ROUTES) =>
      Object.fromEntries(routes.map((route) => [nameOf(route), status]))
    /** That somebody is answered so, and changes nothing by asking. */
    async function refused(who: string, status: number, routes = ROUTES): Promise<void> {
      const before = await fingerprint(shop().backend)
      expect(await ask(who, routes)).toEqual(all(status, routes))
      expect(await fingerprint(shop().backend)).toEqual(before)
    }

    it("has a door, and no door leads nowhere", () => {
      for (const route of ROUTES) doorOf(route)
      expect(Object.keys(OFFICE_DOORS).sort()).toEqual(ROUTES.map(nameOf).sort())
    })

    it.each(["nobody", "shopper", "seller", "user", "stranger"])("does not know %s", (who) =>
      refused(who, 401),
    )

    it("does not find what is another province's", () =>
      refused(
        "foreign",
        404,
        ROUTES.filter(({ path }) => path.includes(":")),
      ))

    it("shows another province nothing of what is the first's", async () => {
      for (const route of ROUTES.filter(
        ({ method, path }) => method === "GET" && !path.includes(":"),
      )) {
        const answer = await fetch(`${shop().backend.url}${route.path}`, {
          headers: { authorization: `Bearer ${tokens.foreign}` },
        })
        const said = await answer.text()
        expect([nameOf(route), answer.status]).toEqual([nameOf(route), 200])
        for (const id of Object.values(own)) expect(said, nameOf(route)).not.toContain(id)
      }
    })

    it("is closed to a reviewer where the head decides", () =>
      refused(
        "reviewer",
        403,
        ROUTES.filter((route) => !doorOf(route).roles.includes("reviewer")),
      ))

    it("is closed to who has no second factor", () => refused("passwordOnly", 403))

    it("lets an account of the demonstration read by its password, and change nothing", async () => {
      const closed = ROUTES.filter((route) => doorOf(route).secondFactor === "all")
      expect(closed.length).toBeGreaterThan(0)
      await refused("demonstration", 403, closed)
      const seen = ROUTES.filter(({ method, path }) => method === "GET" && !path.includes(":"))
      expect(await ask("demonstration", seen)).toEqual(all(200, seen))
    })

    it("is closed to a suspended officer", () => refused("suspended", 403))

    it("is closed to all of a suspended office, and opens again with it", async () => {
      const { backend } = shop()
      const set = (status: string) =>
        backend.sql(
          "update office set status = $2 where id = (select office_id from officer where email = lower($1))",
          accountsOf(backend).offices[0]!.email,
          status,
        )
      await set("suspended")
      await refused("head", 403)
      await refused("demonstration", 403)
      await set("active")
      const seen = ROUTES.filter(({ method, path }) => method === "GET" && !path.includes(":"))
      expect(await ask("head", seen)).toEqual(all(200, seen))
    })
  })
}
