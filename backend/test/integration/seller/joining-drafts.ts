import { beforeAll, describe, expect, it } from "vitest"
import { Shopper } from "../../support"
import type { SellersShop } from "./isolation"
import { applicant } from "./people"

interface Answer {
  code?: string
  draft: { id: string; versions: Record<string, number>; facts: object; status: string }
  products: { draft_id: string | null }[]
  count: number
}

const PERSON = {
  name: "Nông Thị Sẵn",
  email: "xin-ban-soan@example.com",
  password: "một câu dài dễ nhớ",
}
const BUSINESS = {
  kind: "household",
  name_vi: "Minh họa: Hộ Soạn Trước",
  name_en: "Illustration: Ready Beforehand",
  province_code: "24",
}
const MOST = 20

/** Goods are written down before the shop is open, and handed in after. */
export function joiningDrafts(shop: () => SellersShop): void {
  describe("an applicant's drafts", () => {
    let token: string
    let seller: string
    let id: string

    const call = (method: string, path: string, body?: unknown) =>
      new Shopper(shop().backend).call<Answer>(method, path, body, {
        authorization: `Bearer ${token}`,
      })
    const begin = (name_vi: string) => call("POST", "/seller/drafts", { start: { name_vi } })
    const tell = (version: number, story_vi: string) =>
      call("PUT", `/seller/drafts/${id}/sections/text`, { version, facts: { story_vi } })
    const stand = (status: string) =>
      shop().backend.sql("update seller set status = $2 where id = $1", seller, status)

    beforeAll(async () => {
      const joined = await applicant(shop().backend, PERSON, BUSINESS)
      seller = joined.seller
      token = joined.token
    })

    it("are written while the application is filled in and read, looked at, and not handed in", async () => {
      const begun = await begin("Minh họa: soạn trước")
      expect(begun.status).toBe(201)
      id = begun.body.draft.id
      for (const [version, status] of ["applying", "reviewing", "asked"].entries()) {
        await stand(status)
        const story = `Kể lúc ${status}.`
        expect((await tell(version, story)).body.draft.facts).toMatchObject({
          text: { story_vi: story },
        })
        expect((await call("GET", `/seller/drafts/${id}/preview`)).status).toBe(200)
        expect((await call("GET", "/seller/products")).body.products).toMatchObject([
          { draft_id: id },
        ])
        const early = await call("POST", `/seller/drafts/${id}/submit`)
        expect([early.status, early.body.code]).toEqual([403, `seller_${status}`])
      }
      // Only drafts: there is nothing yet that could be priced, counted or imported.
      for (const [method, path] of [
        ["GET", "/seller/stock"],
        ["GET", "/seller/goods-table"],
        ["PUT", "/seller/holiday"],
      ] as const)
        expect((await call(method, path, method === "GET" ? undefined : {})).status).toBe(403)
    })

    it("are another's who applies as little as a shop's", async () => {
      const others = { authorization: `Bearer ${shop().tokens.B}` }
      const other = new Shopper(shop().backend)
      expect((await other.call("GET", `/seller/drafts/${id}`, undefined, others)).status).toBe(404)
      expect(
        (
          await other.call(
            "PUT",
            `/seller/drafts/${id}/sections/text`,
            { version: 3, facts: {} },
            others,
          )
        ).status,
      ).toBe(404)
    })

    it("are twenty at most, however many are begun at once", async () => {
      const many = await Promise.all(
        Array.from({ length: MOST + 5 }, (_, number) => begin(`Minh họa: món ${number}`)),
      )
      const refused = many.filter(({ status }) => status !== 201)
      expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
        Array.from({ length: 6 }, () => [400, "too_many"]),
      )
      expect((await call("GET", "/seller/products")).body.count).toBe(MOST)
    })

    it("outlive a rejected application, as they were, and wait for the open shop", async () => {
      await stand("rejected")
      const kept = await call("GET", `/seller/drafts/${id}`)
      expect(kept.body.draft).toMatchObject({
        status: "draft",
        facts: { text: { story_vi: "Kể lúc asked." } },
      })
      expect((await tell(3, "Kể tiếp.")).status).toBe(403)
      await call("POST", "/seller/application/reopen")
      expect((await tell(3, "Kể tiếp.")).status).toBe(200)
      await stand("active")
      // It is open: what is missing now is in the draft.
      const handedIn = await call("POST", `/seller/drafts/${id}/submit`)
      expect([handedIn.status, handedIn.body.code]).toEqual([400, "incomplete"])
      expect((await begin("Minh họa: món nữa")).status).toBe(201)
      await stand("applying")
    })
  })
}
