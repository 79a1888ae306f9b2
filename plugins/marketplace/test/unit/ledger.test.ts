import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import type { Posting } from "../../src/modules/ledger"
import { post } from "../../src/modules/ledger/post"
import { sale, settlement } from "../../src/modules/ledger/postings"
import LedgerModuleService from "../../src/modules/ledger/service"
import { balanceOf } from "../../src/workflows/settlement/balance"
import { part } from "../support/ledger"
import { openSellerOrders } from "../support/seller-orders"

const RATES = { commission_bp: 500, tax_bp: 0, own: 0, office: 0 }

describe("the ledger", () => {
  let knex: Knex
  let ledger: LedgerModuleService

  beforeAll(async () => {
    knex = await openSellerOrders("ledger")
    ledger = new LedgerModuleService({ __pg_connection__: knex })
  })
  afterAll(() => dropSchema(knex))

  const write = (...postings: Posting[]) => knex.transaction((trx) => post(trx, postings))

  it("is read a page at a time, and no happening is cut in two", async () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      sale(part("sel_pages", `pages-${at}`, 100_000 + at, RATES)),
    )
    // One by one, as each has its own moment.
    for (const posting of many) await write(posting)
    const read = (limit: number, offset: number) =>
      ledger.statement("sel_pages", new Date(0), new Date(Date.now() + 1e9), { limit, offset })
    const whole = await read(100, 0)
    const pages = [await read(10, 0), await read(10, 10), await read(10, 20)]
    expect(pages.flatMap(({ lines }) => lines)).toEqual(whole.lines)
    expect(
      pages.map(({ lines }) => new Set(lines.map(({ posting_id }) => posting_id)).size),
    ).toEqual([10, 10, 5])
    for (const { opening, closing, count } of pages)
      expect({ opening, closing, count }).toEqual({
        opening: 0,
        closing: whole.lines.at(-1)!.balance,
        count: 25,
      })
    expect((await read(10, 30)).lines).toEqual([])
    // However much there is of it, and however much of that is asked for.
    const sent: string[] = []
    knex.on("query", ({ sql }: { sql: string }) => sent.push(sql))
    await read(1, 0)
    await read(1_000, 0)
    await balanceOf(knex, "sel_pages")
    knex.removeAllListeners("query")
    expect(sent).toHaveLength(3 + 3 + 1)
  })

  it("is written with what it tells of, or not at all", async () => {
    const money = part("sel_gone", "sord_gone", 100_000, RATES)
    await expect(
      knex.transaction(async (trx) => {
        await post(trx, [sale(money)])
        expect(await balanceOf(trx, "sel_gone")).toEqual({ pending: 124_500, available: 0 })
        throw new Error("what it told of failed")
      }),
    ).rejects.toThrow("what it told of failed")
    expect(await balanceOf(knex, "sel_gone")).toEqual({ pending: 0, available: 0 })
  })

  it("takes one name for one happening: other amounts under it are refused", async () => {
    const money = part("sel_twice", "sord_twice", 50_000, {
      commission_bp: 0,
      tax_bp: 0,
      own: 0,
      office: 0,
    })
    const sold = sale(money)
    expect(await write(sold)).toEqual(new Set(["sale:sord_twice"]))
    expect(await write(sold)).toEqual(new Set())
    await expect(write(sale({ ...money, delivery_total: 0 }))).rejects.toThrow(
      /sale:sord_twice was posted before/,
    )
    expect(await balanceOf(knex, "sel_twice")).toEqual({ pending: 80_000, available: 0 })
  })

  describe("as the database keeps it", () => {
    const lopsided: Posting = {
      key: "lopsided",
      event: "adjustment",
      seller_id: "sel_l",
      seller_order_id: null,
      entries: [{ account: "available", kind: "adjustment", amount: 1 }],
    }

    it("takes no posting that does not sum to zero", async () => {
      await expect(write(lopsided)).rejects.toMatchObject({ constraint: "ledger_posting_is_whole" })
      expect(await balanceOf(knex, "sel_l")).toEqual({ pending: 0, available: 0 })
    })

    it("lets nobody change, remove or add to what was posted", async () => {
      await write(settlement("adjustment", "sel_k", 5_000, "kept", { actor: "u", note: "n" }))
      const refused = { code: "23001" }
      const mine = () => knex("ledger_entry").where({ seller_id: "sel_k" })
      await expect(mine().update({ amount: 9_000 })).rejects.toMatchObject(refused)
      await expect(mine().delete()).rejects.toMatchObject(refused)
      await expect(knex.raw("truncate ledger_posting cascade")).rejects.toMatchObject(refused)
      await expect(
        knex("ledger_posting").where({ seller_id: "sel_k" }).update({ note: "other" }),
      ).rejects.toMatchObject(refused)
      const [{ id }] = (await knex("ledger_posting")
        .select("id")
        .where({ key: "adjustment:kept" })) as [{ id: string }]
      const more = [1_000, -1_000].map((amount) => ({
        posting_id: id,
        account: "available",
        kind: "adjustment",
        amount,
        seller_id: "sel_k",
      }))
      await expect(knex("ledger_entry").insert(more)).rejects.toMatchObject({
        constraint: "ledger_posting_is_whole",
      })
      expect(await balanceOf(knex, "sel_k")).toEqual({ pending: 0, available: 5_000 })
    })
  })
})
