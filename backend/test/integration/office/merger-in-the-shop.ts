import { beforeAll, describe, expect, it, vi } from "vitest"
import type { MergerReport } from "../../../src/provinces/report"
import { asStaff, type Backend, Shopper } from "../../support"
import { makeOfficer } from "../../support/officers"
import { searchGoods } from "../../support/search"
import type { SellersShop } from "../seller/isolation"

/** An Giang and Cần Thơ, which have no office in the demonstration; on the shop that stands. */
const [CAN_THO, AN_GIANG] = ["92", "91"]

/** The same by its route, and whom what was Cần Thơ's is open to then. */
export function mergerInTheShop(shop: () => SellersShop): void {
  describe("the merger of two provinces, in the shop,", () => {
    const offices: Record<string, string> = {}
    const officers = { from: "", into: "", other: "" }
    let staff: { authorization: string }
    let backend: Backend

    const call = <Body>(method: string, path: string, body?: unknown, token?: string) =>
      new Shopper(backend).call<Body>(
        method,
        path,
        body,
        token ? { authorization: `Bearer ${token}` } : staff,
      )
    const certificates = async (token: string) => {
      const { status, body } = await call<{ count: number }>(
        "GET",
        "/office/certificates?limit=1",
        undefined,
        token,
      )
      return status === 200 ? body.count : status
    }
    const wanted = (rest: object) => ({
      from: CAN_THO,
      into: AN_GIANG,
      resolution: "998/2027/QH16",
      resolved_on: "2027-06-12",
      ...rest,
    })

    beforeAll(async () => {
      backend = shop().backend
      staff = await asStaff(backend)
      for (const code of [CAN_THO, AN_GIANG]) {
        const { body } = await call<{ office: { id: string } }>("POST", "/admin/offices", {
          province_code: code,
          name: `Minh họa: sở của ${code}`,
        })
        offices[code] = body.office.id
        await backend.sql(
          "insert into officer (id, office_id, name, email, role) values ($1, $2, 'Minh họa', $3, 'head')",
          `officer_merger_${code}`,
          offices[code],
          `merger-${code}@can-bo.example`,
        )
      }
      officers.from = (await makeOfficer(backend, `merger-${CAN_THO}@can-bo.example`)).token
      officers.into = (await makeOfficer(backend, `merger-${AN_GIANG}@can-bo.example`)).token
      const [other] = await backend.sql<{ email: string }>(
        "select f.email from officer f join office o on o.id = f.office_id where o.province_code = '24' and f.role = 'head' limit 1",
      )
      officers.other = (await makeOfficer(backend, other!.email)).token
    })

    it("opens to the successor's officers what was the other's, to its own people all of it, to others nothing", async () => {
      const [of, others] = [await certificates(officers.from), await certificates(officers.into)]
      const elsewhere = await certificates(officers.other)
      expect(of).toBeGreaterThan(0)
      expect(others).toBeGreaterThan(0)
      const [certificate] = await backend.sql<{ id: string }>(
        "select id from certificate where province_code = $1 and deleted_at is null limit 1",
        CAN_THO,
      )
      const read = async (token: string) =>
        (await call("GET", `/office/certificates/${certificate!.id}`, undefined, token)).status
      expect(await read(officers.into)).toBe(404)

      const rehearsed = await call<{ merger: MergerReport }>(
        "POST",
        "/admin/province-mergers",
        wanted({}),
      )
      expect(rehearsed).toMatchObject({ status: 200, body: { merger: { outcome: "rehearsed" } } })
      expect(await certificates(officers.into)).toBe(others)
      const merged = await call<{ merger: MergerReport }>(
        "POST",
        "/admin/province-mergers",
        wanted({ rehearse: false }),
      )
      expect(merged).toMatchObject({ status: 200, body: { merger: { outcome: "merged" } } })

      const all = Number(of) + Number(others)
      expect(await certificates(officers.from)).toBe(all)
      expect(await certificates(officers.into)).toBe(all)
      expect(await certificates(officers.other)).toBe(elsewhere)
      expect([await read(officers.from), await read(officers.into)]).toEqual([200, 200])
      expect(await read(officers.other)).toBe(404)
      expect((await call("GET", `/admin/offices/${offices[CAN_THO]}`)).status).toBe(404)
      // What was done to the office that is gone is in the log of the one that goes on.
      const { body } = await call<{ entries: { action: string }[] }>(
        "GET",
        "/office/log?limit=50",
        undefined,
        officers.into,
      )
      expect(body.entries.map(({ action }) => action)).toEqual(
        expect.arrayContaining(["office.merge", "office.province", "office.open"]),
      )
    })

    it("leads old names, links and codes to the successor, and search follows", async () => {
      expect(await call("GET", "/store/provinces/can-tho")).toMatchObject({
        status: 200,
        body: { province: { code: AN_GIANG }, merged: { slug: "can-tho" } },
      })
      const { body } = await call<{
        provinces: { code: string; merged_provinces: { slug: string }[] }[]
      }>("GET", "/store/provinces")
      expect(body.provinces.map(({ code }) => code)).not.toContain(CAN_THO)
      expect(body.provinces.find(({ code }) => code === AN_GIANG)?.merged_provinces).toMatchObject([
        { slug: "can-tho" },
      ])
      const sellersOf = async (code: string) =>
        (await call<{ count: number }>("GET", `/store/sellers?province=${code}`)).body.count
      expect(await sellersOf(CAN_THO)).toBe(await sellersOf(AN_GIANG))
      expect(await sellersOf(CAN_THO)).toBeGreaterThan(0)
      const count = async (slug: string) =>
        (
          await searchGoods(
            backend,
            { filters: { province_slug: slug }, pagination: { take: 100 } },
            { "x-age-confirmed": "1" },
          )
        ).hits.length
      const [{ published }] = (await backend.sql<{ published: number }>(
        `select count(*)::int as published from product_origin o join product p on p.id = o.product_id
          where o.province_code = $1 and p.status = 'published' and p.deleted_at is null`,
        AN_GIANG,
      )) as [{ published: number }]
      await vi.waitFor(
        async () => {
          expect(await count("can-tho")).toBe(0)
          expect(await count("an-giang")).toBe(published)
        },
        { timeout: 20_000, interval: 200 },
      )
      // A telephone that still says Cần Thơ is charged as in An Giang.
      const [seller] = await backend.sql<{ id: string }>(
        `select s.id from seller s join listing l on l.seller_id = s.id
           join speciality sp on sp.product_id = l.product_id and sp.shippable
          where s.province_code = $1 and s.status = 'active' limit 1`,
        AN_GIANG,
      )
      const estimate = async (code: string) =>
        call("GET", `/store/delivery-estimate?seller_id=${seller!.id}&province_code=${code}`)
      const now = await estimate(AN_GIANG)
      expect(now.status).toBe(200)
      expect(await estimate(CAN_THO)).toEqual(now)
    })
  })
}
