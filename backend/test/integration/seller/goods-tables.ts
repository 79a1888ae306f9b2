import { describe, expect, it, vi } from "vitest"
import { Shopper } from "../../support"
import type { SellersShop } from "./isolation"

interface Table {
  id: string
  status: string
  counts: Record<"add" | "change" | "same" | "refuse", number>
  done: number
  failed: number
  unknown_columns: string[]
  rows: {
    row: number
    key: string | null
    plan: string
    outcome: string | null
    fault: string | null
    changed: { cell: string; before: unknown; after: unknown }[]
    refused: { cell: string; message: string }[]
  }[]
}

interface Answer {
  import: Table
  code?: string
  message?: string
}

/** Goods that come and go as tables. */
export function goodsTables(shop: () => SellersShop): void {
  describe("a table of goods", () => {
    const bearer = (who: string) => ({ authorization: `Bearer ${shop().tokens[who]}` })

    const send = async (text: string, who = "A") => {
      const answer = await fetch(`${shop().backend.url}/seller/goods-table/imports`, {
        method: "POST",
        headers: { ...bearer(who), "content-type": "application/octet-stream" },
        body: text,
      })
      return { status: answer.status, body: (await answer.json()) as Answer }
    }
    const call = <Body>(method: string, path: string, who = "A", body?: unknown) =>
      new Shopper(shop().backend).call<Body>(method, path, body, bearer(who))
    const read = async (id: string) =>
      (await call<Answer>("GET", `/seller/goods-table/imports/${id}`)).body.import
    const apply = async (id: string) => {
      await call("POST", `/seller/goods-table/imports/${id}/apply`, "A", {})
      await vi.waitUntil(async () => (await read(id)).status === "applied", { timeout: 20_000 })
      return read(id)
    }
    const draftsNamed = (name: string) =>
      shop().backend.sql<{ id: string; facts: { start: { price: number } } }>(
        "select id, facts from listing_draft where facts #>> '{start,name_vi}' = $1",
        name,
      )
    const take = async (format: string) => {
      const answer = await fetch(`${shop().backend.url}/seller/goods-table?format=${format}`, {
        headers: bearer("A"),
      })
      return Buffer.from(await answer.arrayBuffer())
    }

    it("says what each row would do and which cells are refused, and does nothing yet", async () => {
      const { status, body } = await send(
        [
          "Mã;Tên hàng;Giá (đồng);Số lượng còn;Ghi chú",
          ";Minh họa: mật ong bảng;120.000;5;x",
          ";Minh họa: lẻ đồng;1,5;5;",
          ";Minh họa: kho âm;1000;-3;",
          "ldr_nobody;Minh họa: lạ;1000;1;",
        ].join("\r\n"),
      )
      expect(status).toBe(200)
      expect(body.import).toMatchObject({
        status: "planned",
        counts: { add: 1, change: 0, same: 0, refuse: 3 },
        unknown_columns: ["Ghi chú"],
      })
      expect(body.import.rows.flatMap(({ refused }) => refused)).toEqual([
        {
          cell: "C3",
          message: "C3, Giá (đồng): hãy nhập một số đồng nguyên, không có phần lẻ, ví dụ 85000.",
        },
        { cell: "D4", message: "D4, Số lượng còn: hãy nhập một số nguyên từ 0 trở lên." },
        { cell: "A5", message: "A5, Mã: không có hàng nào mang mã này." },
      ])
      expect(await draftsNamed("Minh họa: mật ong bảng")).toEqual([])
      expect((await call("GET", `/seller/goods-table/imports/${body.import.id}`, "B")).status).toBe(
        404,
      )
    })

    it("is done once it is confirmed, and once however often", async () => {
      const text = "Tên hàng,Giá (đồng)\nMinh họa: trà bảng,90000\n"
      const { id } = (await send(text)).body.import
      expect(await apply(id)).toMatchObject({ done: 1, failed: 0 })
      await call("POST", `/seller/goods-table/imports/${id}/apply`, "A", {})
      expect((await send(text)).body.import).toMatchObject({ id, status: "applied" })
      expect(await draftsNamed("Minh họa: trà bảng")).toHaveLength(1)
    })

    it("changes what is written in it, and writes nothing over that was saved meanwhile", async () => {
      const [draft] = await draftsNamed("Minh họa: trà bảng")
      const row = (price: number) => `Mã,Giá (đồng)\n${draft!.id},${price}\n`
      const first = (await send(row(95_000))).body.import
      expect(first.rows[0]!.changed).toEqual([
        expect.objectContaining({ cell: "B2", before: 90_000, after: 95_000 }),
      ])
      const late = (await send(row(99_000))).body.import
      expect(await apply(first.id)).toMatchObject({ done: 1 })
      const refused = await apply(late.id)
      expect([refused.done, refused.failed]).toEqual([0, 1])
      expect(refused.rows[0]!.fault).toContain("đã đổi sau khi bảng được xem")
      expect((await draftsNamed("Minh họa: trà bảng"))[0]!.facts.start.price).toBe(95_000)
      const foreign = await send(row(1), "B")
      expect(foreign.body.import.rows[0]!.refused[0]!.cell).toBe("A2")
    })

    it("that was taken along and sent back as it is changes nothing, in either format", async () => {
      for (const format of ["csv", "xlsx"]) {
        const file = await take(format)
        const answer = await fetch(`${shop().backend.url}/seller/goods-table/imports`, {
          method: "POST",
          headers: bearer("A"),
          body: new Uint8Array(file),
        })
        const { import: table } = (await answer.json()) as Answer
        expect(table.counts).toMatchObject({ add: 0, change: 0, refuse: 0 })
        expect(table.counts.same).toBeGreaterThan(0)
      }
    })

    it("comes as several where goods are too many for one, each of which is read back, with every good once", async () => {
      const { backend, sellers } = shop()
      await backend.sql(
        `insert into listing_draft (id, seller_id, status, facts, versions, findings)
         select 'ldr_many_' || n, $1, 'draft', jsonb_build_object('start', jsonb_build_object(
           'name_vi', 'Minh họa: nhiều món ' || n, 'price', 1000, 'stock', n)), '{"start":1}', '[]'
         from generate_series(1, 600) n`,
        sellers[0]!.id,
      )
      const { parts } = (
        await call<{ parts: { part: number; from: number; to: number; first: string }[] }>(
          "GET",
          "/seller/goods-table/parts",
        )
      ).body
      expect(parts.map(({ part }) => part)).toEqual([1, 2])
      expect([parts[0]!.from, parts[1]!.from]).toEqual([1, parts[0]!.to + 1])
      const keys: string[] = []
      for (const { part, from, to } of parts) {
        const file = await fetch(`${backend.url}/seller/goods-table?format=xlsx&part=${part}`, {
          headers: bearer("A"),
        })
        expect(file.headers.get("content-disposition")).toContain(`"hang-${from}-${to}.xlsx"`)
        const answer = await fetch(`${backend.url}/seller/goods-table/imports`, {
          method: "POST",
          headers: bearer("A"),
          body: new Uint8Array(await file.arrayBuffer()),
        })
        const { import: table } = (await answer.json()) as Answer
        expect(table.counts).toMatchObject({ add: 0, change: 0, refuse: 0 })
        const named = [...new Set(table.rows.flatMap(({ key }) => key ?? []))]
        expect(named).toHaveLength(to - from + 1)
        keys.push(...named)
      }
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.filter((key) => key.startsWith("ldr_many_"))).toHaveLength(600)
      await backend.sql("delete from listing_draft where id like 'ldr_many_%'")
    })

    it("begins a changed version of what is on sale", async () => {
      const csv = (await take("csv")).toString("utf8").split("\r\n")
      const key = csv.find((line) => line.startsWith("prod_"))!.split(",")[0]!
      const { id } = (await send(`Mã,Tên hàng\n${key},Minh họa: tên mới\n`)).body.import
      expect(await apply(id)).toMatchObject({ done: 1, failed: 0 })
      const [draft] = await draftsNamed("Minh họa: tên mới")
      expect(
        await shop().backend.sql(
          "select product_id, status from listing_draft where id = $1",
          draft!.id,
        ),
      ).toEqual([{ product_id: key, status: "draft" }])
    })

    it("changes price and stock of what is on sale at once, of each unit, and writes over nothing that changed", async () => {
      const { backend } = shop()
      const line = (await take("csv"))
        .toString("utf8")
        .split("\r\n")
        .find((one) => one.startsWith("prod_"))!
      const [key, unit, , , , price, stock] = line.split(",")
      const stands = async () => {
        const { product } = (
          await call<{
            product: { variants: { id: string; price: number; stocked: number }[] }
          }>("GET", `/seller/products/${key}`)
        ).body
        const variant = product.variants.find(({ id }) => id === unit)!
        return [variant.price, variant.stocked]
      }
      expect(await stands()).toEqual([Number(price), Number(stock)])
      const names = "Mã,Mã đơn vị,Giá (đồng),Số lượng còn"
      const rows = (to: number, left: number) => `${names}\n${key},${unit},${to},${left}\n`
      const late = (await send(rows(Number(price) + 3_000, 77))).body.import
      const first = (await send(rows(Number(price) + 1_000, 88))).body.import
      expect(first.rows[0]!.changed.map(({ before, after }) => [before, after])).toEqual([
        [Number(price), Number(price) + 1_000],
        [Number(stock), 88],
      ])
      expect(await apply(first.id)).toMatchObject({ done: 1, failed: 0 })
      expect(await stands()).toEqual([Number(price) + 1_000, 88])
      expect(
        await backend.sql(
          "select action from audit_entry where subject_id = any($1) order by id desc limit 2",
          [key, unit],
        ),
      ).toEqual([{ action: "listing.stock" }, { action: "listing.price" }])

      // Neither is written over, though only one of them changed since.
      expect(await apply(late.id)).toMatchObject({ done: 0, failed: 1 })
      await call("POST", "/seller/stock", "A", {
        key: `table-${Date.now()}`,
        changes: [{ variant_id: unit, counted: Number(stock) }],
      })
      const stale = (await send(rows(Number(price), 66))).body.import
      await call("POST", "/seller/stock", "A", {
        key: `table-${Date.now()}-again`,
        changes: [{ variant_id: unit, change: 1 }],
      })
      const refused = await apply(stale.id)
      expect(refused.rows[0]!.fault).toContain("đã đổi sau khi bảng được xem")
      expect(await stands()).toEqual([Number(price) + 1_000, Number(stock) + 1])
      const foreign = await send(rows(1, 1), "B")
      expect(foreign.body.import.rows[0]!.refused[0]!.cell).toBe("A2")
    })

    it("adds a good of several units as one draft", async () => {
      const names = "Tên hàng,Đơn vị bán,Giá (đồng),Số lượng còn,Nặng cả bao bì (gam)"
      const { id } = (
        await send(
          `${names}\nMinh họa: hai cỡ,chai 500 ml,90000,5,700\nMinh họa: hai cỡ,chai 1 l,170000,4,1300\n`,
        )
      ).body.import
      expect(await apply(id)).toMatchObject({ done: 2, failed: 0 })
      const [draft, ...more] = await draftsNamed("Minh họa: hai cỡ")
      expect(more).toEqual([])
      expect(draft!.facts).toMatchObject({
        start: { unit_vi: "chai 500 ml", price: 90_000 },
        variants: {
          units: [{ unit_vi: "chai 1 l", price: 170_000, stock: 4, weight_grams: 1_300 }],
        },
      })
    })

    it("stops, with a word, when the shop was suspended or its sender let go after it was confirmed", async () => {
      const { backend, sellers } = shop()
      const stopped = "update seller set status = $3 where id = $1 and $2::text is not null"
      const removed = "update membership set status = $3 where seller_id = $1 and member_id = $2"
      for (const [name, sql, status, why] of [
        ["Minh họa: đóng giữa chừng", stopped, "suspended", "gian hàng không còn mở"],
        ["Minh họa: nghỉ giữa chừng", removed, "removed", "không còn trong gian hàng"],
      ] as const) {
        const { id } = (await send(`Tên hàng,Giá (đồng)\n${name},1000\n${name} 2,2000\n`)).body
          .import
        const [sent] = await backend.sql<{ member_id: string }>(
          "select member_id from goods_import where id = $1",
          id,
        )
        const set = (to: string) => backend.sql(sql, sellers[0]!.id, sent!.member_id, to)
        await set(status)
        // Between a confirmation and the outbox there is no time to stop anybody: it is confirmed after.
        await backend.sql("update goods_import set confirmed_at = now() where id = $1", id)
        await backend.sql(
          "insert into outbox_message (topic, key, payload) values ('goods_import.confirmed', $1, '{}')",
          id,
        )
        await vi.waitUntil(
          async () =>
            (
              await backend.sql(
                "select 1 from goods_import_row where import_id = $1 and outcome is null",
                id,
              )
            ).length === 0,
          { timeout: 20_000 },
        )
        await set("active")
        const table = await read(id)
        expect(table).toMatchObject({ status: "applied", done: 0, failed: 2 })
        for (const { fault } of table.rows) expect(fault).toContain(why)
        expect(await draftsNamed(name)).toEqual([])
      }
    })

    it("is refused with a word why: too many rows, other letters, no table", async () => {
      const many = ["Tên hàng", ...Array.from({ length: 5_000 }, (_, at) => `Trà ${at}`)].join("\n")
      const long = await send(many)
      expect([long.status, long.body.code]).toEqual([400, "rows"])
      expect(long.body.message).toContain("5000 dòng")
      expect((await send("Họ tên,Năm sinh\nAn,1990")).body.code).toBe("kind")
    })
  })
}
