import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"
import { bearer, type SellerOrderAnswer, SellingShop } from "../../support/selling-shop"
import { statementsOf } from "../../support/statements"

/** States of what is still to arrive, in their order. */
const TO_COME = ["placed", "confirmed", "packed", "handed_over"]

/** A seller's orders as they are listed: by state, and what is to do today. */
export function orderLists(shop: () => Backend): void {
  describe("a seller order in lists", () => {
    let selling: SellingShop

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
    })

    it("is read with so many statements, whether it is one of a page or one of twenty", async () => {
      const { token } = selling.sellers[0]!
      for (const quantity of [1, 2]) await selling.order([quantity, 0])
      // What follows an order reads it, too: what a quiet shop asks is listened to only after that.
      await expect
        .poll(
          () =>
            shop().sql(
              "select 1 from outbox_message where dead_at is null and available_at <= now()",
            ),
          {
            timeout: 60_000,
          },
        )
        .toEqual([])
      const list = (query: string) => () =>
        selling.shopper.must("GET", `/seller/orders?${query}`, undefined, bearer(token))
      const counted = (work: () => Promise<unknown>) => statementsOf(shop(), [work, work, work])
      expect([await counted(list("limit=1")), await counted(list("limit=20"))]).toEqual([7, 7])
      // The today screen asks these two.
      const today = () => selling.shopper.must("GET", "/seller/today", undefined, bearer(token))
      const me = () => selling.shopper.must("GET", "/seller/me", undefined, bearer(token))
      expect([await counted(me), await counted(today)]).toEqual([2, 7])
    })

    it("is listed among others of the states that are asked for, what waits the longest first", async () => {
      const { token } = selling.sellers[0]!
      const list = async (query: string, limit = 100) => {
        const { status, body } = await selling.shopper.call<{
          orders: { id: string; status: string; placed_at: string }[]
          count: number
          counts: Record<string, number>
        }>("GET", `/seller/orders?limit=${limit}&${query}`, undefined, bearer(token))
        expect(status).toBe(200)
        return body
      }
      const open = (await selling.order([1, 0])).parts[0]!
      const taken = (await selling.order([1, 0])).parts[0]!
      await selling.act(taken, "confirm")
      const both = await list("status=placed&status=confirmed&sort=oldest")
      const [placed, confirmed] = await Promise.all([
        list("status=placed"),
        list("status=confirmed"),
      ])
      expect(both.count).toBe(placed.count + confirmed.count)
      expect(both.orders.map(({ id }) => id).slice(-2)).toEqual([open.id, taken.id])
      const moments = both.orders.map(({ placed_at }) => placed_at)
      expect(moments).toEqual([...moments].sort())
      expect(placed.orders[0]!.id).toBe(open.id)
      // How many wait in each state is said whatever was asked for, and of what is over nothing is counted along.
      const counts = { ...both.counts, placed: placed.count, confirmed: confirmed.count }
      expect(Object.keys(counts)).toEqual(["placed", "confirmed", "packed", "handed_over"])
      for (const query of ["offset=0", "status=delivered", "status=refused&status=expired"])
        expect((await list(query)).counts).toEqual(counts)
      const [live] = await shop().sql<{ count: number }>(
        "select count(*)::int from seller_order where seller_id = $1 and live_at is not null",
        selling.sellers[0]!.id,
      )
      expect((await list("offset=0")).count).toBe(live!.count)
      expect((await list("status=placed&offset=1", 1)).orders.map(({ id }) => id)).toEqual([
        placed.orders[1]!.id,
      ])
    })

    it("stays on the today screen while it is on its way, the longest one first", async () => {
      const { token } = selling.sellers[0]!
      const sent = async () => {
        const part = (await selling.order([1, 0])).parts[0]!
        for (const verb of ["confirm", "pack"]) await selling.act(part, verb)
        return part
      }
      const today = async (limit = 50) => {
        const { heaps } = await selling.shopper.must<{
          heaps: { status: string; count: number; orders: SellerOrderAnswer[] }[]
        }>("GET", `/seller/today?limit=${limit}`, undefined, bearer(token))
        expect(heaps.map(({ status }) => status)).toEqual(TO_COME)
        return heaps
      }
      const onTheirWay = async (limit?: number) => {
        const heap = (await today(limit))[3]!
        return { ...heap, ids: heap.orders.map(({ id }) => id) }
      }
      const [ordered, orderedLater] = [await sent(), await sent()]
      const before = await today()
      expect(before[2]!.orders.map(({ id }) => id).slice(-2)).toEqual([ordered.id, orderedLater.id])
      const there = before[3]!
      await selling.act(orderedLater, "hand-over", { own_delivery: true })
      await selling.act(ordered, "hand-over", { carrier: "Viettel Post" })
      const now = await onTheirWay()
      expect(now.count).toBe(there.count + 2)
      expect(now.ids.slice(-2)).toEqual([orderedLater.id, ordered.id])
      expect(now.orders.at(-1)).toMatchObject({
        hand_over: { carrier: "Viettel Post" },
        may: expect.arrayContaining(["deliver"]),
      })
      expect((await onTheirWay(1)).ids).toEqual(now.ids.slice(0, 1))
      const listed = await selling.shopper.must<{ orders: { id: string }[] }>(
        "GET",
        "/seller/orders?status=handed_over&sort=oldest&limit=100",
        undefined,
        bearer(token),
      )
      expect(listed.orders.map(({ id }) => id)).toEqual(now.ids)

      await selling.act(orderedLater, "deliver")
      const later = await onTheirWay()
      expect([later.count, later.ids.at(-1)]).toEqual([now.count - 1, ordered.id])
      // Of another seller's nothing is counted.
      const counted = await shop().sql<{ status: string; count: number }>(
        `select status, count(*)::int from seller_order
           where seller_id = $1 and live_at is not null and status = any($2) group by status`,
        selling.sellers[0]!.id,
        TO_COME,
      )
      expect((await today(1)).map(({ status, count }) => [status, count])).toEqual(
        TO_COME.map((status) => [status, counted.find((row) => row.status === status)?.count ?? 0]),
      )
    })
  })
}
