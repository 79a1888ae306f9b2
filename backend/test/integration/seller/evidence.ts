import { beforeAll, describe, expect, it } from "vitest"
import { extractText, getDocumentProxy } from "unpdf"
import { fromBufferPromise } from "yauzl"
import type { Backend } from "../../support"
import type { SellersShop } from "./isolation"

interface Sum {
  orders: number
  pieces: number
  total: number
}
interface Evidence {
  period: { from: string; to: string }
  product: { title: string; url: string }
  sales: {
    sum: Sum
    channels: (Sum & { code: string })[]
    provinces: (Sum & { name: string })[]
    rest: (Sum & { provinces: number }) | null
    months: (Sum & { month: string })[]
  }
  papers: string[]
}

/** What a seller hands in with a product's file for re-evaluation. */
export function evidence(shop: () => SellersShop): void {
  describe("a pack of evidence", () => {
    let backend: Backend
    let product_id = ""

    beforeAll(async () => {
      ;({ backend } = shop())
      const [own] = await backend.sql<{ product_id: string }>(
        "select product_id from product_variant where id = $1",
        shop().sellers[0]!.variant_id,
      )
      product_id = own!.product_id
    })

    const ask = (kind: string, token = shop().tokens.A!, id = product_id) =>
      fetch(`${backend.url}/seller/evidence/${id}${kind}`, {
        headers: { authorization: `Bearer ${token}` },
      })
    const read = async () => ((await (await ask("")).json()) as { evidence: Evidence }).evidence
    const added = (parts: readonly Sum[]): Sum => ({
      orders: parts.reduce((sum, { orders }) => sum + orders, 0),
      pieces: parts.reduce((sum, { pieces }) => sum + pieces, 0),
      total: parts.reduce((sum, { total }) => sum + total, 0),
    })
    /** Names and numbers of whoever was sent something, as long as they tell anything. */
    const shoppers = () =>
      backend.sql<{ word: string }>(
        `select distinct word from "order" o join order_address a on a.id = o.shipping_address_id
         cross join lateral unnest(array[a.phone, a.first_name || ' ' || a.last_name, a.address_1, o.email]) word
         where length(word) > 5`,
      )

    it("says to the đồng what the seller's orders hold of the product, and no province of few orders", async () => {
      const { sales, period } = await read()
      const [ordered] = await backend.sql<Sum>(
        `select count(distinct so.id)::int as orders, sum(l.quantity)::int as pieces, sum(l.total)::float8 as total
           from seller_order so join seller_order_line l on l.seller_order_id = so.id and l.deleted_at is null
          where so.seller_id = $1 and l.product_id = $2 and so.live_at is not null and l.quantity > 0
            and so.status not in ('refused', 'cancelled', 'expired', 'returned')
            and (so.placed_at at time zone 'Asia/Ho_Chi_Minh')::date between $3 and $4`,
        shop().sellers[0]!.id,
        product_id,
        period.from,
        period.to,
      )
      expect(ordered!.orders).toBeGreaterThan(0)
      expect(sales.sum).toEqual(ordered)
      expect(added(sales.channels)).toEqual(ordered)
      expect(added(sales.months)).toEqual(ordered)
      expect(added([...sales.provinces, ...(sales.rest ? [sales.rest] : [])])).toEqual(ordered)
      expect(sales.provinces.every(({ orders }) => orders >= 3)).toBe(true)
    })

    it("is a PDF of the same figures, whose words can be searched", async () => {
      const { sales, product } = await read()
      const answer = await ask("/pdf")
      expect(answer.headers.get("content-type")).toContain("application/pdf")
      expect(answer.headers.get("cache-control")).toBe("private, no-store")
      const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
      const { text } = await extractText(document, { mergePages: true })
      const said = text.replace(/\s+/g, " ")
      expect(said).toContain(product.title.normalize("NFC"))
      expect(said).toContain(sales.sum.total.toLocaleString("vi-VN"))
      for (const { word } of await shoppers()) expect(said).not.toContain(word)
    })

    it("is a ZIP with the paper in both languages, the lines, the story and the pages that the office took", async () => {
      const { papers } = await read()
      expect(papers.length).toBeGreaterThan(0)
      const answer = await ask("/zip")
      expect(answer.headers.get("content-disposition")).toMatch(
        /^attachment; filename="minh-chung-/,
      )
      const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()), {
        lazyEntries: true,
        autoClose: false,
      })
      const files = new Map<string, Buffer>()
      for await (const entry of zip.eachEntry()) {
        const parts: Buffer[] = []
        const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
        for await (const part of stream) parts.push(part)
        files.set(entry.fileName, Buffer.concat(parts))
      }
      const begins = (name: string) => files.get(name)?.subarray(0, 4).toString("latin1")
      expect([begins("ho-so-minh-chung.pdf"), begins("evidence.pdf")]).toEqual(["%PDF", "%PDF"])
      expect(begins("ban-hang.xlsx")?.slice(0, 2)).toBe("PK")
      const list = files.get("muc-luc.txt")!.toString("utf8")
      expect([...files.keys()].filter((name) => name.startsWith("giay-to/"))).toHaveLength(
        papers.length,
      )
      for (const name of files.keys())
        if (name !== "muc-luc.txt") expect(list).toContain(`${name}: `)
      expect(list).not.toContain("KHÔNG")
      for (const { word } of await shoppers())
        for (const [name, bytes] of files) expect(bytes.includes(word), name).toBe(false)
    })

    it("is not found of another seller's product, and names the day that cannot be", async () => {
      for (const kind of ["", "/pdf", "/zip"]) {
        const foreign = await ask(kind, shop().tokens.B)
        expect([foreign.status, ((await foreign.json()) as { message: string }).message]).toEqual([
          404,
          `id: no product ${product_id}`,
        ])
        for (const query of [
          "from=2026-02-30",
          "from=2026-05-02&to=2026-05-01",
          "from=2019-01-01",
        ]) {
          const wrong = await ask(`${kind}?${query}`)
          expect(wrong.status).toBe(400)
          expect(((await wrong.json()) as { message: string }).message).toMatch(/^(from|to): /)
        }
      }
    })
  })
}
