import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"
import { indexIsFilled, searchGoods } from "../../support/search"

const ADULT = { "x-age-confirmed": "1" }

export function search(shop: () => Backend): void {
  describe("POST /store/search and GET /store/suggest", () => {
    let backend: Backend
    beforeAll(async () => {
      backend = shop()
      await indexIsFilled(backend, 100)
    })

    const suggest = async (q: string, headers: Record<string, string> = {}, locale = "vi") => {
      const response = await fetch(
        `${backend.url}/store/suggest?${new URLSearchParams({ q, locale })}`,
        {
          headers: { "x-publishable-api-key": backend.publishableKey, ...headers },
        },
      )
      return {
        status: response.status,
        body: (await response.json()) as Record<string, Record<string, string>[]>,
      }
    }

    /** The feed writes meanwhile, on connections of its own. */
    const searches = (statements: readonly string[]) =>
      statements.filter((sql) => sql.startsWith("with found as materialized"))

    it("answers any Medusa client, and says which engine did", async () => {
      const { status, engine, hits } = await searchGoods(backend, {
        filters: { q: "nuoc mam" },
        pagination: { take: 10 },
      })
      expect(status).toBe(200)
      expect(engine).toBe("postgres")
      expect(hits.length).toBeGreaterThan(3)
      for (const hit of hits.slice(0, 4)) {
        expect(hit.title.toLowerCase()).toContain("nước mắm")
        expect(hit).toMatchObject({
          handle: expect.any(String),
          province: expect.any(String),
          seller_name_en: expect.any(String),
          stars: expect.any(Number),
          price: expect.any(Number),
        })
      }
    })

    it("finds by a former province, and counts facets each without its own filter", async () => {
      const { hits, facets } = await searchGoods(backend, {
        filters: { q: "bac kan", province_slug: "thai-nguyen" },
        search_options: {
          facets: ["province_slug", "former_province_slug"],
          disjunctive_facets: true,
        },
      })
      expect(hits.map((hit) => hit.former_province)).toContain("Bắc Kạn")
      expect(facets.province_slug?.values.find(({ value }) => value === "thai-nguyen")?.count).toBe(
        hits.length,
      )
    })

    it("costs one statement on the wire, and none when it is asked again", async () => {
      const body = {
        filters: { q: "mật ong", province_slug: ["gia-lai"], group: ["thuc-pham"] },
        search_options: {
          facets: ["province_slug", "group", "set", "star_facet"],
          disjunctive_facets: true,
        },
      }
      await searchGoods(backend, { filters: { q: "khởi động" } })
      const first = searches(await backend.wire.statements(() => searchGoods(backend, body)))
      expect(first.length).toBeLessThanOrEqual(2)
      expect(first.length).toBeGreaterThan(0)
      expect(searches(await backend.wire.statements(() => searchGoods(backend, body)))).toEqual([])
    })

    it("sorts by most stars as badges count them: on file before reported, none last", async () => {
      const { hits } = await searchGoods(backend, {
        pagination: { take: 100, order: { star_rank: "DESC" } },
      })
      const worth = hits.map(({ badge, stars }) => [badge, stars].join(" "))
      const steps = worth.filter((step, i) => step !== worth[i - 1])
      const order = [
        "solid 5",
        "solid 4",
        "solid 3",
        "outline 5",
        "outline 4",
        "outline 3",
        "none 0",
      ]
      expect(steps).toEqual(order.filter((step) => worth.includes(step)))
      expect(steps).toEqual(expect.arrayContaining(["solid 3", "outline 5", "none 0"]))
    })

    it("keeps alcohol from those who have not confirmed their age, whatever they ask", async () => {
      const asked = [
        { filters: { q: "rượu" } },
        { filters: { age_restricted: true } },
        {
          filters: {
            $or: [{ age_restricted: true }, { age_restricted: false }],
            set: ["ruou-trang"],
          },
        },
      ]
      for (const body of asked) {
        const { hits } = await searchGoods(backend, { ...body, pagination: { take: 100 } })
        expect(hits.filter((hit) => hit.age_restricted)).toEqual([])
      }
      const { hits } = await searchGoods(backend, { filters: { q: "rượu" } }, ADULT)
      expect(hits.some((hit) => hit.age_restricted)).toBe(true)
      expect((await suggest("ruou")).body.products).toEqual([])
      expect((await suggest("ruou", ADULT)).body.products?.length).toBeGreaterThan(0)
    })

    describe("Medusa's own routes, which know nothing of age", () => {
      const read = async (path: string, headers: Record<string, string> = {}) => {
        const response = await fetch(`${backend.url}${path}`, {
          headers: { "x-publishable-api-key": backend.publishableKey, ...headers },
        })
        return { status: response.status, text: await response.text() }
      }

      it("keep alcohol from those who have not confirmed theirs", async () => {
        const [wine] = await backend.sql<{ product: string; variant: string }>(
          `select v.product_id as product, v.id as variant from product_variant v
          join speciality s on s.product_id = v.product_id where s.age_restricted limit 1`,
        )
        for (const path of [
          `/store/products?id=${wine!.product}`,
          `/store/products/${wine!.product}`,
          `/store/product-variants?id=${wine!.variant}`,
          `/store/product-variants/${wine!.variant}`,
        ]) {
          expect((await read(path)).text, path).not.toContain('"title"')
          expect((await read(path, ADULT)).text, path).toContain(wine!.variant)
        }
      })

      it.each([
        "/store/product-categories?fields=*products",
        "/store/product-categories?fields=name,products.title",
        "/store/product-categories?fields=category_children.products.title",
        "/store/collections?fields=*products",
        "/store/product-tags?fields=products.handle",
        "/store/products?fields=*categories.products",
        "/store/products?fields=*listing.seller.members",
        "/store/products?fields=id,listing.seller.tax_code",
        "/store/products?fields=*certificates.events",
        "/store/product-variants?fields=*product.listing.seller.listings",
        "/store/regions?fields=%2Bproducts_link.product.title",
      ])("give nothing of what lies behind %s", async (path) => {
        const { status, text } = await read(path, ADULT)
        expect(status).toBe(200)
        // The list that was asked for is named first; one below it would be a second.
        expect(text.replace(/^\{"\w+":/, "")).not.toMatch(
          /"(products|products_link|listing|seller|members|tax_code|certificates)":/,
        )
      })
    })

    it("suggests goods, places of then and now, sellers and sets while somebody types", async () => {
      const { body } = await suggest("nuoc m")
      expect(body.products?.[0]?.title?.toLowerCase()).toContain("nước mắm")
      expect(body.sellers?.length).toBeGreaterThan(0)
      expect(body.sets?.length).toBeGreaterThan(0)
      expect((await suggest("bac ka", {}, "en")).body.provinces).toContainEqual({
        slug: "bac-kan",
        name: "Bac Kan",
        today: "Thai Nguyen",
      })
      expect((await suggest("thai nguen")).body.provinces?.[0]).toMatchObject({
        slug: "thai-nguyen",
        today: null,
      })
      expect((await suggest("a")).body).toEqual({
        products: [],
        provinces: [],
        sellers: [],
        sets: [],
      })
      expect((await suggest("bac ka", {}, "fr")).body.provinces?.[0]).toMatchObject({
        name: "Bắc Kạn",
      })
    })

    it("suggests by at most two statements, in few words", async () => {
      await suggest("khởi động")
      for (const typed of ["nu", "nuoc", "mat on", "gia l", "htx", "ca ph", "raau"]) {
        let answer: Awaited<ReturnType<typeof suggest>> | undefined
        const statements = await backend.wire.statements(
          async () => (answer = await suggest(typed)),
        )
        expect(searches(statements).length, typed).toBeLessThanOrEqual(2)
        expect(JSON.stringify(answer?.body).length, typed).toBeLessThan(3_000)
      }
    })

    it.each([
      ["5,000 letters", { filters: { q: "nước ".repeat(1_000) } }, 200],
      ["SQL", { filters: { q: "'; drop table product; --" } }, 200],
      ["emoji", { filters: { q: "🍯🐝" } }, 200],
      ["one letter", { filters: { q: "n" } }, 200],
      ["a field that does not exist", { filters: { colour: "red" } }, 400],
      ["text for a number", { filters: { price: { $gte: "cheap" } } }, 400],
      ["a page too far", { pagination: { skip: 1_000, take: 24 } }, 400],
    ])(
      "answers %s by at most two statements, and what is wrong by none",
      async (_what, body, wanted) => {
        let answer: Awaited<ReturnType<typeof searchGoods>> | undefined
        const statements = await backend.wire.statements(
          async () => (answer = await searchGoods(backend, body)),
        )
        expect(answer?.status).toBe(wanted)
        expect(searches(statements).length).toBeLessThanOrEqual(wanted === 200 ? 2 : 0)
        if (wanted === 400) expect(answer?.message).toMatch(/colour|price|pagination/)
      },
    )

    it.each([
      ["a megabyte", { filters: { q: "nước ".repeat(200_000) } }],
      ["page 10^9", { pagination: { skip: 1_000_000_000, take: 24 } }],
    ])("refuses %s in words, without a statement, and goes on", async (_what, body) => {
      let answer: Awaited<ReturnType<typeof searchGoods>> | undefined
      const statements = await backend.wire.statements(
        async () => (answer = await searchGoods(backend, body)),
      )
      expect(answer?.status).toBeGreaterThanOrEqual(400)
      expect(answer?.status).toBeLessThan(500)
      expect(answer?.message).toMatch(/large|pagination/)
      expect(searches(statements)).toEqual([])
      expect((await searchGoods(backend, { filters: { q: "nước mắm" } })).status).toBe(200)
    })
  })
}
