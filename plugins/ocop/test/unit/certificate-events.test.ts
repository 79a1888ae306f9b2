import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { grant } from "../../src/modules/certification/grant"
import { hiddenDays } from "../../src/modules/certification/hold-days"
import { recordEvents } from "../../src/modules/certification/record-events"
import { register } from "../../src/modules/certification/register"
import { openRegister, PRINTED, within } from "../support/register"

const OFFICER = { type: "officer", id: "officer_1" } as const

describe("what is recorded about a certificate", () => {
  let knex: Knex
  beforeAll(async () => {
    knex = await openRegister("certificate_events")
  })
  afterAll(() => dropSchema(knex))

  const granted = async (name: string, stars: 3 | 4 | 5 = 4) =>
    (
      await within(knex, (trx) =>
        grant(
          trx,
          { ...PRINTED, name, stars, level: stars === 5 ? "national" : "provincial" },
          { province_code: "22", commune_code: null, set_code: null, product_id: `prod_${name}` },
          { actor: OFFICER, source: "test" },
        ),
      )
    ).certificate_id
  const tell = (certificate_id: string, event: object) =>
    within(knex, (trx) =>
      recordEvents(trx, [
        {
          certificate_id,
          at: "2026-11-20",
          reason: "vì lý do minh họa",
          actor: OFFICER,
          provinces: ["22"],
          ...event,
        } as unknown as Parameters<typeof recordEvents>[1][number],
      ]),
    )
  const withdrawal = {
    kind: "withdrawn",
    details: {
      decision_number: "5000/QĐ-UBND",
      issuer: "UBND tỉnh Quảng Ninh",
      level: "provincial",
      ground: "mark_misused",
      file_id: "file_2",
    },
  }

  it("is an authority's when it is a withdrawal, of the level that granted it, with number, ground and file", async () => {
    const four = await granted("Bốn sao")
    await expect(tell(four, { kind: "withdrawn" })).rejects.toThrow(/^details/)
    const without = { ...withdrawal, details: { ...withdrawal.details, file_id: undefined } }
    await expect(tell(four, without)).rejects.toThrow(/^details/)
    const five = await granted("Năm sao", 5)
    await expect(tell(five, withdrawal)).rejects.toThrow(/^details\.level/)
    expect(await tell(four, withdrawal)).toHaveLength(1)
    await expect(tell(four, { kind: "held", until: "2026-12-01" })).rejects.toMatchObject({
      code: "certificate_withdrawn",
    })
  })

  it("is a hold of an office's own for so many days and no longer", async () => {
    const id = await granted("Tạm ẩn")
    // Thirty days, the first and the last among them.
    await expect(tell(id, { kind: "held", until: "2026-12-20" })).rejects.toThrow(/^until/)
    await expect(tell(id, { kind: "held" })).rejects.toThrow(/^until/)
    expect(await tell(id, { kind: "held", until: "2026-12-19" })).toHaveLength(1)
    expect(await tell(id, { kind: "held", until: "2026-12-19" })).toHaveLength(0)
  })

  it("is no chain of holds: so many days of a time in all, and again once they are past", async () => {
    const id = await granted("Chuỗi")
    const hold = (at: string, until: string) => tell(id, { kind: "held", at, until, reason: at })
    await hold("2026-09-01", "2026-09-30")
    await expect(hold("2026-10-01", "2026-10-16")).rejects.toMatchObject({ code: "hold_chain" })
    expect(await hold("2026-10-01", "2026-10-15")).toHaveLength(1)
    await expect(hold("2026-11-01", "2026-11-05")).rejects.toMatchObject({ code: "hold_chain" })
    expect(await hold("2027-01-20", "2027-02-10")).toHaveLength(1)
  })

  it("is nothing that would change nothing: the same hold on the day of its lifting, a withdrawal before it was taken back", async () => {
    const id = await granted("Gỡ rồi")
    await tell(id, { kind: "held", until: "2026-12-01" })
    await tell(id, { kind: "hold_lifted", reason: "nhãn đúng" })
    await expect(tell(id, { kind: "held", until: "2026-12-01" })).rejects.toMatchObject({
      code: "certificate_lifted",
    })
    // For another reason it is another hold, though the day is the same: the moment says which came last.
    const held = { kind: "held", until: "2026-12-01", reason: "lý do khác" } as const
    expect(await tell(id, held)).toHaveLength(1)
    expect(await tell(id, held)).toHaveLength(0)
    await expect(
      tell(id, { kind: "held", at: "2026-11-21", until: "2026-12-01" }),
    ).rejects.toMatchObject({ code: "certificate_on_hold" })
    const other = await granted("Thu hồi rồi trả")
    await tell(other, withdrawal)
    await tell(other, { kind: "reinstated", at: "2026-11-21" })
    await expect(
      tell(other, { ...withdrawal, at: "2026-11-20", reason: "lần nữa" }),
    ).rejects.toThrow()
    await expect(tell(other, { ...withdrawal, at: "2026-08-01" })).rejects.toThrow(/^at/)
    expect(await tell(other, { ...withdrawal, at: "2026-11-22", reason: "lần nữa" })).toHaveLength(
      1,
    )
  })

  it("is lifted by other words, where it was held and lifted on the same day before", async () => {
    const id = await granted("Gỡ hai lần")
    const lift = (reason: string) => tell(id, { kind: "hold_lifted", reason })
    await tell(id, { kind: "held", until: "2026-12-01", reason: "nhãn" })
    expect(await lift("đã sửa")).toHaveLength(1)
    expect(await lift("đã sửa")).toHaveLength(0)
    await tell(id, { kind: "held", until: "2026-12-01", reason: "nguồn gốc" })
    await expect(lift("đã sửa")).rejects.toMatchObject({ code: "certificate_lifted" })
    expect(await lift("đã sửa nguồn gốc")).toHaveLength(1)
    const [now] = await within(knex, (trx) => register(trx, { id }, "2026-11-23"))
    expect(now!.today.standing).toBe("valid")
  })

  it("is recorded once by two at once, and by the office of its province alone", async () => {
    const id = await granted("Hai người")
    await expect(tell(id, { ...withdrawal, provinces: ["24"] })).rejects.toMatchObject({
      type: "not_found",
    })
    const both = await Promise.allSettled([
      tell(id, withdrawal),
      tell(id, { kind: "held", until: "2026-12-01", reason: "nhãn sai" }),
    ])
    const standings = await within(knex, (trx) => register(trx, { id }, "2026-11-23"))
    expect(standings[0]!.today.standing).toBe("withdrawn")
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true)
  })

  it("stays as it was recorded", async () => {
    const id = await granted("Còn mãi")
    await tell(id, withdrawal)
    await expect(knex("certificate_event").where({ certificate_id: id }).delete()).rejects.toThrow(
      /append-only/,
    )
    await expect(knex("certificate_event").update({ reason: "khác" })).rejects.toThrow(
      /append-only/,
    )
  })
})

describe("days on which an office hides a badge", () => {
  const held = (at: string, until: string) => ({ kind: "held", at, until }) as const

  it("are those of all its holds in a time, each day once, that of a lifting too, and none after it", () => {
    const hold = { at: "2026-03-01", until: "2026-03-30" }
    expect(hiddenDays(hold, [], 90)).toBe(30)
    expect(hiddenDays(hold, [held("2026-02-01", "2026-02-15")], 90)).toBe(45)
    expect(hiddenDays(hold, [held("2026-02-20", "2026-03-05")], 90)).toBe(39)
    const lifted = [
      held("2026-02-01", "2026-02-28"),
      { kind: "hold_lifted", at: "2026-02-04" },
    ] as const
    expect(hiddenDays(hold, lifted, 90)).toBe(34)
    // Ninety days with the last of the hold: 31 December is the first of them.
    expect(hiddenDays(hold, [held("2025-12-01", "2025-12-31")], 90)).toBe(31)
    expect(hiddenDays(hold, [held("2025-12-01", "2025-12-30")], 90)).toBe(30)
  })
})
