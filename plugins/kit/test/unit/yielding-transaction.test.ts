import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { YIELDS_AFTER_MS, yieldingTransaction } from "../../src/yielding-transaction"
import { dropSchema, openSchema } from "../support/schema"

describe("a transaction that gives way", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("yielding")
    await knex.raw("create table level (id text primary key, reserved int not null)")
    await knex.raw("insert into level values ('a', 0), ('b', 0)")
  })

  afterAll(() => dropSchema(knex))

  const reserve = (trx: Knex, id: string) =>
    trx.raw("update level set reserved = reserved + 1 where id = ?", [id])

  /** Two transactions take two rows in opposite order, each holding its first before it asks for the second. */
  async function cross(
    ours: (work: (trx: Knex.Transaction) => Promise<unknown>) => Promise<unknown>,
  ): Promise<PromiseSettledResult<unknown>[]> {
    const other = knex.transaction(async (trx) => {
      await reserve(trx, "b")
      await sleep(200)
      await reserve(trx, "a")
    })
    const own = ours(async (trx) => {
      await trx.raw("select set_config('lock_timeout', ?, true)", [String(YIELDS_AFTER_MS)])
      await reserve(trx, "a")
      await sleep(200)
      await reserve(trx, "b")
    })
    return Promise.allSettled([other, own])
  }

  it("lets the other through and then does its work", async () => {
    const before = await knex("level").sum<{ sum: string }[]>("reserved")
    for (let round = 0; round < 3; round++) {
      const ends = await cross((work) => yieldingTransaction(knex, work))
      expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"])
    }
    const after = await knex("level").sum<{ sum: string }[]>("reserved")
    expect(Number(after[0]!.sum) - Number(before[0]!.sum)).toBe(12)
  })

  it("is needed: a plain transaction fails in the same place", async () => {
    const ends = await cross((work) => knex.transaction(work))
    expect(ends.map(({ status }) => status)).toContain("rejected")
  })

  it("hands on any other error at once, and the lock's when patience ends", async () => {
    let calls = 0
    const broken = () => {
      calls++
      throw new Error("broken")
    }
    await expect(yieldingTransaction(knex, async () => broken())).rejects.toThrow("broken")
    expect(calls).toBe(1)
    const held = knex.transaction(async (trx) => {
      await reserve(trx, "a")
      await sleep(700)
    })
    await sleep(50)
    const waiting = yieldingTransaction(
      knex,
      async (trx) => {
        await trx.raw("select set_config('lock_timeout', '100', true)")
        await reserve(trx, "a")
      },
      150,
    )
    await expect(waiting).rejects.toMatchObject({ code: "55P03" })
    await held
  })
})
