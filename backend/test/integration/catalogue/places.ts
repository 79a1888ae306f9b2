import { beforeAll, describe, expect, it } from "vitest"
import { ALCOHOL_SETS } from "../../../../plugins/marketplace/src/modules/listing-draft"
import { accountsOf, type Backend, Shopper, signIn } from "../../support"

interface Place {
  code: string
  slug: string
  name_vi: string
}

export function places(shop: () => Backend): void {
  describe("places, and the offices that watch over them", () => {
    let backend: Backend
    let shopper: Shopper

    const get = <Body>(path: string, headers: Record<string, string> = {}) =>
      shopper.call<Body>("GET", path, undefined, headers)

    beforeAll(() => {
      backend = shop()
      shopper = new Shopper(backend)
    })

    it("knows what Bắc Kạn is today", async () => {
      const { body } = await get<{ province: Place; former: Place | null }>(
        "/store/provinces/bac-kan",
      )
      expect(body).toMatchObject({ province: { slug: "thai-nguyen" }, former: { slug: "bac-kan" } })
      const today = await get<{ former: Place | null }>("/store/provinces/thai-nguyen")
      expect(today.body.former).toBeNull()
    })

    it("answers an unknown province with suggestions", async () => {
      const near = await get<{ suggestions: Place[] }>("/store/provinces/bac-can")
      expect(near.status).toBe(404)
      expect(near.body.suggestions[0]?.slug).toBe("bac-kan")
      const far = await get<{ suggestions: Place[] }>("/store/provinces/xyzzy")
      expect(far.body.suggestions).toHaveLength(3)
    })

    it("lists 34 provinces that hold 63 of before", async () => {
      const { body } = await get<{ provinces: (Place & { former_provinces: Place[] })[] }>(
        "/store/provinces",
      )
      expect(body.provinces).toHaveLength(34)
      expect(body.provinces.flatMap(({ former_provinces }) => former_provinces)).toHaveLength(63)
    })

    it("lists the communes of Thái Nguyên, by its old name too", async () => {
      const { body } = await get<{ communes: Place[] }>("/store/provinces/thai-nguyen/communes")
      expect(body.communes).toHaveLength(92)
      const old = await get<{ communes: Place[] }>("/store/provinces/bac-kan/communes")
      expect(old.body.communes).toEqual(body.communes)
    })

    it("lists what has a badge in a province's register, sold here or not, and alcohol to adults alone", async () => {
      interface Page {
        province: Place
        count: number
        unsold: number
        certificates: {
          name: string | null
          product: object | null
          stars: number
          badge: string
        }[]
      }
      const read = async (query = "", headers = {}) =>
        (await get<Page>(`/store/provinces/lang-son/certificates${query}`, headers)).body
      const before = await read()
      const decision = "dec_register_of_province"
      await backend.sql(
        `insert into decision (id, number, issuer, level, issued_on)
          values ('${decision}', '8123/QĐ-UBND', 'UBND tỉnh Lạng Sơn', 'provincial', current_date - 30)`,
      )
      await backend.sql(
        `insert into certificate (id, name, holder, stars, province_code, set_code, decision_id, issued_on)
          select 'cert_register_' || n, 'Minh họa: danh bạ ' || n, 'Minh họa', stars, '20', set_code, '${decision}',
            current_date - age
          from (values (1, 4, 'QD26-01', 30), (2, 3, 'QD26-01', 30), (3, 4, $1, 30), (4, 4, 'QD26-01', 2000)) as
            v(n, stars, set_code, age)`,
        ALCOHOL_SETS[0],
      )
      const after = await read()
      expect(after).toMatchObject({
        province: { slug: "lang-son" },
        count: before.count + 2,
        unsold: before.unsold + 2,
      })
      // Those of which a decision is on file come first, the most stars before.
      expect(after.certificates.slice(0, 2)).toMatchObject([
        { name: "Minh họa: danh bạ 1", product: null, stars: 4, badge: "solid" },
        { name: "Minh họa: danh bạ 2", product: null, stars: 3, badge: "solid" },
      ])
      expect((await read("?limit=1&offset=1")).certificates.map(({ name }) => name)).toEqual([
        "Minh họa: danh bạ 2",
      ])
      expect((await read("", { "x-age-confirmed": "1" })).count).toBe(after.count + 1)
      const old = await get<Page>("/store/provinces/bac-kan/certificates")
      expect(old.body.province.slug).toBe("thai-nguyen")
    })

    it("finds communes as people type them", async () => {
      for (const q of ["cao phong", "Xã Cao Phong", "CAO PHONG".normalize("NFD"), "xa cao ph"]) {
        const { body } = await get<{ communes: Place[] }>(
          `/store/communes?q=${encodeURIComponent(q)}&province=hoa-binh`,
        )
        expect(body.communes.map(({ code }) => code)).toContain("05089")
      }
      const odd = await get<{ communes: Place[] }>(
        `/store/communes?q=${encodeURIComponent("%_'🙂")}`,
      )
      expect(odd.body.communes).toEqual([])
    })

    it.each([
      ["/store/communes", /^q:/],
      [`/store/communes?q=${"a".repeat(5000)}`, /^q:/],
      ["/store/communes?q=cao&province=nowhere", /^province:/],
      ["/store/communes?q=cao&limit=1000", /^limit:/],
      ["/store/provinces/lang-son/certificates?limit=51", /^limit:/],
      ["/store/provinces/lang-son/certificates?offset=-1", /^offset:/],
    ])("refuses %s", async (path, message) => {
      const { status, body } = await get<{ message: string }>(path)
      expect(status).toBe(400)
      expect(body.message).toMatch(message)
    })

    it("has the decision's 6 groups and 26 sets in both languages", async () => {
      const { body } = await get<{
        groups: { slug: string; name_en: string; sets: { code: string; name_en: string }[] }[]
      }>("/store/taxonomy")
      expect(body.groups.map(({ sets }) => sets.length)).toEqual([13, 4, 3, 2, 3, 1])
      expect(body.groups[0]).toMatchObject({ slug: "thuc-pham", name_en: "Food" })
      expect(body.groups[0]?.sets[0]).toMatchObject({ code: "QD26-01" })
    })

    describe("an office", () => {
      let authorization: string
      let email: string

      beforeAll(async () => {
        const office = accountsOf(backend).offices[0]!
        email = office.email
        authorization = `Bearer ${await signIn(backend, "officer", office)}`
      })

      it("sees certificates of its own province alone", async () => {
        const { body } = await get<{
          certificates: { product: { handle: string } }[]
          count: number
        }>("/office/certificates?limit=100", { authorization })
        expect(body.count).toBeGreaterThan(0)
        const handles = body.certificates.map(({ product }) => product.handle)
        const rows = await backend.sql<{ province_code: string }>(
          `select distinct o.province_code from product p join product_origin o on o.product_id = p.id
         where p.handle = any($1)`,
          handles,
        )
        expect(rows).toEqual([{ province_code: "24" }])
      })

      it("filters by today's standing", async () => {
        const { body } = await get<{ certificates: { product: { handle: string } }[] }>(
          "/office/certificates?standing=withdrawn",
          { authorization },
        )
        expect(body.certificates.map(({ product }) => product.handle)).toEqual(["minh-hoa-thu-hoi"])
        const wrong = await get<{ message: string }>("/office/certificates?standing=lost", {
          authorization,
        })
        expect(wrong.status).toBe(400)
        expect(wrong.body.message).toMatch(/^standing:/)
      })

      it("is closed to everybody else", async () => {
        expect((await get("/office/me")).status).toBe(401)
        const register = (actor: string) =>
          shopper.call<{ token: string }>("POST", `/auth/${actor}/emailpass/register`, {
            email: "nobody@dung-goc.example",
            password: "a-long-enough-password",
          })
        expect((await register("officer")).status).toBe(404)
        expect((await register("seller_member")).status).toBe(404)
        const { body } = await register("customer")
        const stranger = { authorization: `Bearer ${body.token}` }
        expect((await get("/office/certificates", stranger)).status).toBe(401)
      })

      it("is closed to a suspended officer at the next request, token or not", async () => {
        expect((await get("/office/me", { authorization })).status).toBe(200)
        await backend.sql("update officer set status = 'suspended' where email = $1", email)
        expect((await get("/office/me", { authorization })).status).toBe(403)
        await backend.sql("update officer set status = 'active' where email = $1", email)
        expect((await get("/office/me", { authorization })).status).toBe(200)
      })
    })
  })
}
