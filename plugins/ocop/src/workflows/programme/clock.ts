import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  noted,
  type Programme,
  programmeOf,
  type ProgrammeState,
  raisedSince,
  tellSeller,
} from "../../modules/programme"

/** By whom time acts, in the record. */
const CLOCK = { type: "system", id: "programme-clock" } as const

const DUE: { from: ProgrammeState; to: ProgrammeState; when: string }[] = [
  { from: "announced", to: "running", when: "starts_at <= now()" },
  { from: "running", to: "ended", when: "ends_at <= now()" },
]

/**
 * Writes down which programmes have begun and ended. Their prices hold from moment to moment without it. Safe to run at once in
 * many processes: each programme is moved by one.
 *
 * @returns how many were moved
 */
export async function runProgrammeClock(knex: Knex): Promise<number> {
  let moved = 0
  for (const { from, to, when } of DUE) {
    moved += await knex.transaction(async (trx) => {
      const rows = await trx("programme")
        .whereIn(
          "id",
          trx("programme")
            .where({ state: from })
            .whereRaw(when)
            .orderBy("id")
            .limit(500)
            .forUpdate()
            .skipLocked()
            .select("id"),
        )
        .update({ state: to, updated_at: trx.fn.now() })
        .returning("*")
      for (const row of rows) {
        const programme = programmeOf(row)
        await noted(trx, programme, CLOCK, to, { from })
        if (to === "running") await sayRaised(trx, programme)
      }
      return rows.length
    })
  }
  return moved
}

/** A price that was raised after the check is in the record and told to the office as it begins: its head may stop it. */
async function sayRaised(trx: Knex.Transaction, programme: Programme): Promise<void> {
  const goods = await raisedSince(trx, programme.id)
  if (goods.length === 0) return
  await noted(trx, programme, CLOCK, "price_raised", { goods })
  await tellSeller(trx, programme.id, { kind: "raised" })
}
