import { describe, expect, it } from "vitest"
import { Shopper } from "../../support"
import type { SellersShop } from "./isolation"

interface Assessment {
  id: string
  name: string
  set_code: string
  answers: Record<string, number>
  refusals: string[]
  revisions: Record<string, number>
  revision: number
  sheet: { source: string; parts: { code: string; name: string; points: number }[] }
  result: { total: number; stars: number | null; answered: number; refusals: string[] }
  versions: { number: number; total: number; stars: number | null }[]
}

/** Sheets that sellers fill in by themselves: part by part, by several telephones, saved as versions. */
export function selfAssessments(shop: () => SellersShop): void {
  describe("self-assessments", () => {
    const call = <Body = { assessment: Assessment }>(
      method: string,
      path: string,
      body?: object,
      locale = "en",
    ) =>
      new Shopper(shop().backend).call<Body>(method, `/seller/self-assessments${path}`, body, {
        authorization: `Bearer ${shop().tokens.A}`,
        "x-medusa-locale": locale,
      })
    const begin = async (name_vi: string, set_code = "QD26-07") =>
      (await call("POST", "", { name_vi, set_code })).body.assessment

    it("begin of a name and a set, or of one's own good, once for each key", async () => {
      const body = { client_key: "begin-once-of-a-good", name_vi: "Mứt gừng", set_code: "QD26-07" }
      const [one, other] = await Promise.all([call("POST", "", body), call("POST", "", body)])
      expect([one.status, other.status].sort()).toEqual([200, 201])
      expect(one.body.assessment.id).toBe(other.body.assessment.id)
      expect(one.body.assessment).toMatchObject({
        name: "Mứt gừng",
        result: { total: 0, stars: 1, answered: 0 },
        sheet: {
          source: "Decision 26/2026/QĐ-TTg",
          parts: [{ points: 40 }, { points: 25 }, { points: 35 }],
        },
      })
      const [product] = await shop().backend.sql<{ id: string; title: string }>(
        "select p.id, p.title from product p join product_variant v on v.product_id = p.id where v.id = $1",
        shop().sellers[0]!.variant_id,
      )
      const own = await call("POST", "", { product_id: product!.id })
      expect(own).toMatchObject({ status: 201, body: { assessment: { name: product!.title } } })
      const listed = await call<{ assessments: { id: string }[]; count: number }>(
        "GET",
        `?product_id=${product!.id}`,
      )
      expect(listed.body.assessments.map(({ id }) => id)).toEqual([own.body.assessment.id])
    })

    it("refuse what is not asked or is no step of it, naming the field in the reader's language", async () => {
      const { id } = await begin("Mứt sai")
      const write = (answers: object, part = "A") =>
        call<{ fields: { field: string; code: string; message: string }[] }>(
          "PUT",
          `/${id}/parts/${part}`,
          { revision: 0, answers },
          "vi",
        )
      const refused = await write({ "1.1": 9, "4.1": 1, "1.2": 1.5 })
      expect(refused.status).toBe(400)
      expect((await write({ "1.1": 9, "4.1": 1 })).body.fields).toEqual([
        { field: "answers.1.1", code: "invalid", message: "answers.1.1: giá trị không hợp lệ." },
        {
          field: "answers.4.1",
          code: "unknown_field",
          message: "answers.4.1: mục này không có trong biểu mẫu.",
        },
      ])
      expect((await write({}, "D")).status).toBe(404)
      expect((await write({}, "refusals")).status).toBe(400)
      const other = { revision: 0, refusals: ["not_notified"] }
      expect((await call("PUT", `/${id}/parts/refusals`, other)).status).toBe(400)
      const nothing = { name_vi: "Mứt gừng" }
      expect((await call("POST", "", nothing)).body).toMatchObject({
        fields: [{ field: "set_code", code: "required" }],
      })
      expect((await call("POST", "", { product_id: "prod_nobody" })).status).toBe(404)
      expect((await call("GET", `/${id}`)).body.assessment.answers).toEqual({})
    })

    it("keep what two telephones write: other parts both, the same part the first, and tell the second", async () => {
      const { id } = await begin("Mứt hai máy")
      const write = (part: string, answers: Record<string, number>) =>
        call("PUT", `/${id}/parts/${part}`, { revision: 0, answers })
      const both = await Promise.all([write("A", { "1.1": 3 }), write("B", { "4.1": 2 })])
      expect(both.map(({ status }) => status)).toEqual([200, 200])
      const race = await Promise.all([write("C", { "6.1": 3 }), write("C", { "6.1": 2 })])
      expect(race.map(({ status }) => status).sort()).toEqual([200, 409])
      const lost = race.find(({ status }) => status === 409)!
      const stands = (await call("GET", `/${id}`)).body.assessment
      expect(lost.body).toMatchObject({ code: "changed", assessment: { answers: stands.answers } })
      expect(stands.answers).toMatchObject({ "1.1": 3, "4.1": 2 })
      // What is sent again after its answer was lost is there already.
      expect((await write("A", { "1.1": 3 })).status).toBe(200)
      expect((await call("GET", `/${id}`)).body.assessment.revisions).toEqual({ A: 1, B: 1, C: 1 })
    })

    it("are saved as numbered versions, one for each state, and compared", async () => {
      const { id } = await begin("Mứt nhiều bản")
      const save = (revision: number) =>
        call<{ version: { number: number; total: number }; code?: string }>(
          "POST",
          `/${id}/versions`,
          { revision },
        )
      await call("PUT", `/${id}/parts/A`, { revision: 0, answers: { "1.1": 1, "2.4": 0 } })
      const race = await Promise.all([save(1), save(1)])
      expect(race.map(({ status }) => status).sort()).toEqual([200, 201])
      expect(race.map(({ body }) => body.version.number)).toEqual([1, 1])
      await call("PUT", `/${id}/parts/A`, { revision: 1, answers: { "1.1": 3, "2.4": 0 } })
      expect(await save(1)).toMatchObject({ status: 409, body: { code: "changed" } })
      await call("PUT", `/${id}/parts/refusals`, { revision: 0, refusals: ["unclean"] })
      expect(await save(3)).toMatchObject({
        status: 201,
        body: { version: { number: 2, total: 3, stars: null } },
      })
      const { body } = await call<{
        assessment: Assessment
        version: { answers: object; result: { refusals: string[] } }
        comparison: { changes: object[] }
      }>("GET", `/${id}?version=2&against=1`)
      expect(body.assessment.versions.map(({ number, total }) => [number, total])).toEqual([
        [2, 3],
        [1, 1],
      ])
      expect(body.version.result.refusals).toEqual([
        "Impurities make it unsafe as food (soil, insects, hair…)",
      ])
      expect(body.comparison.changes).toEqual([
        { no: "1.1", from: { step: 1, points: 1 }, to: { step: 3, points: 3 } },
      ])
      expect((await call("GET", `/${id}?version=3`)).status).toBe(404)
      expect((await call("GET", `/${id}?against=1`)).status).toBe(400)
      await expect(
        shop().backend.sql("update self_assessment_version set total = 100 where number = 1"),
      ).rejects.toThrow("append-only")
    })
  })
}
