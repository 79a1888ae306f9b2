import { describe, expect, it } from "vitest"
import type { PromotionShop } from "./counter"
import { PRICE, programmeDesk } from "./programme-desk"

interface Weighed {
  programme: { part: string; brought: boolean; office: string; quota: number | null }
  goods: {
    product_id: string
    taken: boolean
    floor_vnd: number | null
    pieces: Record<"before" | "now" | "after" | "seller_bears" | "office_bears", number>[]
    findings: { rule: string; bars: boolean }[]
  }[]
}

/** A programme as the sellers have it who are invited to it. */
export function programmeSellers(shop: () => PromotionShop): void {
  describe("a programme that a seller is invited to", () => {
    const { who, ask, must, terms, good, draft } = programmeDesk(shop)
    const weighed = async (id: string) =>
      (await must(who.seller.token, "GET", `/seller/programmes/${id}`)) as unknown as Weighed
    const join = (id: string, goods: object[], quota: number | null = null) =>
      ask(who.seller.token, "PUT", `/seller/programmes/${id}`, { goods, quota })

    it("says of each good what a shopper would pay and what the seller would bear, and of other sellers nothing", async () => {
      const id = await draft({}, [14])
      const off = Math.floor((PRICE * 20) / 100)
      const office_bears = Math.round((off * 6) / 10)
      const { programme, goods } = await weighed(id)
      expect(programme).toMatchObject({ part: "joined", brought: true, quota: null })
      expect(programme.office).not.toBe("")
      expect(goods.find(({ product_id }) => product_id === good(14).product_id)).toMatchObject({
        taken: true,
        floor_vnd: 1_000,
        pieces: [
          {
            before: PRICE,
            now: PRICE,
            after: PRICE - off,
            seller_bears: off - office_bears,
            office_bears,
          },
        ],
      })
      const own = await shop().backend.sql<{ product_id: string }>(
        "select product_id from listing where seller_id = $1 and deleted_at is null",
        who.seller.id,
      )
      expect(goods.map(({ product_id }) => product_id).sort()).toEqual(
        own.map(({ product_id }) => product_id).sort(),
      )
      // Other terms are agreed to anew, with the goods of before in sight.
      await must(who.head, "PUT", `/office/programmes/${id}`, terms({ value: 30 }))
      const again = await weighed(id)
      expect(again.programme).toMatchObject({ part: "invited", brought: true })
    })

    it("takes no good that can have no part, nor a floor above the price, and names each with its reason", async () => {
      const id = await draft({}, [14])
      const { product_id } = good(16)
      const [origin] = await shop().backend.sql<{ province_code: string }>(
        "select province_code from product_origin where product_id = $1",
        product_id,
      )
      const moveTo = (code: string) =>
        shop().backend.sql(
          "update product_origin set province_code = $1 where product_id = $2",
          code,
          product_id,
        )
      await moveTo("00")
      try {
        const { goods } = await weighed(id)
        expect(
          goods.find((one) => one.product_id === product_id)?.findings.filter(({ bars }) => bars),
        ).toMatchObject([{ rule: "eligibility" }])
        const refused = await join(id, [
          { product_id: good(14).product_id, floor_vnd: PRICE },
          { product_id },
        ])
        expect(refused.status).toBe(400)
        expect(refused.body).toMatchObject({
          fields: [
            { field: "goods.0.floor_vnd", code: "floor" },
            { field: "goods.1.product_id", code: "eligibility" },
          ],
        })
      } finally {
        await moveTo(origin!.province_code)
      }
      const joined = await join(id, [{ product_id: good(14).product_id, floor_vnd: 9_000 }], 25)
      expect(joined.status).toBe(200)
      expect((await weighed(id)).programme.quota).toBe(25)
      await must(who.seller.token, "DELETE", `/seller/programmes/${id}`)
      expect((await weighed(id)).programme.part).toBe("left")
    })
  })
}
