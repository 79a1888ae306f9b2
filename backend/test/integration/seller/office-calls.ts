import { beforeAll, describe, expect, it } from "vitest"
import { accountsOf, type Backend } from "../../support"
import { makeOfficer } from "../../support/officers"
import { SellingShop, type SoldPart } from "../../support/selling-shop"

interface Stuck {
  id: string
  step: string
  seller: { id: string; phone: string | null }
  calls: { outcome: string; note: string | null }[]
}

/** Officers call sellers of their own province who do not answer, and answer for those who say so on the telephone. */
export function officeCalls(shop: () => Backend): void {
  describe("a trade office's call list", () => {
    let selling: SellingShop
    let part: SoldPart
    const offices: { authorization: string }[] = []

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
      for (const account of accountsOf(shop()).offices.slice(0, 2)) {
        const { token } = await makeOfficer(shop(), account.email)
        offices.push({ authorization: `Bearer ${token}` })
      }
    })

    const call = <Answer>(method: string, path: string, body: object | undefined, office = 0) =>
      selling.shopper.call<Answer & { message: string }>(
        method,
        `/office/seller-orders/${path}`,
        body,
        offices[office],
      )
    const stuck = async (office: number) => {
      const { status, body } = await call<{ seller_orders: Stuck[] }>(
        "GET",
        "unanswered",
        undefined,
        office,
      )
      expect(status).toBe(200)
      return body.seller_orders
    }

    it("holds its own province's sellers alone, and nothing of the buyer", async () => {
      part = (await selling.order([1, 0])).parts[0]!
      // Of the first office's province, whatever the demonstration made it; since yesterday morning.
      await shop().sql(
        `update seller set province_code = (select o.province_code from office o join officer r on r.office_id = o.id
           where r.email = lower($2)) where id = $1`,
        part.seller_id,
        accountsOf(shop()).offices[0]!.email,
      )
      await shop().sql(
        "update seller_order set live_at = now() - interval '1 day' where id = $1",
        part.id,
      )
      const [mine, others] = [await stuck(0), await stuck(1)]
      const one = mine.find(({ id }) => id === part.id)
      expect(one).toMatchObject({ seller: { id: part.seller_id }, calls: [] })
      expect(others.map(({ id }) => id)).not.toContain(part.id)
      const said = JSON.stringify(mine)
      for (const secret of ["0912345678", "an@example.com", "Hàng Bông", "order_"])
        expect(said).not.toContain(secret)
    })

    it("keeps what came of a call, and takes the seller's word, for the office of the province alone", async () => {
      const noted = { outcome: "no_answer", note: "Gọi hai lần" }
      const answer = { status: "confirmed", note: "Anh Dũng nói nhận đơn" }
      expect((await call("POST", `${part.id}/calls`, noted, 1)).status).toBe(404)
      expect((await call("POST", `${part.id}/answer`, answer, 1)).status).toBe(404)
      expect((await call("POST", `${part.id}/calls`, noted)).status).toBe(201)
      const one = (await stuck(0)).find(({ id }) => id === part.id)
      expect(one?.calls).toMatchObject([noted])

      const wrong: [body: object, field: string][] = [
        [{ status: "confirmed" }, "note"],
        [{ status: "packed", note: "x" }, "status"],
        [{ status: "refused", note: "x" }, "reason"],
      ]
      for (const [body, field] of wrong) {
        const { status, body: said } = await call("POST", `${part.id}/answer`, body)
        expect([status, said.message.startsWith(field)], said.message).toEqual([400, true])
      }
      const set = (status: string) =>
        shop().sql("update seller set status = $2 where id = $1", part.seller_id, status)
      await set("suspended")
      const closed = await call("POST", `${part.id}/answer`, answer)
      expect([closed.status, closed.body.message]).toEqual([400, "seller: the shop is not open"])
      await set("active")
      for (let twice = 0; twice < 2; twice++) {
        const { status, body } = await call<{ seller_order: { status: string } }>(
          "POST",
          `${part.id}/answer`,
          answer,
        )
        expect([status, body.seller_order.status]).toEqual([200, "confirmed"])
      }
      expect((await selling.seen(part)).transitions).toMatchObject([{ by: "office" }])
      expect((await stuck(0)).map(({ id }) => id)).not.toContain(part.id)
      // Both stand in the office's log: who, when, before, after and why.
      const log = await selling.shopper.call<{ entries: object[] }>(
        "GET",
        "/office/log?limit=2",
        undefined,
        offices[0],
      )
      expect(log.body.entries).toMatchObject([
        {
          action: "seller_order.answered",
          actor_name: "Cán bộ thử nghiệm",
          before: { status: "placed" },
          after: { status: "confirmed" },
          reason: "Anh Dũng nói nhận đơn",
        },
        { action: "seller_order.call", after: { outcome: "no_answer" }, reason: "Gọi hai lần" },
      ])
    })
  })
}
