import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../kit/test/support/schema"
import { forgetCode, makeCodes, nameCode } from "../../src/modules/programme/codes"
import { Migration20261123135900 } from "../../src/modules/programme/migrations/Migration20261123135900"
import { Migration20261123205500 } from "../../src/modules/programme/migrations/Migration20261123205500"

const CART = "cart_1"
const PROGRAMME = "prog_1"

describe("the code that a basket is priced by", () => {
  let knex: Knex
  let codes: string[]

  beforeAll(async () => {
    knex = await openSchema("programme_codes")
    await migrate(knex, Migration20261123135900, Migration20261123205500)
    await knex("programme").insert({
      id: PROGRAMME,
      office_id: "office_1",
      slug: "tuan-ocop",
      name_vi: "Tuần OCOP",
      name_en: "OCOP week",
      story_vi: "…",
      story_en: "…",
      starts_at: new Date("2026-12-01T00:00:00Z"),
      ends_at: new Date("2099-12-31T00:00:00Z"),
      form: "percentage",
      value: 20,
      eligibility: "{}",
      bearer: "office",
      office_bp: 10_000,
      drafted_by: "off_1",
      changed_by: "off_1",
      single_codes: true,
    })
    await knex.transaction((trx) => makeCodes(trx, PROGRAMME, 3))
    codes = await knex("programme_code").orderBy("code").pluck("code")
  })
  afterAll(() => dropSchema(knex))

  const named = () => knex("programme_code_basket").where({ cart_id: CART }).pluck<string[]>("code")
  /** Names a code; the answer takes it back, as whoever finds that it gives nothing. */
  const tries = async (code: string) => {
    const before = await nameCode(knex, CART, PROGRAMME, code)
    return () => forgetCode(knex, CART, code, before)
  }

  it("stays when another, or the same once more, gives nothing, and is gone when there was none", async () => {
    const [first, second] = codes as [string, string]
    await (
      await tries(first)
    )()
    expect(await named()).toEqual([])
    await tries(first)
    for (const code of [second, first]) {
      await (
        await tries(code)
      )()
      expect(await named()).toEqual([first])
    }
  })

  it("is the one that was named last, whatever becomes of an earlier one", async () => {
    const [, second, third] = codes as [string, string, string]
    const earlier = await tries(second)
    await tries(third)
    await earlier()
    expect(await named()).toEqual([third])
  })
})
