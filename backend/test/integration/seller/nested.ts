import { beforeAll, describe, expect, it } from "vitest"
import { Shopper } from "../../support"
import { fingerprint } from "../../support/fingerprint"
import { photo } from "../../support/photo"
import type { SellersShop } from "./isolation"

interface Draft {
  id: string
  product_id: string | null
  versions: Record<string, number>
  pictures: { id: string }[]
}

interface Said {
  draft: Draft
  message: string
  fields?: { field: string }[]
}

const KEY = "mot-lan-bam-o-may-cua-toi"

/** What is another seller's, named inside what is one's own: by the ids of lines, units, photos, papers and keys. */
export function nested(shop: () => SellersShop): void {
  describe("what is another seller's, named inside one's own", () => {
    /** Of each seller: a draft with a photo and a paper, a product on sale, a line of an order. */
    const own: Record<"A" | "B", Awaited<ReturnType<typeof belongings>>> = {} as never

    const call = <Body = Said>(who: string, method: string, path: string, body?: unknown) =>
      new Shopper(shop().backend).call<Body>(method, path, body, {
        authorization: `Bearer ${shop().tokens[who]}`,
      })
    const send = async <Body>(who: string, path: string, bytes: Buffer | string) => {
      const answer = await fetch(shop().backend.url + path, {
        method: "POST",
        headers: {
          authorization: `Bearer ${shop().tokens[who]}`,
          "content-type": "application/octet-stream",
        },
        body: typeof bytes === "string" ? bytes : new Uint8Array(bytes),
      })
      return (await answer.json()) as Body
    }

    async function belongings(who: "A" | "B") {
      const index = who === "A" ? 0 : 1
      const { backend, sellers, orders } = shop()
      const { draft } = (
        await call(who, "POST", "/seller/drafts", {
          client_key: KEY,
          start: { name_vi: "Của tôi" },
        })
      ).body
      const { draft: pictured } = await send<Said>(
        who,
        `/seller/drafts/${draft.id}/pictures`,
        await photo(900 + index),
      )
      const { file } = await send<{ file: { id: string } }>(
        who,
        `/seller/drafts/${draft.id}/files?kind=licence`,
        "%PDF-1.4\n%%EOF\n",
      )
      const [product] = await backend.sql<{ id: string }>(
        "select product_id as id from product_variant where id = $1",
        sellers[index]!.variant_id,
      )
      const [line] = await backend.sql<{ id: string }>(
        "select id from seller_order_line where seller_order_id = $1 limit 1",
        orders[index],
      )
      return {
        draft: draft.id,
        picture: pictured.pictures[0]!.id,
        file: file.id,
        product: product!.id,
        variant: sellers[index]!.variant_id,
        order: orders[index]!,
        line: line!.id,
      }
    }

    beforeAll(async () => {
      own.A = await belongings("A")
      own.B = await belongings("B")
    })

    it("is refused by its field, and changes nothing", async () => {
      const { A, B } = own
      expect(A.draft).not.toBe(B.draft)
      const attempts: [what: string, method: string, path: string, body?: object][] = [
        [
          "lines 400",
          "POST",
          `/seller/orders/${B.order}/confirm`,
          { lines: [{ id: A.line, quantity: 0 }] },
        ],
        [
          "prices 400",
          "PUT",
          `/seller/products/${B.product}/price`,
          { prices: [{ variant_id: A.variant, price: 1_000 }] },
        ],
        [
          "prices 400",
          "PUT",
          `/seller/products/${B.product}/sale`,
          {
            prices: [{ variant_id: A.variant, price: 1_000 }],
            starts_at: "2031-01-01T00:00:00+07:00",
            ends_at: "2031-02-01T00:00:00+07:00",
          },
        ],
        [
          "changes 400",
          "POST",
          "/seller/stock",
          { key: "ten-jars", changes: [{ variant_id: A.variant, change: 1 }] },
        ],
        [
          "changes 400",
          "POST",
          "/seller/stock",
          {
            key: "ten-jars",
            changes: [
              { variant_id: B.variant, change: 1 },
              { variant_id: A.variant, change: 1 },
            ],
          },
        ],
        ["product_id 404", "POST", "/seller/drafts", { product_id: A.product }],
        ["ids 400", "PUT", `/seller/drafts/${B.draft}/pictures`, { ids: [A.picture] }],
        ["picture 404", "DELETE", `/seller/drafts/${B.draft}/pictures/${A.picture}`],
        [
          "units 400",
          "PUT",
          `/seller/drafts/${B.draft}/sections/variants`,
          {
            version: 0,
            facts: {
              units: [
                { variant_id: A.variant, unit_vi: "Hũ", price: 1, stock: 1, weight_grams: 1 },
              ],
            },
          },
        ],
        [
          "licence_file 400",
          "PUT",
          `/seller/drafts/${B.draft}/sections/keeping`,
          { version: 0, facts: { licence_number: "1", licence_file: A.file } },
        ],
        [
          "items.1.file 400",
          "PUT",
          `/seller/drafts/${B.draft}/sections/certificates`,
          {
            version: 0,
            facts: {
              items: [
                { kind: "haccp", file: B.file },
                { kind: "vietgap", file: A.file },
              ],
            },
          },
        ],
        [
          "licence_file 400",
          "PUT",
          `/seller/drafts/${B.draft}/sections/keeping`,
          { version: 0, facts: { licence_file: "nothing-that-was-sent" } },
        ],
        ["seller_id 404", "POST", "/seller/me/seller", { seller_id: shop().sellers[0]!.id }],
      ]
      const before = await fingerprint(shop().backend)
      for (const [expected, method, path, body] of attempts) {
        const { status, body: said } = await call("B", method, path, body)
        const field = said.fields?.[0]?.field ?? said.message.split(":")[0]!
        const [name, code] = expected.split(" ")
        expect([path, field.startsWith(name!) || field, String(status)]).toEqual([path, true, code])
      }
      expect(await fingerprint(shop().backend)).toEqual(before)
    })

    it("is one's own under the same key: a telephone's key says nothing of anybody else's", async () => {
      const again = await call("B", "POST", "/seller/drafts", { client_key: KEY })
      expect(again.body.draft.id).toBe(own.B.draft)
      const count = (who: "A" | "B") =>
        call<object>(who, "POST", "/seller/stock", {
          key: "the-same-key",
          changes: [{ variant_id: own[who].variant, change: 1 }],
        })
      const stocked = async (who: "A" | "B") => {
        const { body } = await call<{ items: { variant_id: string; stocked: number }[] }>(
          who,
          "GET",
          "/seller/stock",
        )
        return body.items.find(({ variant_id }) => variant_id === own[who].variant)!.stocked
      }
      const before = [await stocked("A"), await stocked("B")]
      expect([(await count("A")).status, (await count("B")).status]).toEqual([200, 200])
      expect([await stocked("A"), await stocked("B")]).toEqual(before.map((many) => many + 1))
    })

    it("takes one's own paper, and keeps it when the section is saved again", async () => {
      for (const version of [0, 1]) {
        const { status } = await call(
          "B",
          "PUT",
          `/seller/drafts/${own.B.draft}/sections/keeping`,
          { version, facts: { licence_number: "1", licence_file: own.B.file } },
        )
        expect(status).toBe(200)
      }
    })

    it("is not changed by a table that was another's", async () => {
      const answer = await fetch(`${shop().backend.url}/seller/goods-table?format=csv`, {
        headers: { authorization: `Bearer ${shop().tokens.A}` },
      })
      const { import: table } = await send<{
        import: { counts: Record<string, number>; rows: { plan: string; key: string | null }[] }
      }>("B", "/seller/goods-table/imports", await answer.text())
      const named = table.rows.filter(({ key }) => key)
      expect(named.length).toBeGreaterThan(0)
      expect(new Set(named.map(({ plan }) => plan))).toEqual(new Set(["refuse"]))
      expect([table.counts.change, table.counts.same]).toEqual([0, 0])
    })
  })
}
