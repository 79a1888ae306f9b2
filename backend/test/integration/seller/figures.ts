import { extractText, getDocumentProxy } from "unpdf"
import { describe, expect, it } from "vitest"
import { accountsOf, asStaff, type Backend, Shopper } from "../../support"
import { makeOfficer } from "../../support/officers"

interface Sums {
  orders: number
  pieces: number
  total: number
}
interface Figures {
  period: { from: string; to: string }
  certificates: {
    count: number
    stars: { code: string; count: number }[]
    sets: { code: string | null; count: number }[]
    communes: { code: string | null; count: number }[]
    ending: { month: string; count: number }[]
    standings: { code: string; count: number }[]
  }
  queues: Record<"submissions" | "orders" | "problems", { count: number; oldest: string | null }>
  sellers: { seller_id: string; orders: number; unanswered: number; waiting: number }[]
  sales: {
    now: Sums & { new_shoppers: number }
    before: Sums
    communes: (Sums & { code: string | null })[]
    sets: (Sums & { code: string | null })[]
    sellers: (Sums & { code: string | null })[]
    destinations: (Sums & { code: string | null })[]
  }
}
interface National extends Figures {
  provinces: (Sums & { code: string; name: string; certificates: number })[]
  set_names: Record<string, { name: string; name_en: string }>
}
interface Lines {
  lines: { id: string; quantity: number; total: number; commune_code: string | null }[]
  sum: Sums
  count: number
}

