import { readFileSync } from "node:fs"
import { join } from "node:path"
import { addWorkingDays, dayInVietnam } from "@ocop/kit/days"
import { beforeAll, describe, expect, it } from "vitest"
import { asStaff, Shopper } from "../../support"
import type { SellersShop } from "./isolation"
import { sendPaper } from "./people"

interface Application {
  status: string
  steps: Record<string, Record<string, unknown>>
  requirements: {
    requirement: string
    proof: string
    standing: string
    source: string
    valid_until: string | null
    endless: boolean
    files: { id: string; mime: string | null }[]
  }[]
  missing: string[]
  unmet: string[]
  reason: string | null
  answer: { since: string; until: string; working_days: number } | null
}

interface Refusal {
  code?: string
  message: string
  fields?: { field: string; code: string }[]
}

const PASSWORD = "một câu dài dễ nhớ"
const EMAIL = "xin-ban@example.com"

const BUSINESS = {
  kind: "cooperative",
  name_vi: "Minh họa: HTX Nấm Rừng",
  name_en: "Illustration: Forest Mushroom Cooperative",
  province_code: "24",
}

/** From "I want to sell" to an open shop. */
export function joining(shop: () => SellersShop): void {
  describe("somebody who wants to sell", () => {
    let token: string
    let staff: { authorization: string }
    let id: string
    let place: { province_code: string; commune_code: string; address: string; phone: string }

    const buyer = () => new Shopper(shop().backend)
    const call = <Body>(method: string, path: string, body?: unknown) =>
      buyer().call<Body & Refusal>(method, path, body, { authorization: `Bearer ${token}` })
    const asPlatform = <Body>(method: string, path: string, body?: unknown) =>
      buyer().call<Body & Refusal>(method, path, body, { ...staff })
    const read = async () =>
      (await call<{ application: Application }>("GET", "/seller/application")).body.application
    const save = (step: string, body: object) => call("PUT", `/seller/application/${step}`, body)
    const decide = (body: object) =>
      asPlatform<{ application: Application }>(
        "POST",
        `/admin/seller-applications/${id}/decision`,
        body,
      )
    const paper = (requirement: string, bytes: Buffer, query = "?valid_until=2031-01-31") =>
      sendPaper<Refusal>(shop().backend, token, requirement, new Uint8Array(bytes), query)
    /** A PDF like no other. */
    const pdf = (page: number | string) => Buffer.from(`%PDF-1.4\n% ${page}\n%%EOF\n`)
    const PDF = pdf(1)
    const papers = async () => {
      const { body } = await asPlatform<{
        papers: { requirement: string; files: { id: string }[] }[]
      }>("GET", `/admin/seller-applications/${id}`)
      return Object.fromEntries(
        body.papers.map(({ requirement, files }) => [requirement, files.map((file) => file.id)]),
      )
    }
    /** What staff found of a proof; of a paper, of the files that are there now. */
    const found = async (requirement: string, body: object) =>
      asPlatform<{ application: Application }>(
        "POST",
        `/admin/seller-applications/${id}/proofs/${requirement}`,
        { files: (await papers())[requirement], ...body },
      )

    beforeAll(async () => {
      const { backend } = shop()
      staff = await asStaff(backend)
      const [commune] = await backend.sql<{ code: string; province_code: string }>(
        "select code, province_code from commune where province_code = $1 limit 1",
        BUSINESS.province_code,
      )
      place = {
        province_code: commune!.province_code,
        commune_code: commune!.code,
        address: "Thôn 3",
        phone: "0912 000 061",
      }
    })

    it("begins with a name, a password and what they make, and is seen by nobody yet", async () => {
      const begin = (body: object) =>
        buyer().call<{ seller: { id: string; status: string } } & Refusal>(
          "POST",
          "/store/seller-applications",
          body,
        )
      const person = { name: "Hoàng Thị Nấm", email: EMAIL, password: PASSWORD }
      const nowhere = await begin({ ...person, business: { ...BUSINESS, province_code: "99" } })
      expect([nowhere.status, nowhere.body.fields?.[0]?.field]).toEqual([
        400,
        "business.province_code",
      ])
      const begun = await begin({ ...person, business: BUSINESS })
      expect([begun.status, begun.body.seller.status]).toEqual([201, "applying"])
      id = begun.body.seller.id
      const signedIn = await buyer().must<{ token: string }>(
        "POST",
        "/auth/seller_member/emailpass",
        { email: EMAIL, password: PASSWORD },
      )
      token = signedIn.token
      const me = await call<{ member: { role: string }; seller: { handle: string } }>(
        "GET",
        "/seller/me",
      )
      expect(me.body).toMatchObject({
        member: { role: "owner" },
        seller: { id, status: "applying" },
      })
      expect((await buyer().call("GET", `/store/sellers/${me.body.seller.handle}`)).status).toBe(
        404,
      )
      const orders = await call("GET", "/seller/orders")
      expect([orders.status, orders.body.code]).toEqual([403, "seller_applying"])
    })

    it("saves as they go, each step by itself, and hears what is wrong with one", async () => {
      for (const [step, wrong, field] of [
        ["bank", { bank_bin: "970436", account_no: "12AB5678", account_name: "HTX" }, "account_no"],
        [
          "pickup",
          { ...place, province_code: "01", contact: "Nấm", hours: "7–17" },
          "commune_code",
        ],
        ["tax", { tax_code: "0300588568" }, "tax_code"],
        [
          "identity",
          { name: "Nấm", born_on: "1980-02-31", personal_number: "024080000001" },
          "born_on",
        ],
      ] as const) {
        const { status, body } = await save(step, wrong)
        expect([step, status, body.fields?.[0]?.field]).toEqual([step, 400, field])
      }
      expect((await save("nothing", {})).status).toBe(404)
      const saved = await Promise.all([
        save("business", { ...BUSINESS, ...place }),
        save("tax", { tax_code: "0300588569" }),
        save("bank", {
          bank_bin: "970436",
          // As a card prints it.
          account_no: "0123 456 789",
          account_name: "HTX NAM RUNG",
        }),
        save("pickup", { ...place, contact: "Hoàng Thị Nấm", hours: "7–17" }),
      ])
      expect(saved.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      const { steps, missing } = await read()
      expect(Object.keys(steps).sort()).toEqual(["bank", "business", "pickup", "tax"])
      expect(steps.bank).toMatchObject({ account_no: "0123456789" })
      expect(missing).toEqual([
        "representative",
        "identity",
        "terms",
        "own_goods",
        "registration",
        "ocop_certificate",
        "food_safety",
      ])
      const early = await call("POST", "/seller/application/submit")
      expect([early.status, early.body.code]).toEqual([400, "incomplete"])
      expect(early.body.message).toContain("representative")
    })

    it("shows papers that are what they say, by their content, and until when they hold", async () => {
      const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
      for (const [bytes, query, field, code] of [
        [svg, undefined, "file", "paper"],
        [Buffer.alloc(0), undefined, "file", "paper"],
        [Buffer.concat([PDF, Buffer.alloc(11 * 1024 * 1024)]), undefined, "file", "too_large"],
        [PDF, "", "valid_until", "required"],
        [PDF, "?valid_until=2031-02-30", "valid_until", "date"],
      ] as const) {
        const { status, body } = await paper("ocop_certificate", bytes, query)
        expect([status, body.fields]).toMatchObject([400, [{ field, code }]])
      }
      expect((await paper("terms", PDF)).status).toBe(404)
      for (const requirement of ["registration", "ocop_certificate", "food_safety"])
        expect((await paper(requirement, PDF)).status).toBe(200)
      for (const requirement of ["terms", "own_goods"])
        await call("POST", `/seller/application/proofs/${requirement}`, { attested: true })
      await save("representative", {
        name: "Hoàng Thị Nấm",
        position: "Giám đốc",
        phone: place.phone,
      })
      await save("identity", {
        name: "Hoàng Thị Nấm",
        born_on: "1980-02-28",
        personal_number: "024080000001",
        organisation_number: "240012",
        organisation_seat: "Thôn 3",
      })
      expect((await read()).missing).toEqual([])
    })

    it("hands it in, and it is with the platform then, which asks once more", async () => {
      const handed = await call<{ application: Application }>("POST", "/seller/application/submit")
      expect([handed.status, handed.body.application.status]).toEqual([200, "reviewing"])
      const { answer } = handed.body.application
      const handedInOn = dayInVietnam(new Date(answer!.since))
      expect(answer).toMatchObject({ working_days: 5, until: addWorkingDays(handedInOn, 5) })
      expect((await save("tax", { tax_code: "0300588569" })).body.code).toBe("seller_reviewing")
      const waiting = await asPlatform<{ applications: { id: string; answer_by: string }[] }>(
        "GET",
        "/admin/seller-applications?limit=100",
      )
      // The day that the applicant was told.
      expect(waiting.body.applications).toContainEqual(
        expect.objectContaining({ id, answer_by: answer!.until }),
      )
      expect((await decide({ decision: "ask" })).body.message).toBe("reason: must be given")
      const asked = await decide({ decision: "ask", reason: "Ảnh giấy chứng nhận bị mờ" })
      expect(asked.body.application.status).toBe("asked")
      expect(await read()).toMatchObject({ reason: "Ảnh giấy chứng nhận bị mờ", answer: null })
      const refused = await found("bank_account", { state: "refused", note: "Tên khác" })
      expect(refused.body.application.requirements).toContainEqual(
        expect.objectContaining({ requirement: "bank_account", standing: "refused", step: "bank" }),
      )
      const standing = async () =>
        (await read()).requirements.find(({ requirement }) => requirement === "bank_account")
          ?.standing
      const account = { bank_bin: "970436", account_no: "0123456789", account_name: "HTX NAM RUNG" }
      await save("bank", account)
      expect(await standing()).toBe("refused")
      // What was looked at is another account now.
      await save("bank", { ...account, account_no: "0123456780" })
      expect(await standing()).toBe("given")
      // The checklist is that of the kind it says it is now, whatever it began as.
      const askedOf = async (kind: string) => {
        await save("business", { ...BUSINESS, ...place, kind })
        return (await read()).requirements.map(({ requirement }) => requirement)
      }
      expect(await askedOf("farm")).not.toContain("registration")
      expect(await askedOf(BUSINESS.kind)).toContain("registration")
      await paper("ocop_certificate", pdf("sharp"))
      expect((await call("POST", "/seller/application/submit")).status).toBe(200)
      expect((await read()).reason).toBeNull()
    })

    it("has each paper judged by who read all of it: no other one, none of another's, and not one that was never sent", async () => {
      const { registration = [], food_safety = [] } = await papers()
      const [foreign] = await shop().backend.sql<{ id: string }>(
        `select f ->> 'id' as id from seller_evidence e join seller_application a on a.id = e.application_id,
                jsonb_array_elements(e.files) f
          where a.seller_id <> $1 limit 1`,
        id,
      )
      const judged = async (requirement: string, body: object) => {
        const answer = await found(requirement, { state: "verified", ...body })
        return [answer.status, answer.body.message.split(":")[0]]
      }
      for (const files of [
        food_safety,
        [foreign?.id ?? "file_nobody"],
        ["file_nobody"],
        [...registration, "file_nobody"],
        [...registration, ...registration],
      ])
        expect(await judged("registration", { files })).toEqual([409, "files"])
      for (const files of [undefined, []])
        expect(await judged("registration", { files })).toEqual([400, "files"])
      // One that was sent meanwhile was read by nobody.
      await shop().backend.sql(
        `update seller_evidence set files = files || '[{"id":"file_newer"}]'::jsonb
          where application_id = (select id from seller_application where seller_id = $1) and requirement = 'registration'`,
        id,
      )
      expect(await judged("registration", { files: registration })).toEqual([409, "files"])
      await shop().backend.sql(
        `update seller_evidence set files = files - 1
          where application_id = (select id from seller_application where seller_id = $1) and requirement = 'registration'`,
        id,
      )
      const standing = (await read()).requirements.find(
        (one) => one.requirement === "registration",
      )?.standing
      expect(standing).toBe("given")
    })

    it("opens when everything was looked at and holds today, and no sooner by any way", async () => {
      const refused = await decide({ decision: "approve" })
      expect([refused.status, refused.body.code]).toEqual([400, "unmet"])
      const around = await asPlatform("POST", `/admin/sellers/${id}/status`, { status: "active" })
      expect([around.status, around.body.message]).toEqual([
        400,
        "status: an application is decided by its own route",
      ])
      for (const requirement of ["registration", "tax_code", "bank_account", "food_safety"])
        await found(requirement, { state: "verified" })
      const holds = (valid_until: string) =>
        found("ocop_certificate", { state: "verified", valid_until })
      const expired = await holds("2026-01-31")
      expect([expired.status, expired.body.message]).toEqual([
        400,
        "valid_until: it ended on 2026-01-31",
      ])
      await holds("2031-01-31")
      // One that ended after it was looked at.
      await shop().backend.sql(
        `update seller_evidence set valid_until = '2026-01-31' where requirement = 'ocop_certificate'
          and application_id = (select id from seller_application where seller_id = $1)`,
        id,
      )
      expect((await decide({ decision: "approve" })).body.message).toMatch(/ocop_certificate$/)
      await holds("2031-01-31")
      const opened = await decide({ decision: "approve" })
      expect([opened.status, opened.body.application.status]).toEqual([200, "active"])
      const me = await call<{ seller: { handle: string } }>("GET", "/seller/me")
      const page = await buyer().call<{ seller: object }>(
        "GET",
        `/store/sellers/${me.body.seller.handle}`,
      )
      expect(page.body.seller).toMatchObject({
        name_vi: BUSINESS.name_vi,
        tax_code: "0300588569",
        commune_code: place.commune_code,
        status: "active",
      })
      expect((await call("GET", "/seller/orders")).status).toBe(200)
      const told = async () => {
        const letters = await shop().backend.sql<{ external_id: string }>(
          "select external_id from notification where resource_id = $1 and status = 'success' order by created_at",
          id,
        )
        return letters.map(({ external_id }) => {
          const page = join(shop().backend.dataDir, "mail", `${external_id}.html`)
          return /<h1[^>]*>\s*([^<]+?)\s*<\/h1>/.exec(readFileSync(page, "utf8"))?.[1]
        })
      }
      await expect
        .poll(told, { timeout: 15_000 })
        .toEqual(["Đã nhận hồ sơ", "Hồ sơ cần bổ sung", "Đã nhận hồ sơ", "Gian hàng đã mở"])
    })

    it("may put right what was rejected", async () => {
      const { body } = await buyer().call<{ seller: { id: string } }>(
        "POST",
        "/store/seller-applications",
        { name: "Hoàng Thị Nấm", email: EMAIL, password: PASSWORD, business: BUSINESS },
      )
      id = body.seller.id
      // One person, two sellers: the new one is acted for now.
      expect((await read()).status).toBe("applying")
      await shop().backend.sql("update seller set status = 'reviewing' where id = $1", id)
      await decide({ decision: "reject", reason: "Trùng với gian hàng đã có" })
      expect((await save("tax", { tax_code: "0300588569" })).status).toBe(403)
      expect((await call("POST", "/seller/application/reopen")).status).toBe(200)
      expect((await read()).reason).toBe("Trùng với gian hàng đã có")
      expect((await save("tax", { tax_code: "0300588569" })).status).toBe(200)
    })
  })
}
