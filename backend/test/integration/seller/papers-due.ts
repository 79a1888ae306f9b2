import { addDays, dayInVietnam } from "@ocop/kit/days"
import { beforeAll, describe, expect, it } from "vitest"
import { asStaff, Shopper } from "../../support"
import type { SellersShop } from "./isolation"
import { applicant, type Due, listedDue, sendPaper } from "./people"

interface Application {
  due: Due[]
  requirements: { requirement: string; standing: string; files: { id: string }[] }[]
}

interface Refusal {
  code?: string
}

const PERSON = {
  name: "Vàng Thị Hạn",
  email: "giay-het-han@example.com",
  password: "một câu dài dễ nhớ",
}
const BUSINESS = {
  kind: "farm",
  name_vi: "Minh họa: Trại Giấy Cũ",
  name_en: "Illustration: Old Papers",
  province_code: "24",
}

/** What becomes of the papers of a shop that is open: they end, its owner is told, and staff see it. */
export function papersDue(shop: () => SellersShop): void {
  describe("an open shop's papers", () => {
    let token: string
    let staff: { authorization: string }
    let id: string
    const today = dayInVietnam(new Date())

    const call = <Body>(method: string, path: string, body?: unknown) =>
      new Shopper(shop().backend).call<Body & Refusal>(method, path, body, {
        authorization: `Bearer ${token}`,
      })
    const read = async () =>
      (await call<{ application: Application }>("GET", "/seller/application")).body.application
    const endsOn = (day: string) =>
      shop().backend.sql(
        `update seller_evidence set state = 'verified', valid_until = $2
          where requirement = 'food_safety' and application_id = (select id from seller_application where seller_id = $1)`,
        id,
        day,
      )
    const listed = () => listedDue(shop().backend, staff, id)

    beforeAll(async () => {
      staff = await asStaff(shop().backend)
      const joined = await applicant(shop().backend, PERSON, BUSINESS)
      id = joined.seller
      token = joined.token
      const first = `%PDF-1.4\n% first\n%%EOF\n`
      const until = "?valid_until=2031-01-31"
      const sent = await sendPaper(shop().backend, token, "food_safety", first, until)
      expect(sent.status).toBe(200)
      await shop().backend.sql("update seller set status = 'active' where id = $1", id)
    })

    it("is listed with all other shops' by one statement", async () => {
      const sent = await shop().backend.wire.statements(listed)
      expect(sent.filter((sql) => /seller_evidence|seller_application/.test(sql))).toHaveLength(1)
    })

    it("are due from thirty days before their end on, for their owner and for staff", async () => {
      await endsOn(addDays(today, 31))
      expect((await read()).due.map(({ requirement }) => requirement)).not.toContain("food_safety")
      await endsOn(addDays(today, 20))
      const due = {
        requirement: "food_safety",
        state: "ending",
        until: addDays(today, 20),
        waiting: false,
      }
      expect((await read()).due).toContainEqual(expect.objectContaining(due))
      expect(await listed()).toMatchObject({
        status: "active",
        due: expect.arrayContaining([expect.objectContaining(due)]),
      })
      await endsOn(addDays(today, -1))
      await shop().backend.sql("update seller set status = 'suspended' where id = $1", id)
      expect(await listed()).toMatchObject({
        status: "suspended",
        due: expect.arrayContaining([
          expect.objectContaining({ requirement: "food_safety", state: "ended" }),
        ]),
      })
      await shop().backend.sql("update seller set status = 'active' where id = $1", id)
    })

    it("are told of once at each stage, however often the day comes, and close no shop", async () => {
      const aDay = (key: string) =>
        shop().backend.sql(
          "insert into outbox_message (topic, key, payload) values ('seller.papers_day', $1, '{}')",
          key,
        )
      const keys = async () => {
        const rows = await shop().backend.sql<{ key: string }>(
          `select idempotency_key as key from notification
            where resource_id = $1 and resource_type = 'papers_due' and idempotency_key like '%:food_safety:%' order by created_at`,
          id,
        )
        return rows.map(({ key }) => key.split(":").slice(3, 5).join(" "))
      }
      const passed = () =>
        shop().backend.sql(
          "select id from outbox_message where topic = 'seller.papers_day' and available_at <= now()",
        )
      await endsOn(addDays(today, 7))
      await aDay("2026-01-01")
      await expect.poll(keys, { timeout: 20_000 }).toEqual([`${addDays(today, 7)} 7`])
      await endsOn(addDays(today, -1))
      await Promise.all([aDay("2026-01-02"), aDay("2026-01-03")])
      await expect.poll(passed, { timeout: 20_000 }).toEqual([])
      await expect.poll(keys).toEqual([`${addDays(today, 7)} 7`, `${addDays(today, -1)} ended`])
      // Tomorrow's is laid down, once.
      const next = await shop().backend.sql(
        "select key from outbox_message where topic = 'seller.papers_day'",
      )
      expect(next).toEqual([{ key: addDays(dayInVietnam(new Date()), 1) }])
      const me = await call<{ seller: { status: string } }>("GET", "/seller/me")
      expect(me.body.seller.status).toBe("active")
    })
  })
}
