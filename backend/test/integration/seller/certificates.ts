import { beforeAll, describe, expect, it, vi } from "vitest"
import { asStaff, type Backend, Shopper } from "../../support"
import { makeOfficer } from "../../support/officers"
import type { SellersShop } from "./isolation"
import { badgeOf, page, pdf, PRINTED, shown, type Submission } from "./shown-certificate"

/** From the seller's phone to the badge, and away again. */
export function certificates(shop: () => SellersShop): void {
  describe("a certificate that a seller shows", () => {
    let backend: Backend
    let product: { id: string; handle: string }
    const officers: Record<"own" | "other" | "reviewer", string> = {
      own: "",
      other: "",
      reviewer: "",
    }
    const as = (token: string) => ({ authorization: `Bearer ${token}` })
    const call = <Body>(token: string, method: string, path: string, body?: unknown) =>
      new Shopper(backend).call<Body>(method, path, body, as(token))
    const seller = () => shop().tokens.A!

    beforeAll(async () => {
      ;({ backend } = shop())
      const [own] = await backend.sql<{ id: string; handle: string; province_code: string }>(
        `select p.id, p.handle, o.province_code from product_variant v join product p on p.id = v.product_id
         join product_origin o on o.product_id = p.id where v.id = $1`,
        shop().sellers[0]!.variant_id,
      )
      product = own!
      // Whatever it was certified for before, and whichever office its province has.
      await backend.sql(
        "update product_origin set province_code = '24' where product_id = $1",
        own!.id,
      )
      await backend.sql("update certificate set deleted_at = now() where product_id = $1", own!.id)
      await backend.sql(
        "update certificate_submission set deleted_at = now() where product_id = $1",
        own!.id,
      )
      const [near, far] = await Promise.all(
        ["24", "not"].map(async (code) => {
          const [row] = await backend.sql<{ email: string }>(
            `select f.email from officer f join office o on o.id = f.office_id
             where (o.province_code = '24') = $1 and f.deleted_at is null limit 1`,
            code === "24",
          )
          return row!.email
        }),
      )
      officers.own = (await makeOfficer(backend, near!)).token
      officers.reviewer = (await makeOfficer(backend, near!, "reviewer")).token
      officers.other = (await makeOfficer(backend, far!)).token
    })

    /** On card and page, and in a basket that holds it. */
    const becomes = (badge: string, stars: number) =>
      vi.waitFor(
        async () =>
          expect(await badgeOf(backend, product)).toEqual({
            card: { badge, stars },
            basket: { badge, stars },
            page: badge,
          }),
        { timeout: 5_000, interval: 200 },
      )

    it("is refused naming the field in the reader's language, and nothing is kept", async () => {
      const files = [await page(backend, seller(), "certificate", product.id)]
      const answers = await Promise.all(
        [
          { printed: { ...PRINTED, issued_on: "2031-01-01" } },
          { printed: { ...PRINTED, issued_on: "2016-02-30" } },
          { printed: { ...PRINTED, expires_on: "2026-08-01" } },
          { printed: { ...PRINTED, stars: 2 } },
          { printed: { ...PRINTED, score: 178 } },
          { printed: PRINTED, files: ["nobody's"] },
          { printed: PRINTED, product_id: "prod_nobody" },
        ].map((wrong) =>
          call<{ fields: { field: string; message: string }[] }>(
            seller(),
            "POST",
            "/seller/certificates/submissions",
            { product_id: product.id, files, ...wrong },
          ),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400))
      expect(answers.map(({ body }) => body.fields[0]!.field)).toEqual([
        "printed.issued_on",
        "printed.issued_on",
        "printed.expires_on",
        "printed.stars",
        "printed.score",
        "files",
        "product_id",
      ])
      expect(answers[0]!.body.fields[0]!.message).toMatch(/^Ngày quyết định: /)
    })

    it("is of files that are what they say: a web page under a paper's name is refused, and not kept", async () => {
      const kept = async () =>
        (
          await backend.sql<{ count: number }>(
            "select count(*)::int as count from certificate_file",
          )
        )[0]!.count
      const before = await kept()
      const query = new URLSearchParams({ kind: "certificate", product_id: product.id })
      for (const type of ["application/pdf", "image/jpeg"]) {
        const sent = await fetch(`${backend.url}/seller/certificates/files?${query}`, {
          method: "POST",
          headers: { ...as(seller()), "content-type": type },
          body: "<!doctype html><script>alert(1)</script>",
        })
        expect([sent.status, await sent.json()]).toMatchObject([
          400,
          { fields: [{ field: "file", code: "paper" }] },
        ])
      }
      expect(await kept()).toBe(before)
    })

    it("has so many pages and no more, each of which its seller may leave out again", async () => {
      for (let pages = 1; pages < 12; pages += 1)
        await page(backend, seller(), "certificate", product.id)
      const query = new URLSearchParams({ kind: "decision", product_id: product.id })
      const full = await fetch(`${backend.url}/seller/certificates/files?${query}`, {
        method: "POST",
        headers: { ...as(seller()), "content-type": "application/pdf" },
        body: new Uint8Array(pdf()),
      })
      expect([full.status, await full.json()]).toMatchObject([
        400,
        { fields: [{ field: "file", code: "paper_full" }] },
      ])
      const { body } = await call<{ products: { id: string; pages: { id: string }[] }[] }>(
        seller(),
        "GET",
        "/seller/certificates",
      )
      const { pages } = body.products.find(({ id }) => id === product.id)!
      expect(pages).toHaveLength(12)
      for (const { id } of pages)
        expect((await call(seller(), "DELETE", `/seller/certificates/files/${id}`)).status).toBe(
          200,
        )
      expect(
        (await call(seller(), "DELETE", `/seller/certificates/files/${pages[0]!.id}`)).status,
      ).toBe(404)
    })

    it("waits for the office of its province alone, which sees what the rules point out", async () => {
      const { id, files } = await shown(backend, seller(), product.id, {
        ...PRINTED,
        stars: 5,
        product_code: "01-00001-1-2026",
      })
      const again = await call<{ code: string }>(
        seller(),
        "POST",
        "/seller/certificates/submissions",
        { product_id: product.id, printed: PRINTED, files: files.map((file) => file.id) },
      )
      expect([again.status, again.body.code]).toEqual([409, "changed"])
      const queue = await call<{ submissions: Submission[] }>(
        officers.own,
        "GET",
        "/office/submissions",
      )
      expect(queue.body.submissions.map((one) => one.id)).toContain(id)
      const looked = await call<{ pointed_out: string[] }>(
        officers.reviewer,
        "GET",
        `/office/submissions/${id}`,
      )
      expect(looked.body.pointed_out).toEqual([
        "five_not_by_ministry",
        "score_unlike_stars",
        "code_province",
      ])
      const there = await call(
        officers.own,
        "GET",
        `/office/submissions/${id}/files/${files[0]!.id}`,
      )
      expect(there.status).toBe(200)
      for (const path of [
        `/office/submissions/${id}`,
        `/office/submissions/${id}/files/${files[0]!.id}`,
      ])
        expect((await call(officers.other, "GET", path)).status).toBe(404)
      const foreign = await call(officers.other, "POST", `/office/submissions/${id}/decision`, {
        version: 1,
        verdict: "accept",
      })
      expect(foreign.status).toBe(404)
      // The platform looks at what no office does, and at nothing else.
      const staff = await asStaff(backend)
      const platform = await new Shopper(backend).call(
        "GET",
        `/admin/certificate-submissions/${id}`,
        undefined,
        { ...staff },
      )
      expect(platform.status).toBe(404)
    })

    it("is asked about, sent in again, taken by one of two officers, and the badge is there in five seconds", async () => {
      const list = () =>
        call<{ products: { id: string; submission: Submission | null }[] }>(
          seller(),
          "GET",
          "/seller/certificates",
        )
      const own = async () =>
        (await list()).body.products.find(({ id }) => id === product.id)!.submission!
      const waiting = await own()
      const decide = (token: string, body: object) =>
        call<{ submission: Submission; code?: string }>(
          token,
          "POST",
          `/office/submissions/${waiting.id}/decision`,
          body,
        )
      expect((await decide(officers.own, { version: 1, verdict: "reject" })).status).toBe(400)
      const asked = await decide(officers.own, {
        version: 1,
        verdict: "ask",
        reasons: ["facts_differ"],
        words: "Giấy ghi bốn sao",
      })
      expect(asked.body.submission).toMatchObject({ status: "asked", words: "Giấy ghi bốn sao" })
      const stale = await decide(officers.own, { version: 1, verdict: "accept" })
      expect([stale.status, stale.body.code]).toEqual([409, "changed"])
      const files = waiting.files.map((file) => file.id)
      const put = (version: number) =>
        call(seller(), "PUT", `/seller/certificates/submissions/${waiting.id}`, {
          version,
          printed: PRINTED,
          files,
        })
      expect((await put(1)).status).toBe(409)
      expect((await put(2)).status).toBe(200)
      const both = await Promise.all([
        decide(officers.own, { version: 3, verdict: "accept" }),
        decide(officers.reviewer, { version: 3, verdict: "accept" }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      await becomes("solid", 4)
      const told = await vi.waitFor(
        async () => {
          const rows = await backend.sql<{ template: string }>(
            "select template from notification where template = 'seller-certificate_submission' and resource_id = $1",
            waiting.id,
          )
          expect(rows.length).toBeGreaterThanOrEqual(2)
          return rows
        },
        { timeout: 10_000 },
      )
      expect(told[0]!.template).toBe("seller-certificate_submission")
    })

    it("is hidden by its office for a time, answered, shown again, and withdrawn by the authority", async () => {
      const register = await call<{
        certificates: { id: string; product: { id: string } | null }[]
      }>(officers.own, "GET", `/office/certificates?q=${encodeURIComponent("shan tuyết")}`)
      const { id } = register.body.certificates.find((one) => one.product?.id === product.id)!
      const at = `/office/certificates/${id}`
      const day = (days: number) =>
        new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
      expect((await call(officers.other, "GET", at)).status).toBe(404)
      const lookUp = async (adult?: string) => {
        const { certificates } = await new Shopper(backend).must<{ certificates: object[] }>(
          "GET",
          `/store/certificates?q=${encodeURIComponent("minh họa trà shan tuyết")}`,
          undefined,
          adult ? { "x-age-confirmed": adult } : {},
        )
        return certificates
      }
      expect(await lookUp()).toMatchObject([
        { name: PRINTED.name, product: { handle: product.handle }, stars: 4, standing: "valid" },
      ])
      const set = (code: string | null) =>
        backend.sql("update certificate set set_code = $2 where id = $1", id, code)
      await set("QD26-15")
      expect(await lookUp()).toEqual([])
      expect(await lookUp("1")).toHaveLength(1)
      await set(null)
      const late = await call<{ fields: { field: string }[] }>(officers.own, "POST", `${at}/hold`, {
        until: day(90),
        reason: "Chờ kiểm tra nhãn",
      })
      expect([late.status, late.body.fields[0]!.field]).toEqual([400, "until"])
      const held = await call(officers.reviewer, "POST", `${at}/hold`, {
        until: day(10),
        reason: "Chờ kiểm tra nhãn",
      })
      expect(held.status).toBe(200)
      await becomes("none", 0)
      const answer = await call(seller(), "POST", `/seller/certificates/${id}/answer`, {
        words: "Nhãn mới đã in, xin gửi ảnh.",
      })
      expect(answer.status).toBe(201)
      const seen = await call<{ answers: { words: string }[]; log: { action: string }[] }>(
        officers.own,
        "GET",
        at,
      )
      expect(seen.body.answers.map(({ words }) => words)).toEqual(["Nhãn mới đã in, xin gửi ảnh."])
      expect(seen.body.log.map(({ action }) => action)).toEqual([
        "certificate.hold_answered",
        "certificate.held",
        "certificate.granted",
      ])
      expect(
        (await call(officers.own, "POST", `${at}/hold/lift`, { reason: "Nhãn đúng" })).status,
      ).toBe(200)
      await becomes("solid", 4)

      const withdraw = async (token: string, facts: Record<string, string>, bytes = pdf()) => {
        const query = new URLSearchParams({
          decision_number: "5000/QĐ-UBND",
          issuer: "UBND tỉnh Bắc Ninh",
          level: "provincial",
          ground: "mark_misused",
          at: day(0),
          reason: "Minh họa: dùng sai nhãn",
          ...facts,
        })
        const response = await fetch(`${backend.url}${at}/withdrawal?${query}`, {
          method: "POST",
          headers: { ...as(token), "content-type": "application/pdf" },
          body: new Uint8Array(bytes),
        })
        return {
          status: response.status,
          body: (await response.json()) as { fields?: { field: string }[] },
        }
      }
      expect((await withdraw(officers.reviewer, {})).status).toBe(403)
      expect((await withdraw(officers.other, {})).status).toBe(404)
      const wrong = await Promise.all([
        withdraw(officers.own, { level: "national" }),
        withdraw(officers.own, { ground: "" }),
        withdraw(officers.own, {}, Buffer.from("no paper")),
      ])
      expect(wrong.map(({ status, body }) => [status, body.fields?.[0]?.field])).toEqual([
        [400, "level"],
        [400, "ground"],
        [400, "file"],
      ])
      await becomes("solid", 4)
      expect((await withdraw(officers.own, {})).status).toBe(200)
      await becomes("none", 0)
      const after = await call<{
        certificate: { standing: string; events: { id: string; kind: string }[] }
      }>(officers.own, "GET", at)
      expect(after.body.certificate.standing).toBe("withdrawn")
      const event = after.body.certificate.events.find(({ kind }) => kind === "withdrawn")!
      const file = `${at}/events/${event.id}/file`
      expect((await call(officers.own, "GET", file)).status).toBe(200)
      expect((await call(officers.other, "GET", file)).status).toBe(404)
      // Number, issuer and ground are public; the file and who recorded it are not.
      const mine = await call<{ products: { certificates: { id: string; events: object[] }[] }[] }>(
        seller(),
        "GET",
        "/seller/certificates",
      )
      const line = mine.body.products
        .flatMap((one) => one.certificates)
        .find((one) => one.id === id)!
      expect(line.events.at(-1)).toEqual({
        kind: "withdrawn",
        at: day(0),
        until: null,
        reason: "Minh họa: dùng sai nhãn",
        decision_number: "5000/QĐ-UBND",
        issuer: "UBND tỉnh Bắc Ninh",
        ground: "mark_misused",
      })
    })
  })
}
