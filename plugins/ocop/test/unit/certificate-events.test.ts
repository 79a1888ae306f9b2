import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { grant } from "../../src/modules/certification/grant"
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

  it("is nothing that would change nothing: a hold on the day of its lifting, a withdrawal before it was taken back", async () => {
    const id = await granted("Gỡ rồi")
    await tell(id, { kind: "held", until: "2026-12-01" })
    await tell(id, { kind: "hold_lifted", reason: "nhãn đúng" })
    for (const reason of ["vì lý do minh họa", "lý do khác"])
      await expect(tell(id, { kind: "held", until: "2026-12-01", reason })).rejects.toMatchObject({
        code: "certificate_lifted",
      })
    expect(await tell(id, { kind: "held", at: "2026-11-21", until: "2026-12-01" })).toHaveLength(1)
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
