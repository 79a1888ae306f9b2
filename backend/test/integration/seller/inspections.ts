import { beforeAll, describe, expect, it, vi } from "vitest"
import { asStaff, type Backend, Shopper } from "../../support"
import { makeOfficer } from "../../support/officers"
import type { SellersShop } from "./isolation"
import { pdf } from "./shown-certificate"

interface Answer {
  inspection: { id: string; status: string; version: number; result: string | null }
  entries: { id: string; kind: string; has_file: boolean; facts: { findings?: string } }[]
  events: { kind: string }[]
  fields?: { field: string; message: string }[]
  code?: string
}
interface ReportAnswer {
  report: { id: string; status: string; version: number; about: string; wants_answer: boolean }
  reports: { id: string; about: string; due_on: string }[]
  fields?: { field: string; message: string }[]
  code?: string
}

const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)

/** What an office looks into by itself, and what shoppers tell it. */
export function inspections(shop: () => SellersShop): void {
  describe("what an office looks into", () => {
    let backend: Backend
    let product: { id: string; handle: string; title: string }
    const certificate_id = "cert_to_inspect"
    const officers = { own: "", other: "" }
    const call = <Body = Answer>(token: string, method: string, path: string, body?: unknown) =>
      new Shopper(backend).call<Body>(method, path, body, { authorization: `Bearer ${token}` })
    const seller = () => shop().tokens.A!

    beforeAll(async () => {
      ;({ backend } = shop())
      const [own] = await backend.sql<typeof product>(
        `select p.id, p.handle, p.title from product_variant v join product p on p.id = v.product_id where v.id = $1`,
        shop().sellers[0]!.variant_id,
      )
      product = own!
      await backend.sql(
        "update product_origin set province_code = '24' where product_id = $1",
        own!.id,
      )
      await backend.sql("update certificate set deleted_at = now() where product_id = $1", own!.id)
      await backend.sql(
        `insert into decision (id, number, issuer, level, issued_on)
         values ('dec_to_inspect', '7200/QĐ-UBND', 'UBND tỉnh Bắc Ninh', 'provincial', '2026-08-05')`,
      )
      await backend.sql(
        `insert into certificate (id, product_id, decision_id, name, holder, province_code, stars, issued_on)
         values ($1, $2, 'dec_to_inspect', 'Minh họa', 'Minh họa', '24', 4, '2026-08-05')`,
        certificate_id,
        own!.id,
      )
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

    it("is planned, found, mended and closed; the seller hears what to mend and never what was found", async () => {
      const plan = { certificate_id, kind: "planned", planned_on: day(3), words: "Kế hoạch năm" }
      const late = await call(officers.own, "POST", "/office/inspections", {
        ...plan,
        planned_on: day(-1),
      })
      expect([late.status, late.body.fields![0]!.field]).toEqual([400, "planned_on"])
      expect((await call(officers.other, "POST", "/office/inspections", plan)).status).toBe(404)
      const planned = await call(officers.own, "POST", "/office/inspections", plan)
      expect(planned.status).toBe(201)
      // A second tap is the same inspection.
      const { id } = planned.body.inspection
      const again = await call(officers.own, "POST", "/office/inspections", plan)
      expect(again.body.inspection.id).toBe(id)
      const at = `/office/inspections/${id}`
      const mine = () =>
        call<{ inspections: { id: string; status: string; demands: { words: string }[] }[] }>(
          seller(),
          "GET",
          "/seller/inspections",
        )
      const own = async () => (await mine()).body.inspections.find((one) => one.id === id)
      expect(await own()).toBeUndefined()

      const moves = (body: object, token = officers.own) => call(token, "POST", `${at}/moves`, body)
      const found = {
        version: 1,
        to: "follow_up",
        carried_out_on: day(0),
        findings: "Nhãn ghi năm sao",
        demands: "In lại nhãn bốn sao",
        due_on: day(10),
      }
      expect((await moves(found, officers.other)).status).toBe(404)
      const wrong = await moves({ ...found, due_on: day(0), carried_out_on: day(2) })
      expect(wrong.body.fields!.map(({ field }) => field)).toEqual(["carried_out_on", "due_on"])
      expect((await moves(found)).body.inspection.status).toBe("follow_up")
      const stale = await moves(found)
      expect([stale.status, stale.body.code]).toEqual([409, "changed"])
      const told = await own()
      expect(told).toMatchObject({
        status: "follow_up",
        demands: [{ words: "In lại nhãn bốn sao" }],
      })
      expect(JSON.stringify(told)).not.toContain("Nhãn ghi năm sao")

      const paper = await fetch(
        `${backend.url}${at}/files?words=${encodeURIComponent("Biên bản")}`,
        {
          method: "POST",
          headers: {
            authorization: `Bearer ${officers.own}`,
            "content-type": "application/octet-stream",
          },
          body: new Uint8Array(pdf()),
        },
      )
      const { entries } = (await paper.json()) as Answer
      const disguised = await fetch(`${backend.url}${at}/files`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${officers.own}`,
          "content-type": "application/pdf",
        },
        body: "<!doctype html><script>alert(1)</script>",
      })
      expect([disguised.status, await disguised.json()]).toMatchObject([
        400,
        { fields: [{ field: "file", code: "paper" }] },
      ])
      const file = `${at}/files/${entries.find(({ kind }) => kind === "paper")!.id}`
      expect((await call(officers.own, "GET", file)).status).toBe(200)
      expect((await call(officers.other, "GET", file)).status).toBe(404)

      const answer = { words: "Đã in lại nhãn" }
      const answered = await call(seller(), "POST", `/seller/inspections/${id}/answer`, answer)
      expect(answered.status).toBe(201)
      const unheld = await moves({
        version: 3,
        to: "closed",
        carried_out_on: day(0),
        findings: "Nhãn cũ",
        result: "held",
      })
      expect([unheld.status, unheld.body.fields]).toMatchObject([
        400,
        [
          {
            field: "result",
            code: "no_hold",
            message: expect.stringMatching(/chưa có lần tạm ẩn/),
          },
        ],
      ])
      const held = await call(officers.own, "POST", `/office/certificates/${certificate_id}/hold`, {
        until: day(2),
        reason: "Chờ xem nhãn mới",
        inspection_id: id,
      })
      expect(held.status).toBe(200)
      const foreign = await call(
        officers.own,
        "POST",
        `/office/certificates/${certificate_id}/hold`,
        {
          until: day(2),
          reason: "…",
          inspection_id: "insp_office_isolation",
        },
      )
      expect([foreign.status, foreign.body.fields![0]!.field]).toEqual([400, "inspection_id"])
      const closed = await moves({
        version: 3,
        to: "closed",
        carried_out_on: day(0),
        findings: "Nhãn mới đúng",
        result: "mended",
      })
      expect(closed.body).toMatchObject({
        inspection: { status: "closed", result: "mended" },
        events: [{ kind: "held" }],
      })
      expect(closed.body.entries.map(({ kind }) => kind)).toEqual([
        "planned",
        "follow_up",
        "paper",
        "answered",
        "closed",
      ])
      const over = await call(seller(), "POST", `/seller/inspections/${id}/answer`, {
        words: "Còn",
      })
      expect([over.status, over.body.code]).toEqual([400, "inspection_closed"])
      // Nothing of it is public.
      const found2 = await new Shopper(backend).must<object>(
        "GET",
        `/store/certificates?q=${encodeURIComponent("7200/QĐ-UBND")}`,
      )
      const page = await new Shopper(backend).must<object>(
        "GET",
        `/store/product-pages/${product.handle}`,
      )
      for (const shown of [found2, page, (await mine()).body])
        expect(JSON.stringify(shown)).not.toMatch(
          /Nhãn ghi năm sao|Nhãn mới đúng|"inspection_id"|findings/,
        )
      await vi.waitFor(
        async () => {
          const rows = await backend.sql(
            "select 1 from notification where template = 'seller-inspection_entry'",
          )
          expect(rows.length).toBeGreaterThanOrEqual(2)
        },
        { timeout: 10_000 },
      )
    })

    it("is told by a shopper without an account, answered by the office of the product's province, and by nobody else", async () => {
      const report = {
        kind: "label",
        words: "Nhãn ghi năm sao, trang ghi bốn sao.",
        email: "nguoi-bao@example.com",
        handle: product.handle,
      }
      const send = (body: object) =>
        new Shopper(backend).call<ReportAnswer>("POST", "/store/certificate-reports", body)
      const wrong = await send({ ...report, words: "a", email: "ai" })
      expect(wrong.body.fields!.map(({ field }) => field)).toEqual(["words", "email"])
      expect((await send({ ...report, handle: "khong-co" })).status).toBe(400)
      expect((await send(report)).status).toBe(201)
      expect((await send(report)).status).toBe(201)
      const list = async (token: string) =>
        (await call<ReportAnswer>(token, "GET", "/office/reports")).body.reports.filter(
          ({ about }) => about === product.title,
        )
      expect(await list(officers.own)).toHaveLength(1)
      expect(await list(officers.other)).toEqual([])
      const id = (await list(officers.own))[0]!.id
      const at = `/office/reports/${id}`
      expect((await call(officers.other, "GET", at)).status).toBe(404)
      const move = (body: object) => call<ReportAnswer>(officers.own, "POST", `${at}/moves`, body)
      const looking = await move({ version: 1, to: "looking" })
      expect(looking.body.report).toMatchObject({ status: "looking", wants_answer: true })
      expect(JSON.stringify(looking.body)).not.toContain("nguoi-bao")
      expect((await move({ version: 1, to: "upheld", words: "Đúng" })).status).toBe(409)
      const silent = await move({ version: 2, to: "upheld" })
      expect([silent.status, silent.body.fields![0]!.field]).toEqual([400, "words"])
      expect((await move({ version: 2, to: "upheld", words: "Đã yêu cầu in lại" })).status).toBe(
        200,
      )
      const done = await move({ version: 3, to: "unfounded", words: "…" })
      expect([done.status, done.body.code]).toEqual([400, "report_upheld"])
      // Told twice, and forgotten then.
      await vi.waitFor(
        async () => {
          const [row] = await backend.sql<{ email: string | null; told: number; known: number }>(
            `select email, (select count(*)::int from notification where template = 'shopper-certificate_report'
               and resource_id like $1 || ':%') as told,
               (select count(*)::int from notification where "to" = 'nguoi-bao@example.com') as known
             from certificate_report where id = $1`,
            id,
          )
          expect(row).toEqual({ email: null, told: 2, known: 0 })
        },
        { timeout: 10_000 },
      )
    })

    it("is the platform's where no province is known, and is lost to none", async () => {
      await new Shopper(backend).must("POST", "/store/certificate-reports", {
        kind: "false_star",
        words: "Minh họa: gói này in năm sao.",
        about: "Minh họa không có trong danh bạ nào",
      })
      const staff = await asStaff(backend)
      const { reports } = await new Shopper(backend).must<ReportAnswer>(
        "GET",
        "/admin/certificate-reports",
        undefined,
        { ...staff },
      )
      expect(reports.map(({ about }) => about)).toContain("Minh họa không có trong danh bạ nào")
    })
  })
}
