import { csv } from "@ocop/kit/csv"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { type Backend, Shopper } from "../../support"
import { makeOfficer } from "../../support/officers"
import type { SellersShop } from "./isolation"
import { pdf } from "./shown-certificate"

interface Answer {
  import: { id: string; status: string; has_paper: boolean; counts: Record<string, number> }
  lines: {
    row: number
    plan: string
    name: string
    product: { handle: string } | null
    pointed_out: string[]
    refused: string[]
  }[]
  code?: string
  message?: string
  fields?: { field: string; message: string }[]
}

const HEAD = {
  decision_number: "7100/QĐ-UBND",
  issuer: "UBND tỉnh Bắc Ninh",
  level: "provincial",
  issued_on: "2026-09-01",
}

/** The list of a decision, from the file to the register. */
export function decisionImports(shop: () => SellersShop): void {
  describe("the list of a decision that an office sends", () => {
    let backend: Backend
    let product: { id: string; handle: string; title: string; seller: string }
    const officers = { own: "", other: "" }
    const send = async (method: string, path: string, bytes: Buffer, token = officers.own) => {
      const response = await fetch(`${backend.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" },
        body: new Uint8Array(bytes),
      })
      return { status: response.status, body: (await response.json()) as Answer }
    }
    const call = <Body = Answer>(
      method: string,
      path: string,
      body?: unknown,
      token = officers.own,
    ) => new Shopper(backend).call<Body>(method, path, body, { authorization: `Bearer ${token}` })
    const list = (rows: (string | number | null)[][]) =>
      Buffer.from(
        csv([["Tên sản phẩm", "Chủ thể", "Số sao", "Điểm", "Mã sản phẩm"], ...rows]),
        "utf8",
      )
    const at = `/office/decision-imports?${new URLSearchParams(HEAD).toString()}`
    const rows = () => [
      [product.title, product.seller, 4, 78.4, null],
      ["Minh họa: bánh khúc", "Minh họa: tổ hợp tác", 3, 91, null],
      [null, "Minh họa: tổ hợp tác", 3, 60, null],
      ["Minh họa: rượu nếp", "Minh họa: tổ hợp tác", 9, 60, null],
    ]

    beforeAll(async () => {
      ;({ backend } = shop())
      const [own] = await backend.sql<typeof product>(
        `select p.id, p.handle, p.title, s.name_vi as seller from product_variant v
         join product p on p.id = v.product_id join listing l on l.product_id = p.id
         join seller s on s.id = l.seller_id where v.id = $1`,
        shop().sellers[0]!.variant_id,
      )
      product = own!
      await backend.sql(
        "update product_origin set province_code = '24' where product_id = $1",
        own!.id,
      )
      await backend.sql("update certificate set deleted_at = now() where product_id = $1", own!.id)
      const [near, far] = await Promise.all(
        [true, false].map(async (isNear) => {
          const [row] = await backend.sql<{ email: string }>(
            `select f.email from officer f join office o on o.id = f.office_id
             where (o.province_code = '24') = $1 and f.deleted_at is null limit 1`,
            isNear,
          )
          return row!.email
        }),
      )
      officers.own = (await makeOfficer(backend, near!, "reviewer")).token
      officers.other = (await makeOfficer(backend, far!)).token
    })

    it("is refused in a clear word where it cannot be read, or its decision is not said", async () => {
      const wrong = await send("POST", at, Buffer.from([0x53, 0xb6, 0x6e, 0x0a]))
      expect([wrong.status, wrong.body.code]).toEqual([400, "encoding"])
      expect(wrong.body.message).toContain("TCVN3")
      const nothing = await send("POST", `/office/decision-imports?level=provincial`, list(rows()))
      expect(nothing.status).toBe(400)
      expect(nothing.body.fields!.map(({ field }) => field)).toEqual([
        "decision_number",
        "issuer",
        "issued_on",
      ])
    })

    it("is looked at line by line, needs its decision, and is entered once: what is sold here has its badge", async () => {
      const { status, body } = await send("POST", at, list(rows()))
      expect(status).toBe(200)
      expect(body.import).toMatchObject({
        status: "planned",
        has_paper: false,
        counts: { enter: 2, change: 0, same: 0, refuse: 2 },
      })
      // Those that are to be mended stand first.
      expect(body.lines.map(({ row, plan }) => [row, plan])).toEqual([
        [4, "refuse"],
        [5, "refuse"],
        [2, "enter"],
        [3, "enter"],
      ])
      expect(body.lines[0]!.refused).toEqual(["A4, Tên sản phẩm: hãy điền mục này."])
      expect(body.lines[2]!.product).toMatchObject({ handle: product.handle })
      expect(body.lines[3]).toMatchObject({ product: null, pointed_out: ["score_unlike_stars"] })
      const own = `/office/decision-imports/${body.import.id}`
      for (const [method, path, sent] of [
        ["GET", own],
        ["GET", `${own}/broken`],
        ["POST", `${own}/confirm`, {}],
      ] as const)
        expect((await call(method, path, sent, officers.other)).status).toBe(404)

      const early = await call("POST", `${own}/confirm`, {})
      expect([early.status, early.body.fields?.[0]?.field]).toEqual([400, "file"])
      expect((await send("PUT", `${own}/decision`, Buffer.from("no paper"))).status).toBe(400)
      expect((await send("PUT", `${own}/decision`, pdf())).body.import.has_paper).toBe(true)
      expect((await call("POST", `${own}/confirm`, {})).status).toBe(200)
      expect((await call("POST", `${own}/confirm`, {})).status).toBe(200)
      await vi.waitFor(
        async () =>
          expect((await call("GET", own)).body.import).toMatchObject({
            status: "entered",
            counts: { done: 2, failed: 0 },
          }),
        { timeout: 15_000, interval: 200 },
      )
      const page = await new Shopper(backend).must<{
        certificate: { badge: string; stars: number }
      }>("GET", `/store/product-pages/${product.handle}`)
      expect(page.certificate).toMatchObject({ badge: "solid", stars: 4 })
      // Nobody sells it, and anybody may ask whether its star is real.
      const found = await new Shopper(backend).must<{ certificates: object[] }>(
        "GET",
        `/store/certificates?q=${encodeURIComponent("minh họa bánh khúc")}`,
      )
      expect(found.certificates).toMatchObject([{ stars: 3, product: null, standing: "valid" }])
      const again = await send("POST", at, list(rows()))
      expect(again.body.import).toMatchObject({ id: body.import.id, status: "entered" })
    })

    it("gives back what is to be mended, which adds no second line of what was entered", async () => {
      const { body } = await send("POST", at, list(rows()))
      const mend = await fetch(
        `${backend.url}/office/decision-imports/${body.import.id}/broken?format=csv`,
        { headers: { authorization: `Bearer ${officers.own}` } },
      )
      const text = await mend.text()
      expect(text).toContain('"A4, Tên sản phẩm: hãy điền mục này."')
      const lines = text.split("\r\n").slice(1, 3)
      expect(lines).toHaveLength(2)
      const mended = await send(
        "POST",
        at,
        list([...rows().slice(0, 2), ["Minh họa: rượu nếp", "Minh họa: tổ hợp tác", 3, 60, null]]),
      )
      expect(mended.body.import.counts).toMatchObject({ enter: 1, same: 2, refuse: 0 })
      const changed = await send(
        "POST",
        at,
        list([["Minh họa: bánh khúc", "Minh họa: tổ hợp tác", 3, 62, null]]),
      )
      expect(changed.body.import.counts).toMatchObject({ enter: 0, change: 1 })
      const as = await fetch(`${backend.url}/office/decision-template?format=xlsx`, {
        headers: { authorization: `Bearer ${officers.own}` },
      })
      expect(
        Buffer.from(await as.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe("PK")
    })
  })
}
