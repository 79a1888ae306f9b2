import { beforeAll, describe, expect, it } from "vitest"
import { type Backend, Shopper } from "../../support"

/** Statements a product page may cost (design: budgets of hot routes). */
const BUDGET = 12

interface Page {
  product: {
    title: string
    description: string
    images: { url: string }[]
    indicative_price: number | null
    variants: { id: string; title: string; price: number | null; stock: number | null }[]
  }
  speciality: { shippable: boolean; unit_en: string; age_restricted: boolean }
  origin: {
    province: { slug: string }
    former_province: { slug: string } | null
    commune: { name_vi: string } | null
  }
  certificate: {
    standing: string
    badge: string
    stars: number
    expires_on: string | null
    decision: { number: string | null; issuer: string; issued_on: string } | null
    reported_year: number | null
  } | null
  seller: { name_vi: string; address: string; demonstration: boolean }
}

export function productPage(shop: () => Backend): void {
  describe("the product page's answer", () => {
    let backend: Backend
    let shopper: Shopper

    const page = (handle: string, query = "", headers: Record<string, string> = {}) =>
      shopper.call<Page & { type?: string; message?: string }>(
        "GET",
        `/store/product-pages/${handle}${query}`,
        undefined,
        headers,
      )

    beforeAll(() => {
      backend = shop()
      shopper = new Shopper(backend)
    })

    it("says what it is, where it is from, what its star is worth and who sells it", async () => {
      const { status, body } = await page("mam-nem-seagull")
      expect(status).toBe(200)
      expect(body.product.variants).toMatchObject([{ title: "Chai 300 ml", price: 45_000 }])
      expect(body.product.variants[0]?.stock).toBeGreaterThan(0)
      expect(body.product.images.length).toBeGreaterThan(0)
      expect(body.origin).toMatchObject({
        province: { slug: "lam-dong" },
        former_province: { slug: "binh-thuan" },
        commune: { name_vi: "Phường Phan Thiết" },
      })
      expect(body.certificate).toMatchObject({
        standing: "valid",
        badge: "solid",
        stars: 3,
        expires_on: "2029-08-05",
        decision: { number: "3981/QĐ-UBND", issuer: "UBND tỉnh Lâm Đồng", issued_on: "2026-08-05" },
      })
      expect(body.seller.address).toBe("Phường Phan Thiết, Lâm Đồng")
    })

    it("answers in English", async () => {
      const { body } = await page("mam-nem-seagull", "?locale=en")
      expect(body.product.title).not.toBe("Mắm nêm Seagull")
      expect(body.product.variants[0]?.title).toBe("Bottle 300 ml")
    })

    it("keeps within its statement budget", async () => {
      await page("nuoc-mam-le-gia")
      // Pages nobody has asked for yet, so that no cache answers. Jobs share the wire and can only add to a count.
      const counts: string[][] = []
      for (const handle of ["mam-nem-seagull", "cam-cao-phong-3t", "tra-tom-non-huong-que"]) {
        counts.push(await backend.wire.statements(() => page(handle, "?locale=en")))
      }
      const [fewest] = counts.sort((one, other) => one.length - other.length)
      expect(fewest!.length).toBeGreaterThan(0)
      expect(fewest!.length, fewest!.join("\n---\n")).toBeLessThanOrEqual(BUDGET)
    })

    it("gives no stock where stock is no limit: not counted, or made to order", async () => {
      const stock = async () => (await page("mam-nem-seagull")).body.product.variants[0]?.stock
      const limit = (condition: string) =>
        backend.sql(
          `update product_variant set ${condition} where product_id = (select id from product where handle = 'mam-nem-seagull')`,
        )
      await limit("allow_backorder = true")
      expect(await stock()).toBeNull()
      await limit("allow_backorder = false, manage_inventory = false")
      expect(await stock()).toBeNull()
      await limit("manage_inventory = true")
      expect(await stock()).toBeGreaterThan(0)
    })

    it("says nothing of alcohol before the age is confirmed", async () => {
      const refused = await page("ruou-men-la-thanh-tam")
      expect(refused.status).toBe(403)
      expect(refused.body.type).toBe("age_confirmation_required")
      expect(JSON.stringify(refused.body)).not.toMatch(/rượu|Thanh Tâm/i)
      const shown = await page("ruou-men-la-thanh-tam", "", { "x-age-confirmed": "1" })
      expect(shown.status).toBe(200)
      expect(shown.body.speciality.age_restricted).toBe(true)
    })

    it("shows what cannot be sent without a price to buy it at", async () => {
      const { body } = await page("ecohost-hai-hau")
      expect(body.speciality.shippable).toBe(false)
      expect(body.product.indicative_price).toBe(1_200_000)
      expect(body.product.variants.map(({ price }) => price)).toEqual([null])
    })

    it("shows the newer certificate after an upgrade", async () => {
      const { body } = await page("minh-hoa-nang-hang")
      expect(body.certificate).toMatchObject({ standing: "valid", badge: "solid", stars: 4 })
    })

    it.each([
      ["minh-hoa-het-han", "expired", "none"],
      ["minh-hoa-tam-an", "on_hold", "none"],
      ["minh-hoa-thu-hoi", "withdrawn", "none"],
      ["minh-hoa-can-danh-gia-lai", "renewal_due", "solid"],
      ["minh-hoa-gia-han", "extended", "solid"],
    ])("%s is %s", async (handle, standing, badge) => {
      const { body } = await page(handle)
      expect(body.certificate).toMatchObject({ standing, badge })
      expect(body.seller.name_vi).toMatch(/^Minh họa/)
      expect(body.seller.demonstration).toBe(true)
    })

    it.each(["khong-co", "a".repeat(300), "'; drop table product; --", "🙂"])(
      "answers 404 for %s",
      async (handle) => {
        const { status, body } = await page(encodeURIComponent(handle))
        expect(status).toBe(404)
        expect(body.message).toMatch(/^handle:/)
      },
    )

    it("refuses a language it does not have", async () => {
      const { status, body } = await page("mam-nem-seagull", "?locale=fr")
      expect(status).toBe(400)
      expect(body.message).toMatch(/^locale:/)
    })
  })
}
