import { beforeAll, describe, expect, it } from "vitest"
import { asStaff, type Backend } from "../../support"
import { bearer, SellingShop, type SoldPart } from "../../support/selling-shop"
import { member } from "./people"

interface Awaited {
  count: number
  amount: number
  parcels: { order: { id: string }; amount: number; carrier: string | null; since: string }[]
}

/** Cash of a parcel that is paid at the door, by a coach, by the seller's own people and by a carrier. */
export function cash(shop: () => Backend): void {
  describe("cash that is paid at the door", () => {
    let selling: SellingShop

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
    })

    /** One part of the first seller, on its way. */
    async function sent(hand_over: object): Promise<SoldPart> {
      const [part] = (await selling.order([1])).parts
      for (const verb of ["confirm", "pack"]) await selling.act(part!, verb)
      expect((await selling.act(part!, "hand-over", hand_over)).status).toBe(200)
      return part!
    }
    const read = async <Body>(path: string) =>
      selling.shopper.must<Body>("GET", path, undefined, bearer(selling.sellers[0]!.token))
    const awaited = async (part: SoldPart) => {
      const { cash_awaited } = await read<{ cash_awaited: Awaited }>("/seller/balance")
      const sum = cash_awaited.parcels.reduce((total, { amount }) => total + amount, 0)
      expect([cash_awaited.count, cash_awaited.amount]).toEqual([cash_awaited.parcels.length, sum])
      return cash_awaited.parcels.find(({ order }) => order.id === part.id)
    }
    const balance = async () => {
      const { balance: is } = await read<{ balance: { pending: number; available: number } }>(
        "/seller/balance",
      )
      return is.pending + is.available
    }
    const COACH = { carrier: "Nhà xe Hải Vân", cash_to: "seller" }

    it("is asked of the seller until it came, whoever says so first, and then no more", async () => {
      const part = await sent(COACH)
      expect((await selling.seen(part)).hand_over).toMatchObject(COACH)
      const before = await balance()
      const { body } = await selling.act(part, "deliver")
      const { total, may, cash_awaited_at } = body.order
      expect([may, cash_awaited_at !== null]).toEqual([["cash-received"], true])
      // The whole price is the seller's to bring in; of what he is owed, the commission alone is left.
      expect(await balance()).toBe(before - total)
      expect(await awaited(part)).toMatchObject({ amount: total, carrier: COACH.carrier })

      const staff = await member(shop(), "cash-staff", { [part.seller_id]: "staff" })
      const [first, second] = await Promise.all([
        selling.act({ ...part, token: staff.token }, "cash-received"),
        selling.act(part, "cash-received"),
      ])
      expect([first.status, second.status]).toEqual([200, 200])
      expect(await awaited(part)).toBeUndefined()
      expect(await balance()).toBe(before - total)
      const { may: left, cash_received_at } = await selling.seen(part)
      expect([left, cash_received_at !== null]).toEqual([[], true])
      expect(
        await shop().sql(
          "select actor_type from audit_entry where subject_id = $1 and action = 'seller_order.cash_received'",
          part.id,
        ),
      ).toEqual([{ actor_type: "seller_member" }])
    })

    it("is said with the delivery, or left open", async () => {
      const [one, other] = [await sent({ own_delivery: true }), await sent({ own_delivery: true })]
      expect((await selling.seen(one)).may).toEqual(["deliver", "return", "cash-received"])
      const paid = await selling.act(one, "deliver", { cash_received: true })
      expect([paid.status, paid.body.order.cash_received_at !== null]).toEqual([200, true])
      await selling.act(other, "deliver")
      expect(await awaited(one)).toBeUndefined()
      expect(await awaited(other)).toMatchObject({ carrier: null })
      // Said again, and otherwise: the parcel arrived once, and the money came as well.
      const late = await selling.act(other, "deliver", { cash_received: true })
      expect([late.status, late.body.order.cash_received_at !== null]).toEqual([200, true])
      expect(await awaited(other)).toBeUndefined()
    })

    it.each(["suspended", "closed"])(
      "is said by a seller who is %s, who finishes what was sold",
      async (status) => {
        const part = await sent(COACH)
        await selling.act(part, "deliver")
        const set = (to: string) =>
          shop().sql("update seller set status = $2 where id = $1", part.seller_id, to)
        await set(status)
        const said = await selling.act(part, "cash-received")
        await set("active")
        expect(said.status).toBe(200)
      },
    )

    it("is taken from a carrier's account by the word of staff, once, and the statement says what happened", async () => {
      const part = await sent({ carrier: "Viettel Post", tracking_number: "VTP9" })
      const before = await balance()
      const { body } = await selling.act(part, "deliver")
      expect(body.order.may).toEqual(["cash-received"])
      const admin = await asStaff(shop())
      const carried = async () =>
        (
          await selling.shopper.must<{ parcels: { seller_order_id: string }[] }>(
            "GET",
            "/admin/collected-cash",
            undefined,
            admin,
          )
        ).parcels.map(({ seller_order_id }) => seller_order_id)
      const note = (said: string, id = part.id) =>
        selling.shopper.call<{ noted: boolean; message: string }>(
          "POST",
          `/admin/seller-orders/${id}/cash-received`,
          { note: said },
          admin,
        )
      expect(await carried()).toContain(part.id)
      expect((await note(" ")).body.message).toMatch(/^note:/)
      expect((await note("Gọi", "sord_nobody")).status).toBe(404)
      expect((await note("Chị Hoa nói xe đã đưa tiền")).body).toEqual({ noted: true })
      expect((await note("Gọi lần nữa")).body).toEqual({ noted: false })
      expect(await carried()).not.toContain(part.id)
      expect(await balance()).toBe(before - body.order.total)
      const { lines } = await read<{
        lines: { event: string; amount: number; order: { id: string } | null }[]
      }>("/seller/statement?limit=500")
      expect(
        lines
          .filter(({ event, order }) => event === "collected" && order?.id === part.id)
          .map(({ amount }) => amount),
      ).toEqual([-body.order.total])
      const table = await fetch(`${shop().url}/seller/statement/csv`, {
        headers: bearer(part.token),
      })
      expect(await table.text()).toContain("Tiền mặt về tay bạn")
    })

    it("is refused by name where there is none", async () => {
      const [early] = (await selling.order([1])).parts
      const refused = await selling.act(early!, "cash-received")
      expect([refused.status, refused.body.message]).toEqual([
        400,
        expect.stringMatching(/^status: placed/),
      ])
      const wrong = await selling.act(early!, "hand-over", { carrier: "GHN", cash_to: "nobody" })
      expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringMatching(/^cash_to:/)])
    })
  })
}
