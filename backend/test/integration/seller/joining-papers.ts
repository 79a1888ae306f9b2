import { beforeAll, describe, expect, it } from "vitest"
import { Shopper } from "../../support"
import type { SellersShop } from "./isolation"
import { applicant, sendPaper } from "./people"

interface Requirement {
  requirement: string
  standing: string
  valid_until: string | null
  endless: boolean
  files: { id: string }[]
}

interface Refusal {
  code?: string
  fields?: { field: string; code: string }[]
}

const PERSON = {
  name: "Lò Thị Giấy",
  email: "xin-ban-giay@example.com",
  password: "một câu dài dễ nhớ",
}
const BUSINESS = {
  kind: "cooperative",
  name_vi: "Minh họa: HTX Nhiều Trang",
  name_en: "Illustration: Many Pages",
  province_code: "24",
}

/** A PDF like no other. */
const pdf = (page: number | string) => Buffer.from(`%PDF-1.4\n% ${page}\n%%EOF\n`)

/** Papers that are more than one file, and those that name no day. */
export function joiningPapers(shop: () => SellersShop): void {
  describe("an applicant's papers", () => {
    let token: string

    const call = <Body>(method: string, path: string, body?: unknown) =>
      new Shopper(shop().backend).call<Body & Refusal>(method, path, body, {
        authorization: `Bearer ${token}`,
      })
    const at = (requirement: string) => `/seller/application/papers/${requirement}`
    const send = (requirement: string, bytes: Buffer, query?: string) =>
      sendPaper<Refusal>(shop().backend, token, requirement, new Uint8Array(bytes), query)
    const arrange = (requirement: string, body: object) => call("PUT", at(requirement), body)
    const drop = (requirement: string, file: string) => call("DELETE", `${at(requirement)}/${file}`)
    const of = async (requirement: string) => {
      const { body } = await call<{ application: { requirements: Requirement[] } }>(
        "GET",
        "/seller/application",
      )
      return body.application.requirements.find((one) => one.requirement === requirement)!
    }
    const ids = async (requirement = "registration") =>
      (await of(requirement)).files.map((file) => file.id)

    beforeAll(async () => {
      token = (await applicant(shop().backend, PERSON, BUSINESS)).token
    })

    it("are of several files, each added, opened, ordered and taken out by itself", async () => {
      expect((await send("registration", pdf("front"))).status).toBe(200)
      // The same content again is a sending whose answer was lost.
      expect((await send("registration", pdf("front"))).status).toBe(200)
      expect(await ids()).toHaveLength(1)
      const both = await Promise.all([
        send("registration", pdf("back")),
        send("registration", pdf("third")),
      ])
      expect(both.map(({ status }) => status)).toEqual([200, 200])
      const [front = "", second = "", third = ""] = await ids()
      const opened = await fetch(`${shop().backend.url}${at("registration")}/${front}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect(opened.headers.get("content-type")).toBe("application/pdf")
      expect(Buffer.from(await opened.arrayBuffer())).toEqual(pdf("front"))
      expect((await call("GET", `${at("food_safety")}/${front}`)).status).toBe(404)
      const order = [second, third, front]
      expect((await arrange("registration", { files: order })).status).toBe(200)
      expect(await ids()).toEqual(order)
      for (const files of [
        [second, front],
        [...order, "file_nobody"],
        [second, second, front],
      ]) {
        const stale = await arrange("registration", { files })
        expect([stale.status, stale.body.code]).toEqual([409, "changed"])
      }
      expect((await drop("registration", third)).status).toBe(200)
      expect((await drop("registration", third)).status).toBe(409)
      expect(await ids()).toEqual([second, front])
    })

    it("have ten files at most, however many are sent at once", async () => {
      const before = (await ids()).length
      const many = await Promise.all(
        Array.from({ length: 10 }, (_, page) => send("registration", pdf(`page ${page}`))),
      )
      expect(many.filter(({ status }) => status === 200)).toHaveLength(10 - before)
      expect(many.find(({ status }) => status === 400)?.body.fields).toMatchObject([
        { field: "file", code: "paper_full" },
      ])
      expect(await ids()).toHaveLength(10)
    })

    it("say that they name no day where there are such papers, and are missing without any file", async () => {
      const required = [{ field: "valid_until", code: "required" }]
      expect((await send("ocop_certificate", pdf(1))).body.fields).toMatchObject(required)
      expect((await send("ocop_certificate", pdf(1), "?endless=true")).body.fields).toMatchObject(
        required,
      )
      expect((await arrange("food_safety", { endless: true })).status).toBe(409)
      expect((await send("food_safety", pdf(1), "?endless=true")).status).toBe(200)
      expect(await of("food_safety")).toMatchObject({
        standing: "given",
        endless: true,
        valid_until: null,
      })
      // Said once, of all its files.
      expect((await send("food_safety", pdf(2))).status).toBe(200)
      expect((await arrange("food_safety", { valid_until: null })).body.fields).toMatchObject(
        required,
      )
      expect((await arrange("food_safety", { valid_until: "2031-01-31" })).status).toBe(200)
      expect(await of("food_safety")).toMatchObject({ endless: false, valid_until: "2031-01-31" })
      for (const file of await ids("food_safety")) await drop("food_safety", file)
      expect(await of("food_safety")).toMatchObject({ standing: "missing", valid_until: null })
    })
  })
}
