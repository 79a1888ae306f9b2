import { describe, expect, it } from "vitest"
import { duePayouts } from "../../src/workflows/settlement/due"
import { payOut } from "../../src/workflows/settlement/pay-out"
import { settleOn, settleSeller } from "../../src/workflows/settlement/settle"
import { reports, SHOPPER } from "../support/reports"
import { OWED } from "../support/seller-orders"

describe("paying sellers", () => {
  const { at, delivered, report } = reports("pay_out")

  const given = (seller_id: string, amount: number, reference = "gift") =>
    settleSeller(at.knex, {
      kind: "adjustment",
      seller_id,
      amount,
      reference,
      note: "Thưởng",
      actor_id: "user_1",
    })
  const due = async (of: readonly string[]) =>
    (await duePayouts(at.knex)).filter(({ seller_id }) => of.includes(seller_id))
  const pay = (payouts: { seller_id: string; amount: number }[], reference = "DS1") =>
    payOut(at.knex, { reference, note: "Kỳ 25/11", payouts, actor_id: "user_1" })
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

  it("keeps nobody from buying of them meanwhile, who only looks that they are open", async () => {
    await given(at.seller, 1_000)
    await at.knex.transaction(async (trx) => {
      const settlement = {
        kind: "payout" as const,
        seller_id: at.seller,
        amount: 1_000,
        reference: "FT1",
        note: "Kỳ 25/11",
        actor_id: "user_1",
      }
      expect(await settleOn(trx, settlement, new Date())).toBe(true)
      const looked = at.knex("seller").select("id").where({ id: at.seller }).forShare().noWait()
      expect(await looked).toEqual([{ id: at.seller }])
      // Closing it, which reads what is owed, comes after.
      const closed = at.knex("seller").select("id").where({ id: at.seller }).forUpdate().noWait()
      await expect(closed).rejects.toThrow(/could not obtain lock/)
    })
  })

  it("is written once, by however many and in whatever order they name them", async () => {
    const sellers = [at.seller, await another("b"), await another("c")]
    for (const id of sellers) await given(id, 20_000)
    const list = sellers.map((seller_id) => ({ seller_id, amount: 20_000 }))
    const noted = await Promise.all([pay(list), pay([...list].reverse()), pay(list)])
    expect(noted.sort()).toEqual([0, 0, 3])
    expect(await due(sellers)).toEqual([])
  })
})
