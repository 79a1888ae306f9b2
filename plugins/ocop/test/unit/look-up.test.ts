import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { grant } from "../../src/modules/certification/grant"
import { lookUp } from "../../src/modules/certification/look-up"
import { recordEvents } from "../../src/modules/certification/record-events"
import { openRegister, PRINTED, within } from "../support/register"

const PLATFORM = { type: "system", id: "platform" } as const
const TODAY = "2026-11-23"

describe("the public check", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openRegister("look_up")
    const lines: [name: string, code: string | null, number: string | null][] = [
      ["Trà hoa vàng Ba Chẽ", "22-06970-03-2026", null],
      ["Nước mắm Cái Rồng", null, "GCN 0012"],
      ["Miến dong Bình Liêu", null, null],
    ]
    for (const [name, product_code, number] of lines)
      await within(knex, (trx) =>
        grant(
          trx,
          { ...PRINTED, name, product_code, number },
          { province_code: "22", commune_code: null, set_code: null, product_id: null },
          { actor: PLATFORM, source: "test" },
        ),
      )
    const [{ id }] = (await knex("certificate")
      .where({ name: "Miến dong Bình Liêu" })
      .select("id")) as [{ id: string }]
    await within(knex, (trx) =>
      recordEvents(trx, [
        { certificate_id: id, kind: "withdrawn", at: TODAY, reason: "minh họa", actor: PLATFORM },
      ]),
    )
  })
  afterAll(() => dropSchema(knex))

  const found = async (typed: string) => {
    const { by, certificates } = await within(knex, (trx) => lookUp(trx, typed, TODAY))
    return [by, ...certificates.map(({ name, today }) => `${name}: ${today.badge}`)]
  }

  it.each([
    [
      "3981 / qd-ubnd",
      [
        "decision",
        "Trà hoa vàng Ba Chẽ: solid",
        "Nước mắm Cái Rồng: solid",
        "Miến dong Bình Liêu: none",
      ],
    ],
    ["22-06970-03-2026", ["code", "Trà hoa vàng Ba Chẽ: solid"]],
    ["GCN 0012", ["number", "Nước mắm Cái Rồng: solid"]],
    ["nuoc mam", ["words", "Nước mắm Cái Rồng: solid"]],
    ["MẮM cái rồng minh họa", ["words", "Nước mắm Cái Rồng: solid"]],
    ["nước mắm phú quốc", ["words"]],
    ["%", ["words"]],
    ["'; drop table certificate", ["words"]],
  ])("finds by %s", async (typed, wanted) => {
    expect([(await found(typed))[0], ...(await found(typed)).slice(1).sort()]).toEqual([
      wanted[0],
      ...wanted.slice(1).sort(),
    ])
  })

  it("shows first what has a badge", async () => {
    const [, ...names] = await found("3981/QĐ-UBND")
    expect(names.at(-1)).toBe("Miến dong Bình Liêu: none")
  })
})
