import { beforeAll, describe, expect, it } from "vitest"
import { Shopper } from "../../support"
import { photo } from "../../support/photo"
import { searchGoods } from "../../support/search"
import { desk, type Draft, START } from "./desk"
import type { SellersShop } from "./isolation"

/** As it is told: to about a hundred metres. */
const TAKEN_AT = { latitude: 11.935, longitude: 108.442 }

/** From a photo and a name to a product that a shopper finds. */
export function listing(shop: () => SellersShop): void {
  describe("a seller's product", () => {
    const { call, asPlatform, save, send, decide, place } = desk(shop)
    const found = async (q: string) =>
      (await searchGoods(shop().backend, { filters: { q } })).hits.filter(
        ({ title }) => title === START.name_vi,
      )

    describe("from a photo to the shelf", () => {
      let draft: Draft
      let from: { province_code: string; commune_code: string }

      beforeAll(async () => {
        from = await place()
      })

      it("is begun once, however often the telephone sends it", async () => {
        const begin = () =>
          call("POST", "/seller/drafts", { client_key: "may-cua-chi-1", start: START })
        const begun = await Promise.all([begin(), begin(), begin()])
        expect(begun.map(({ status }) => status).sort()).toEqual([200, 200, 201])
        expect(new Set(begun.map(({ body }) => body.draft.id)).size).toBe(1)
        draft = begun[0].body.draft
        expect(draft).toMatchObject({ status: "draft", may: ["submit", "discard"] })
        const { products } = (
          await call<{ products: { draft_id: string; missing: number }[] }>(
            "GET",
            "/seller/products?view=drafts",
          )
        ).body
        // Screens that are still asked, as the draft itself counts them: a commune is chosen with its province.
        expect(products.find(({ draft_id }) => draft_id === draft.id)?.missing).toBe(
          new Set(draft.missing.map(({ section }) => section)).size,
        )
        const early = await call("POST", `/seller/drafts/${draft.id}/submit`)
        expect([early.status, early.body.code]).toEqual([400, "incomplete"])
      })

      it("is written section by section, and says what is missing until nothing is", async () => {
        const picture = await send(`${draft.id}/pictures`, await photo(1))
        expect([picture.status, picture.body.draft.pictures.length]).toEqual([200, 1])
        expect(
          (await send(`${draft.id}/pictures`, await photo(1))).body.draft.pictures,
        ).toHaveLength(1)
        const nowhere = await send(`${draft.id}/pictures?latitude=91&longitude=1`, await photo(2))
        expect([nowhere.status, nowhere.body.fields]).toMatchObject([400, [{ field: "latitude" }]])
        const told = await send(
          `${draft.id}/pictures?latitude=11.935217&longitude=108.441958`,
          await photo(2),
        )
        expect(told.body.draft.pictures.map(({ place }) => place)).toEqual([null, TAKEN_AT])
        const saved = await Promise.all([
          save(draft.id, "text", 0, { name_en: "Mulberry jam", story_vi: "Dâu hái sáng sớm." }),
          save(draft.id, "parcel", 0, { weight_grams: 400, fragile: true }),
          save(draft.id, "origin", 0, from),
          save(draft.id, "variants", 0, {
            units: [{ unit_vi: "Hũ 500 g", price: 150_000, stock: 5, weight_grams: 700 }],
          }),
          save(draft.id, "terms", 0, { preparation_days: 2, min_quantity: 1 }),
        ])
        expect(saved.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
        draft = (await call("GET", `/seller/drafts/${draft.id}`)).body.draft
        expect([draft.missing, draft.findings]).toEqual([[], []])
        const [first, second] = draft.pictures
        const turned = await call("PUT", `/seller/drafts/${draft.id}/pictures`, {
          ids: [second!.id, first!.id],
        })
        expect(turned.body.draft.pictures.map(({ id }) => id)).toEqual([second!.id, first!.id])
      })

      it("is seen beforehand as a shopper will see it", async () => {
        const preview = await call<Record<string, Record<string, unknown>>>(
          "GET",
          `/seller/drafts/${draft.id}/preview`,
        )
        expect(preview.body).toMatchObject({
          product: {
            title: START.name_vi,
            variants: [
              { title: "Hũ 250 g", price: 85_000, stock: 12 },
              { title: "Hũ 500 g", price: 150_000, stock: 5 },
            ],
          },
          origin: { province: { code: "24" }, commune: { code: from.commune_code } },
          certificate: null,
        })
      })

      it("is read by staff, who cannot decide of what was taken back meanwhile", async () => {
        const handed = await call("POST", `/seller/drafts/${draft.id}/submit`)
        expect([handed.status, handed.body.draft.status]).toEqual([200, "submitted"])
        const waiting = await asPlatform<{ drafts: { id: string; refused: number }[] }>(
          "GET",
          "/admin/listing-drafts",
        )
        expect(waiting.body.drafts.find(({ id }) => id === draft.id)).toMatchObject({ refused: 0 })
        const read = handed.body.draft
        expect((await decide(read, "ask")).status).toBe(400)
        await call("POST", `/seller/drafts/${draft.id}/take-back`)
        const late = await decide(read, "approve")
        expect([late.status, late.body.code]).toEqual([409, "changed"])
        await save(draft.id, "terms", 1, { preparation_days: 3, min_quantity: 1 })
        await call("POST", `/seller/drafts/${draft.id}/submit`)
        const unread = await decide(read, "approve")
        expect([unread.status, unread.body.code]).toEqual([409, "changed"])
        const asked = await decide(unread.body.draft, "ask", "Xin chụp rõ nhãn")
        expect(asked.body.draft).toMatchObject({ status: "asked", reason: "Xin chụp rõ nhãn" })
        draft = (await call("POST", `/seller/drafts/${draft.id}/submit`)).body.draft
      })

      it("is found by shoppers once it is approved, whole, and can be bought", async () => {
        expect(await found("mứt dâu tằm thung lũng mây")).toEqual([])
        expect((await decide(draft, "approve")).body.draft.status).toBe("approved")
        await expect
          .poll(async () => (await found("mứt dâu tằm thung lũng mây")).map(({ title }) => title), {
            timeout: 20_000,
          })
          .toEqual([START.name_vi])
        const [hit] = await found("mulberry jam thung lung may")
        expect(hit).toMatchObject({
          price: 85_000,
          stock: 17,
          seller_id: shop().sellers[0]!.id,
          commune_code: from.commune_code,
          set: "che-bien-rau-cu-qua-hat",
          group: "thuc-pham",
          variant_titles: ["Hũ 250 g", "Hũ 500 g"],
          title_en: "Mulberry jam",
        })
        const shopper = new Shopper(shop().backend)
        const page = await shopper.must<{
          product: { images: { place: object | null }[]; variants: { id: string }[] }
        }>("GET", `/store/product-pages/${hit!.handle}`)
        // The one of which its seller chose to tell was put first.
        expect(page.product.images.map(({ place }) => place)).toEqual([TAKEN_AT, null])
        const cart = await shopper.basket([
          { variant_id: page.product.variants[1]!.id, quantity: 2 },
        ])
        expect((await shopper.complete(cart)).body.type).toBe("order")
        const list = await call<{ products: object[]; counts: object }>(
          "GET",
          "/seller/products?q=mut dau tam",
        )
        expect(list.body.products).toMatchObject([
          { state: "shown", price: 85_000, stock: 15, variants_count: 2, changing: false },
        ])
      })
    })
  })
}
