import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { vietnamesePhone } from "@ocop/vietnam/checkout/index"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { dropSchema, openSchema } from "../../../plugins/kit/test/support/schema"
import { digitsSql } from "../../../plugins/ocop/src/modules/programme/shopper"

let knex: Knex
beforeAll(async () => {
  knex = await openSchema("shopper_phone", 2)
})
afterAll(() => dropSchema(knex))

/** As people write one number, of mobile and of fixed lines. */
const FORMS: readonly ((rest: string) => string)[] = [
  (rest) => `0${rest}`,
  (rest) => `0${rest.slice(0, 2)} ${rest.slice(2, 5)}.${rest.slice(5)}`,
  (rest) => `+84${rest}`,
  (rest) => `+84 (0)${rest.slice(0, 3)}-${rest.slice(3)}`,
  (rest) => `0084 ${rest}`,
  (rest) => `84${rest}`,
]
const rest = fc
  .tuple(
    // 84… is a prefix of networks, too.
    fc.constantFrom("91", "84", "34", "70", "84", "236", "24"),
    fc.integer({ min: 0, max: 99_999_999 }),
  )
  .map(([prefix, n]) => prefix + String(n).padStart(8, "0").slice(-7))
  .filter((digits) => vietnamesePhone(`0${digits}`) !== null)

it("takes for one telephone what the checkout takes for one, and no other", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(rest, fc.constantFrom(...FORMS)), { minLength: 2, maxLength: 6 }),
      async (typed) => {
        const written = typed.map(([digits, form]) => form(digits))
        const { rows } = await knex.raw<{ rows: { digits: string }[] }>(
          `select ${digitsSql("w.typed")} as digits from unnest(cast(:written as text[])) with ordinality w(typed, n) order by n`,
          { written },
        )
        const read = written.map((text) => vietnamesePhone(text)?.e164)
        expect(read).not.toContain(undefined)
        expect(rows.map(({ digits }) => `+84${digits}`)).toEqual(read)
      },
    ),
    { numRuns: 60 },
  )
})
