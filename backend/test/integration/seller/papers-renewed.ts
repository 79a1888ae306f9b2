import { addDays, dayInVietnam } from "@ocop/kit/days"
import { beforeAll, describe, expect, it } from "vitest"
import { asStaff, Shopper } from "../../support"
import type { SellersShop } from "./isolation"
import { applicant, type Due, listedDue, member, sendPaper } from "./people"

interface Paper {
  requirement: string
  standing: string
  valid_until: string | null
  note: string | null
  files: { id: string }[]
  held: { files: { id: string }[]; valid_until: string | null; endless: boolean } | null
}

interface Answer {
  application: { due: Due[]; requirements: Paper[]; steps: Record<string, unknown> }
  code?: string
  message?: string
  fields?: { field: string; code: string }[]
}

const PERSON = {
  name: "Vàng Thị Mới",
  email: "giay-moi@example.com",
  password: "một câu dài dễ nhớ",
}
const BUSINESS = {
  kind: "farm",
  name_vi: "Minh họa: Trại Giấy Mới",
  name_en: "Illustration: New Papers",
  province_code: "24",
}
const IDENTITY = { name: "Vàng Thị Mới", born_on: "1980-02-03", personal_number: "024180001234" }

/** An open shop's owners hand in newer papers, and what is asked of all from a day on; staff look, and they are told. */
export function papersRenewed(shop: () => SellersShop): void {
  describe("an open shop's newer papers", () => {
    let token: string
    let staff: { authorization: string }
    let id: string
    const today = dayInVietnam(new Date())
    const soon = addDays(today, 20)
    const FOOD = "/seller/application/papers/food_safety"

    const call = (method: string, path: string, body?: unknown, as = token) =>
      new Shopper(shop().backend).call<Answer>(method, path, body, {
        authorization: `Bearer ${as}`,
      })
    const send = (page: string, query?: string, as = token) =>
      sendPaper<Answer>(shop().backend, as, "food_safety", `%PDF-1.4\n% ${page}\n%%EOF\n`, query)
    const read = async () => (await call("GET", "/seller/application")).body.application
    const food = async () =>
      (await read()).requirements.find(({ requirement }) => requirement === "food_safety")!
    const due = async (requirement = "food_safety") =>
      (await read()).due.find((one) => one.requirement === requirement)
    const judge = (requirement: string, body: object) =>
      new Shopper(shop().backend).call<Answer>(
        "POST",
        `/admin/seller-applications/${id}/proofs/${requirement}`,
        body,
        { ...staff },
      )
    const told = () =>
      shop().backend.sql<{ to: string }>(
        `select "to" from notification where resource_id = $1 and resource_type = 'seller_proof' and status = 'success'`,
        id,
      )
    beforeAll(async () => {
      staff = await asStaff(shop().backend)
      const joined = await applicant(shop().backend, PERSON, BUSINESS)
      id = joined.seller
      token = joined.token
      const { body } = await send("first", `?valid_until=${soon}`)
      const { files } = body.application.requirements.find(
        ({ requirement }) => requirement === "food_safety",
      )!
      const judged = await judge("food_safety", {
        state: "verified",
        files: files.map((file) => file.id),
      })
      expect(judged.status).toBe(200)
      await shop().backend.sql("update seller set status = 'active' where id = $1", id)
    })

    it("stand beside what was verified, which counts until staff have looked", async () => {
      const before = await food()
      expect(await due()).toMatchObject({ state: "ending", until: soon, waiting: false })
      // What was verified is not changed: a newer one begins.
      const old = before.files[0]!.id
      expect((await call("DELETE", `${FOOD}/${old}`)).status).toBe(409)
      expect((await call("PUT", FOOD, { valid_until: "2031-01-31" })).status).toBe(409)
      expect((await send("newer, front")).status).toBe(400)
      const over = await send("newer, front", `?valid_until=${addDays(today, -1)}`)
      expect([over.status, over.body.fields]).toEqual([
        400,
        [expect.objectContaining({ field: "valid_until", code: "over" })],
      ])
      // A back page that comes after its front was judged is no paper.
      expect((await send("newer, back", "?valid_until=2031-01-31&behind=1")).status).toBe(409)
      expect((await send("newer, front", "?valid_until=2031-01-31")).status).toBe(200)
      expect((await send("newer, front")).status).toBe(200)
      expect((await send("newer, back", "?behind=1")).status).toBe(200)
      const after = await food()
      expect(after).toMatchObject({
        standing: "given",
        valid_until: "2031-01-31",
        files: [expect.anything(), expect.anything()],
        held: { files: [{ id: old }], valid_until: soon, endless: false },
      })
      expect(await due()).toMatchObject({ state: "ending", until: soon, waiting: true })
      expect(await listedDue(shop().backend, staff, id)).toMatchObject({
        due: expect.arrayContaining([
          expect.objectContaining({ requirement: "food_safety", waiting: true }),
        ]) as unknown,
      })
      for (const file of [old, after.files[1]!.id]) {
        const sent = await fetch(`${shop().backend.url}${FOOD}/${file}`, {
          headers: { authorization: `Bearer ${token}` },
        })
        expect([sent.status, (await sent.text()).startsWith("%PDF")]).toEqual([200, true])
      }
      // Taken out again, what was verified stands alone.
      for (const { id: file } of after.files)
        expect((await call("DELETE", `${FOOD}/${file}`)).status).toBe(200)
      expect(await food()).toEqual(before)
      expect(await due()).toMatchObject({ state: "ending", until: soon, waiting: false })
    })

    it("of two owners at once are one paper, beside the one that was verified", async () => {
      const other = await member(shop().backend, "renewing-owner", { [id]: "owner" })
      const pages = await Promise.all(
        [token, other.token].map((as, page) =>
          send(`at once ${page}`, "?valid_until=2031-01-31", as),
        ),
      )
      expect(pages.map(({ status }) => status)).toEqual([200, 200])
      const { files, held } = await food()
      expect([files.length, held?.files.length]).toEqual([2, 1])
    })

    it("are refused with a reason, put right, and verified; their owners are told each time", async () => {
      const ids = async () => (await food()).files.map((file) => file.id)
      const held = (await food()).held!.files.map((file) => file.id)
      // Staff judge what is shown now, as it was said to hold when they read it; and none into a day that is over.
      const term = { valid_until: "2030-12-31", endless: false }
      const read = { state: "verified", files: await ids() }
      expect((await judge("food_safety", { ...read, term })).status).toBe(409)
      const ended = await judge("food_safety", { ...read, valid_until: addDays(today, -1) })
      expect([ended.status, ended.body.message]).toEqual([
        400,
        expect.stringContaining("valid_until:"),
      ])
      expect((await judge("food_safety", { state: "refused", files: held })).status).toBe(409)
      const refused = await judge("food_safety", {
        state: "refused",
        note: "Ảnh mờ",
        files: await ids(),
      })
      expect(refused.status).toBe(200)
      expect(await food()).toMatchObject({ standing: "refused", note: "Ảnh mờ", held: {} })
      expect(await due()).toMatchObject({
        state: "ending",
        until: soon,
        waiting: false,
        refused: true,
      })
      await expect.poll(told, { timeout: 15_000 }).toHaveLength(2)

      expect((await send("sharp")).status).toBe(200)
      expect(await due()).toMatchObject({ waiting: true, refused: false })
      const verified = await judge("food_safety", { state: "verified", files: await ids() })
      expect(verified.status).toBe(200)
      expect(await food()).toMatchObject({
        standing: "verified",
        valid_until: "2031-01-31",
        held: null,
      })
      expect(await due()).toBeUndefined()
      await expect.poll(told, { timeout: 15_000 }).toHaveLength(4)
    })

    it("are forgotten by nobody: one that was refused stays so without its files, until there is another", async () => {
      const paper = "/seller/application/papers/ocop_certificate"
      const at = "ocop_certificate"
      const page = (name: string) =>
        sendPaper<Answer>(
          shop().backend,
          token,
          at,
          `%PDF-1.4\n% ${name}\n`,
          "?valid_until=2031-01-31",
        )
      const shown = async () =>
        (await read()).requirements.find(({ requirement }) => requirement === at)!
      const drop = async () => {
        for (const { id: file } of (await shown()).files)
          expect((await call("DELETE", `${paper}/${file}`)).status).toBe(200)
      }
      // Nobody judged this one: taken out, it was never there.
      expect((await page("first")).status).toBe(200)
      await drop()
      expect(await due(at)).toBeUndefined()
      expect((await page("forged")).status).toBe(200)
      const files = async () => (await shown()).files.map((file) => file.id)
      for (const state of ["verified", "refused"])
        expect((await judge(at, { state, files: await files() })).status).toBe(200)
      await drop()
      expect(await due(at)).toMatchObject({ state: "missing", refused: true })
      expect((await page("another")).status).toBe(200)
      expect(await due(at)).toMatchObject({ waiting: true, refused: false })
      await drop()
      expect(await due(at)).toMatchObject({ state: "missing", refused: true })
    })

    it("leave what counted to be refused after all, when staff find that it was not good", async () => {
      const at = "food_safety"
      expect((await send("begun", "?valid_until=2033-01-31")).status).toBe(200)
      const { files, held } = await food()
      const body = { state: "refused", held: true, note: "Giấy giả" }
      const idsOf = (list: { id: string }[]) => list.map((file) => file.id)
      expect((await judge(at, { ...body, files: idsOf(files) })).status).toBe(409)
      const good = { ...body, state: "verified", files: idsOf(held!.files) }
      expect((await judge(at, good)).body.message).toMatch(/^state: /)
      expect((await judge(at, { ...body, files: idsOf(held!.files) })).status).toBe(200)
      expect(await food()).toMatchObject({ standing: "given", files, held: null })
      expect(await due()).toMatchObject({ state: "missing", waiting: true })
      expect((await judge(at, { state: "verified", files: idsOf(files) })).status).toBe(200)
      expect(await due()).toBeUndefined()
    })

    it("are their owners' business, also while the shop is suspended, and nobody's once it is closed", async () => {
      const helper = await member(shop().backend, "renewing-staff", { [id]: "staff" })
      expect((await send("of staff", "?valid_until=2034-01-31", helper.token)).status).toBe(403)
      const set = (status: string) =>
        shop().backend.sql("update seller set status = $2 where id = $1", id, status)
      await set("suspended")
      expect((await send("early", "?valid_until=2034-01-31")).status).toBe(200)
      expect(await due()).toMatchObject({ state: "held", until: "2033-01-31", waiting: true })
      await set("closed")
      expect((await send("too late")).body.code).toBe("seller_closed")
      await set("active")
    })

    it("are not what is told in steps, but for what is looked up and due", async () => {
      const put = (step: string, body: object) => call("PUT", `/seller/application/${step}`, body)
      const identity = await put("identity", IDENTITY)
      expect([identity.status, identity.body.code]).toEqual([403, "not_due"])
      const word = { attested: true }
      // A word that was never given is given, once.
      const give = () => call("POST", "/seller/application/proofs/terms", word)
      expect((await give()).status).toBe(200)
      expect((await give()).body.code).toBe("not_due")
      // As if the law's day had come: what staff found not to be met is due.
      expect((await judge("tax_code", { state: "refused", note: "Sai tên" })).status).toBe(200)
      expect(await due("tax_code")).toMatchObject({ state: "missing", refused: true })
      expect((await put("tax", { tax_code: "0300588569" })).status).toBe(200)
      expect(await due("tax_code")).toMatchObject({ waiting: true, refused: false })
      // An account has its own way, which waits a day and tells every owner.
      expect((await judge("bank_account", { state: "refused" })).status).toBe(200)
      const bank = { bank_bin: "970436", account_no: "0011002233", account_name: "VANG THI MOI" }
      expect((await put("bank", bank)).body.code).toBe("not_due")
      const changed = await call("POST", "/seller/bank-account", {
        ...bank,
        password: PERSON.password,
      })
      expect(changed.status).toBe(200)
      expect(await due("bank_account")).toMatchObject({ waiting: true, refused: false })
      expect((await judge("tax_code", { state: "verified" })).status).toBe(200)
      // What was found good is what the shop is known by.
      expect(await shop().backend.sql("select tax_code from seller where id = $1", id)).toEqual([
        { tax_code: "0300588569" },
      ])
      expect((await put("tax", { tax_code: "0100109106" })).body.code).toBe("not_due")
    })
  })
}
