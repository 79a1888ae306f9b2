import { beforeAll, describe, expect, it, vi } from "vitest"
import { migrate } from "../../../kit/test/support/schema"
import { Migration20261123081500 } from "../../src/modules/ledger/migrations/Migration20261123081500"
import { SELLER_PAID_OUT } from "../../src/workflows/settlement/paid-out"
import { duePayouts } from "../../src/workflows/settlement/due"
import {
  drawUpPayouts,
  noteReturned,
  noteTransferred,
  payoutLists,
} from "../../src/workflows/settlement/payout-lists"
import { lockSellers, settleSeller } from "../../src/workflows/settlement/settle"
import { reports, SHOPPER } from "../support/reports"
import { OWED } from "../support/seller-orders"

const ACCOUNT = { bank_bin: "970436", account_no: "0011002233", account_name: "HTX THU NGHIEM" }
const BY = { actor_id: "user_1" }

describe("paying sellers", () => {
  const { at, delivered, report, balance } = reports("pay_out")
  beforeAll(() => migrate(at.knex, Migration20261123081500))

  const given = (seller_id: string, amount: number, reference = "gift") =>
    settleSeller(at.knex, {
      kind: "adjustment",
      seller_id,
      amount,
      reference,
      note: "Thưởng",
      ...BY,
    })
  const due = async (of: readonly string[]) =>
    (await duePayouts(at.knex)).filter(({ seller_id }) => of.includes(seller_id))
  const drawUp = (amounts: Record<string, number>, reference = `list of ${at.seller}`) =>
    drawUpPayouts(at.knex, {
      reference,
      note: "Kỳ 25/11",
      transfers: Object.entries(amounts).map(([seller_id, amount]) => ({
        seller_id,
        amount,
        ...ACCOUNT,
      })),
      ...BY,
    })
  const read = async (id: string) => (await payoutLists(at.knex, { longest: 1, id }))[0]!
  const told = (seller_id: string) =>
    at
      .knex("outbox_message")
      .where({ topic: SELLER_PAID_OUT })
      .whereRaw("payload ->> 'seller_id' = ?", [seller_id])
      .select("payload")
  const another = async (name: string) => {
    const id = `${at.seller}_${name}`
    await at.knex("seller").insert({ id, name_vi: "HTX", phone: "02093", province_code: "19" })
    return id
  }

  it("lists who can be paid and how much, the most first: not what waits, and nobody who owes", async () => {
    const [rich, poor] = [await another("rich"), await another("poor")]
    await given(rich, 500_000)
    await given(poor, -10_000)
    const parcel = await delivered("a", SHOPPER)
    expect(await due([at.seller, rich, poor])).toEqual([
      { seller_id: rich, amount: 500_000 },
      { seller_id: at.seller, amount: OWED },
    ])
    await report(parcel)
    expect(await due([at.seller, rich, poor])).toEqual([{ seller_id: rich, amount: 500_000 }])
  })

  it("asks the database as often for many sellers as for one", async () => {
    const [one, ...many] = await Promise.all(["p", "q", "r", "s"].map(another))
    for (const seller of [one!, ...many]) await given(seller, 1_000)
    const sent = async (work: () => Promise<unknown>) => {
      const asked = vi.fn()
      at.knex.on("query", asked)
      await work().finally(() => at.knex.removeListener("query", asked))
      return asked.mock.calls.length
    }
    expect(await sent(() => duePayouts(at.knex))).toBe(2)
    const alone = await sent(() => drawUp({ [one!]: 1_000 }, "one seller"))
    const amounts = Object.fromEntries(many.map((seller) => [seller, 1_000]))
    expect(await sent(() => drawUp(amounts, "three sellers"))).toBe(alone)
    expect(alone).toBeGreaterThan(5)
  })

  it("takes a list from the balances as it is drawn up, whatever is earned or reported before the bank has it", async () => {
    const parcel = await delivered("a", SHOPPER)
    const { id } = await drawUp({ [at.seller]: OWED })
    expect(await balance()).toEqual({ pending: 0, available: 0 })
    await given(at.seller, 40_000, "earned since")
    await report(parcel)
    expect((await read(id)).transfers).toEqual([
      { seller_id: at.seller, amount: OWED, ...ACCOUNT, returned_at: null, returned_why: null },
    ])
    expect(await told(at.seller)).toEqual([])
    const transferred = () => noteTransferred(at.knex, { id, bank_reference: "FT1", ...BY })
    expect((await Promise.all([transferred(), transferred()])).sort()).toEqual([false, true])
    expect(await told(at.seller)).toEqual([
      {
        payload: { seller_id: at.seller, amount: OWED, reference: "FT1", account: ACCOUNT },
      },
    ])
    // The report holds of what was earned since, and makes no debt of what is on its way.
    expect(await balance()).toEqual({ pending: 40_000, available: 0 })
  })

  it("keeps nobody from buying of them meanwhile, who only looks that they are open", async () => {
    await at.knex.transaction(async (trx) => {
      expect(await lockSellers(trx, [at.seller, "sel_nobody"])).toEqual(new Set([at.seller]))
      const looked = at.knex("seller").select("id").where({ id: at.seller }).forShare().noWait()
      expect(await looked).toEqual([{ id: at.seller }])
      // Closing it, which reads what is owed, comes after.
      const closed = at.knex("seller").select("id").where({ id: at.seller }).forUpdate().noWait()
      await expect(closed).rejects.toThrow(/could not obtain lock/)
    })
  })

  it("is drawn up once, by however many and in whatever order they name them, and another list has another name", async () => {
    const sellers = [at.seller, await another("b"), await another("c")]
    for (const id of sellers) await given(id, 20_000)
    const list = Object.fromEntries(sellers.map((id) => [id, 20_000]))
    const turned = Object.fromEntries([...sellers].reverse().map((id) => [id, 20_000]))
    const drawn = await Promise.all([drawUp(list), drawUp(turned), drawUp(list)])
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(1)
    expect(drawn.filter(({ fresh }) => fresh)).toHaveLength(1)
    expect(await due(sellers)).toEqual([])
    await expect(drawUp({ [at.seller]: 1 })).rejects.toThrow(
      `reference: another list is called list of ${at.seller}`,
    )
    await expect(drawUp(list, "Kỳ sau")).rejects.toThrow("payouts.0.amount: 0 đồng can be paid out")
  })

  it("is all of a list or nothing of it, by two lists at once, too", async () => {
    const sellers = [at.seller, await another("b")]
    for (const id of sellers) await given(id, 20_000)
    const both = await Promise.allSettled(
      ["one", "two"].map((name) =>
        drawUp({ [sellers[0]!]: 20_000, [sellers[1]!]: 20_000 }, `${at.seller} ${name}`),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    await given(sellers[0]!, 5_000, "more")
    await expect(
      drawUp({ [sellers[0]!]: 5_000, sel_nobody: 1 }, `${at.seller} three`),
    ).rejects.toThrow("payouts.1.seller_id: no seller sel_nobody")
    expect(await due(sellers)).toEqual([{ seller_id: sellers[0], amount: 5_000 }])
  })

  it("is owed again when the bank gives it back, once, and its owners are not told that it came", async () => {
    await given(at.seller, 70_000)
    const { id } = await drawUp({ [at.seller]: 70_000 })
    const back = () =>
      noteReturned(at.knex, { id, seller_id: at.seller, why: "Sai số tài khoản", ...BY })
    expect((await Promise.all([back(), back()])).sort()).toEqual([false, true])
    expect(await due([at.seller])).toEqual([{ seller_id: at.seller, amount: 70_000 }])
    expect((await read(id)).transfers[0]).toMatchObject({ returned_why: "Sai số tài khoản" })
    await noteTransferred(at.knex, { id, bank_reference: "FT2", ...BY })
    expect(await told(at.seller)).toEqual([])
    await expect(
      noteReturned(at.knex, { id, seller_id: "sel_nobody", why: "x", ...BY }),
    ).rejects.toThrow("seller_id: nothing on this list for sel_nobody")
    await expect(
      noteTransferred(at.knex, { id: "polist_none", bank_reference: "x", ...BY }),
    ).rejects.toThrow("id: no list polist_none")
  })
})
