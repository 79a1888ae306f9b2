import { beforeAll, describe, expect, it } from "vitest"
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