/** What the orders of the suites before add up to, for a trade office and for the platform. */
export function figures(shop: () => Backend): void {
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)

  describe("what a time brought", () => {
    const officer = async (index: number) => ({
      authorization: `Bearer ${(await makeOfficer(shop(), accountsOf(shop()).offices[index]!.email)).token}`,
    })
    const national = async () =>
      new Shopper(shop()).must<National>("GET", "/admin/figures", undefined, await asStaff(shop()))
    const provincial = async (path: string, index = 0) => {
      const answer = await fetch(`${shop().url}${path}`, { headers: await officer(index) })
      expect(answer.status, path).toBe(200)
      return answer
    }

    it("is to the đồng what the orders hold and the ledger has of them", async () => {
      // Whatever was sold, said or given back is in the ledger a moment later.
      await expect
        .poll(
          () =>
            shop().sql(
              "select 1 from outbox_message where dead_at is null and available_at <= now()",
            ),
          { timeout: 60_000 },
        )
        .toEqual([])
      const { sales, period } = await national()
      const [ordered] = await shop().sql<Sums>(
        `select count(distinct order_id)::int as orders, sum(item_total - discount_total)::float8 as total,
           (select sum(quantity)::int from seller_order_line l where l.deleted_at is null and l.seller_order_id = any(array_agg(so.id))) as pieces
         from seller_order so
         where live_at is not null and status not in ('refused', 'cancelled', 'expired', 'returned')
           and (placed_at at time zone 'Asia/Ho_Chi_Minh')::date between $1 and $2`,
        period.from,
        period.to,
      )
      expect(ordered!.orders).toBeGreaterThan(10)
      expect(sales.now).toMatchObject(ordered!)
      const [posted] = await shop().sql<{ total: number }>(
        // What became of a part is posted with its delivery in one entry.
        `select (sum(e.amount) - (select sum(delivery_total) from seller_order where live_at is not null
             and status not in ('refused', 'cancelled', 'expired', 'returned')))::float8 as total
         from ledger_entry e join ledger_posting p on p.id = e.posting_id join seller_order so on so.id = e.seller_order_id
         where e.account in ('pending', 'available', 'bearer')
           and (e.kind in ('sale', 'discount', 'delivery') or (e.kind = 'refund' and p.event in ('reduction', 'restoration')))
           and live_at is not null and status not in ('refused', 'cancelled', 'expired', 'returned')`,
      )
      expect(posted!.total).toBe(sales.now.total)
    })

    it("is the same in sum by whatever it is told apart, and no shopper is new twice", async () => {
      const { sales } = await national()
      for (const parts of [sales.communes, sales.sets, sales.sellers, sales.destinations]) {
        expect(sum(parts.map(({ total }) => total))).toBe(sales.now.total)
        expect(sum(parts.map(({ pieces }) => pieces))).toBe(sales.now.pieces)
      }
      expect(sales.now.new_shoppers).toBeGreaterThan(0)
      expect(sales.now.new_shoppers).toBeLessThanOrEqual(sales.now.orders)
      expect(sales.before).toMatchObject({ orders: 0, total: 0 })
    })

    it("is told to an office of its own province's goods, and every figure opens its lines", async () => {
      const [all, one, other] = await Promise.all([
        national(),
        provincial("/office/figures").then((answer) => answer.json() as Promise<Figures>),
        provincial("/office/figures", 1).then((answer) => answer.json() as Promise<Figures>),
      ])
      expect(one.sales.now.total + other.sales.now.total).toBeLessThanOrEqual(all.sales.now.total)
      const own = new Set(one.sales.communes.map(({ code }) => code).filter(Boolean))
      expect(other.sales.communes.some(({ code }) => code !== null && own.has(code))).toBe(false)
      const read = async (path: string) => (await (await provincial(path)).json()) as Lines
      for (const [name, parts] of [
        ["commune", one.sales.communes],
        ["set", one.sales.sets],
        ["seller", one.sales.sellers],
        ["destination", one.sales.destinations],
      ] as const) {
        const [known, unknown] = [
          parts.filter(({ code }) => code !== null).slice(0, 3),
          parts.filter(({ code }) => code === null),
        ]
        // What is not known of a commune, a set or a destination opens its lines too.
        for (const part of [...known, ...(name === "seller" ? [] : unknown)]) {
          const {
            lines,
            sum: inSum,
            count,
          } = await read(`/office/figures/sales?${name}=${part.code ?? "-"}&limit=100`)
          expect(inSum).toMatchObject({
            orders: part.orders,
            pieces: part.pieces,
            total: part.total,
          })
          expect(lines).toHaveLength(Math.min(count, 100))
        }
      }
      // Another province's seller is nobody here.
      const foreign = other.sales.sellers.find(
        ({ code }) => !one.sales.sellers.some((own) => own.code === code),
      )
      if (foreign)
        expect(await read(`/office/figures/sales?seller=${foreign.code}`)).toMatchObject({
          count: 0,
        })
    })

    it("is told to the platform by province, on a map, in lines and in files", async () => {
      const { provinces, sales, certificates, set_names } = await national()
      expect(provinces).toHaveLength(34)
      for (const { code } of sales.sets)
        if (code)
          expect(set_names[code], code).toEqual({
            name: expect.stringMatching(/\S/),
            name_en: expect.stringMatching(/\S/),
          })
      expect(sum(provinces.map(({ total }) => total))).toBe(sales.now.total)
      expect(sum(provinces.map((one) => one.certificates))).toBe(
        sum(certificates.stars.map(({ count }) => count)),
      )
      const staff = await asStaff(shop())
      const read = async (path: string) => {
        const answer = await fetch(`${shop().url}${path}`, { headers: staff })
        expect(answer.status, path).toBe(200)
        return answer
      }
      const [first] = provinces
      expect(first!.total).toBeGreaterThan(0)
      const of = (await (
        await read(`/admin/figures/sales?province=${first!.code}&limit=1`)
      ).json()) as Lines
      expect(of.sum).toMatchObject({ orders: first!.orders, total: first!.total })
      const csv = await (
        await read(`/admin/figures/sales/file?format=csv&province=${first!.code}`)
      ).text()
      expect(csv.trim().split("\r\n")).toHaveLength(of.count + 1)
      const map = await read("/admin/figures/map?locale=vi-VN")
      expect(map.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8")
      const drawn = await map.text()
      expect(drawn.match(/<g /g)).toHaveLength(34)
      expect(drawn).toContain(
        `<title>${first!.name}: ${first!.total.toLocaleString("vi-VN")} đ</title>`,
      )
      const table = await read("/admin/figures/file?format=csv&of=sets")
      expect((await table.text()).trim().split("\r\n")).toHaveLength(sales.sets.length + 1)
      expect((await read("/admin/figures/file?format=pdf")).headers.get("content-type")).toContain(
        "application/pdf",
      )
    })

    it("opens for the platform what each figure of the register and of a queue counts", async () => {
      const { certificates, queues, provinces } = await national()
      const staff = await asStaff(shop())
      const rows = async (path: string) =>
        await new Shopper(shop()).must<{
          count: number
          certificates?: { id: string; standing: string; province: string }[]
          waiting?: { what: string; seller: string; since: string }[]
        }>("GET", `/admin/figures/${path}`, undefined, staff)
      const asked = [
        ...certificates.standings.map(({ code, count }) => [`standing=${code}`, count] as const),
        ...certificates.stars.map(
          ({ code, count }) => [`stars=${code}&holding=yes`, count] as const,
        ),
        ...certificates.sets.map(
          ({ code, count }) => [`set=${code ?? "-"}&holding=yes`, count] as const,
        ),
        ...certificates.communes.map(
          ({ code, count }) => [`commune=${code ?? "-"}&holding=yes`, count] as const,
        ),
        ...certificates.ending.map(
          ({ month, count }) => [`ends=${month}&holding=yes`, count] as const,
        ),
        ...provinces.map((one) => [`province=${one.code}&holding=yes`, one.certificates] as const),
      ]
      expect(asked.some(([, count]) => count > 0)).toBe(true)
      for (const [query, count] of asked)
        expect([query, (await rows(`certificates?${query}&limit=1`)).count]).toEqual([query, count])
      const withdrawn = await rows("certificates?standing=withdrawn")
      for (const one of withdrawn.certificates!) expect(one.standing).toBe("withdrawn")
      for (const [queue, { count, oldest }] of Object.entries(queues)) {
        const waiting = await rows(`waiting?queue=${queue}`)
        expect([queue, waiting.count]).toEqual([queue, count])
        expect(waiting.waiting).toHaveLength(Math.min(count, 50))
        if (oldest) expect(Date.parse(waiting.waiting![0]!.since)).toBe(Date.parse(oldest))
      }
    })

    it("opens the orders behind how each seller answers, of its own province alone and of no shopper", async () => {
      const { sellers } = (await (await provincial("/office/figures")).json()) as Figures
      const asked = async (query: string) =>
        (await (await provincial(`/office/figures/orders?${query}`)).json()) as {
          orders: Record<string, unknown>[]
          count: number
        }
      for (const seller of sellers.slice(0, 3)) {
        const { orders, count } = await asked(`seller=${seller.seller_id}&limit=100`)
        expect(count).toBe(seller.orders)
        const of = (status: string) => orders.filter((one) => one.status === status).length
        if (count <= 100)
          expect([of("expired"), of("placed")]).toEqual([seller.unanswered, seller.waiting])
        for (const one of orders)
          expect(Object.keys(one).sort()).toEqual(
            ["answered_at", "asked_at", "id", "number", "seller", "seller_en", "status"].sort(),
          )
      }
      const whole = await national()
      const foreign = whole.sellers.find(
        ({ seller_id }) => !sellers.some((own) => own.seller_id === seller_id),
      )
      expect(foreign).toBeDefined()
      expect((await asked(`seller=${foreign!.seller_id}`)).count).toBe(0)
      const staff = await asStaff(shop())
      const all = await new Shopper(shop()).must<{ count: number }>(
        "GET",
        `/admin/figures/orders?seller=${foreign!.seller_id}`,
        undefined,
        staff,
      )
      expect(all.count).toBe(foreign!.orders)
    })

    it("says of certificates what the register lists", async () => {
      const { certificates } = (await (await provincial("/office/figures")).json()) as Figures
      const listed = async (query: string) =>
        (
          (await (await provincial(`/office/certificates?limit=1&${query}`)).json()) as {
            count: number
          }
        ).count
      expect(certificates.count).toBe(await listed(""))
      expect(sum(certificates.standings.map(({ count }) => count))).toBe(certificates.count)
      const holding = await listed("holding=yes")
      for (const parts of [certificates.stars, certificates.sets, certificates.communes])
        expect(sum(parts.map(({ count }) => count))).toBe(holding)
      expect(certificates.ending).toHaveLength(12)
      const some = [
        ...certificates.stars.map(
          ({ code, count }) => [`holding=yes&stars=${code}`, count] as const,
        ),
        ...certificates.communes
          .filter(({ code }) => code)
          .slice(0, 2)
          .map(({ code, count }) => [`holding=yes&commune_code=${code}`, count] as const),
        ...certificates.ending
          .filter(({ count }) => count > 0)
          .slice(0, 2)
          .map(({ month, count }) => [`holding=yes&ends=${month}`, count] as const),
      ]
      for (const [query, count] of some) expect(await listed(query), query).toBe(count)
    })

    it("is a paper of the same figures, and every row of programmes and sellers a table", async () => {
      const { sales, sellers } = (await (await provincial("/office/figures")).json()) as Figures
      const paper = await provincial("/office/figures/file?format=pdf")
      expect(paper.headers.get("content-type")).toContain("application/pdf")
      const document = await getDocumentProxy(new Uint8Array(await paper.arrayBuffer()))
      const { text } = await extractText(document, { mergePages: true })
      expect(text.replace(/\s+/g, " ")).toContain(
        `Tiền hàng (đồng) ${sales.now.total.toLocaleString("vi-VN")} ${sales.before.total.toLocaleString("vi-VN")}`,
      )
      for (const [of, rows] of [
        ["sellers", sellers],
        ["seller_sales", sales.sellers],
        ["communes", sales.communes],
        ["sets", sales.sets],
        ["destinations", sales.destinations],
      ] as const) {
        const table = await provincial(`/office/figures/file?format=csv&of=${of}`)
        expect((await table.text()).trim().split("\r\n"), of).toHaveLength(rows.length + 1)
      }
      const xlsx = await provincial("/office/figures/file?format=xlsx&of=programmes")
      expect(xlsx.headers.get("content-disposition")).toMatch(/^attachment; filename="programmes-/)
    })

    it("is written as a table, and asked wrongly it says which day is wrong", async () => {
      const { count } = (await (await provincial("/office/figures/sales")).json()) as Lines
      const csv = await (await provincial("/office/figures/sales/file?format=csv")).text()
      expect(csv.trim().split("\r\n")).toHaveLength(count + 1)
      const xlsx = await provincial("/office/figures/sales/file?format=xlsx")
      expect(
        Buffer.from(await xlsx.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe("PK")
      for (const query of ["from=2026-02-30", "from=2026-05-02&to=2026-05-01", "from=2020-01-01"]) {
        const answer = await fetch(`${shop().url}/office/figures?${query}`, {
          headers: await officer(0),
        })
        expect(answer.status).toBe(400)
        expect(((await answer.json()) as { message: string }).message).toMatch(/^(from|to): /)
      }
    })
  })
}
