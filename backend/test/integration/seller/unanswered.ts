import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"
import { SellingShop } from "../../support/selling-shop"

/** Who hears of an order that its seller does not answer, by the steps of the clock. */
export function unanswered(shop: () => Backend): void {
  describe("an order that nobody answers", () => {
    let selling: SellingShop

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
    })

    it("is recalled to its seller, then to its owner, then to the office that knows them and to staff", async () => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      const step = (name: string) =>
        shop().sql(
          "insert into outbox_message (topic, key, payload, available_at) values ('seller_order.clock', $1, jsonb_build_object('step', $2::text), now())",
          part!.id,
          name,
        )
      for (const name of ["remind", "escalate_owner", "escalate_office", "remind"]) await step(name)
      const [known] = await shop().sql<{ officer: string }>(
        `select r.email as officer from seller s join office o on o.province_code = s.province_code
           join officer r on r.office_id = o.id and r.status = 'active' where s.id = $1`,
        part!.seller_id,
      )
      const told = () =>
        shop().sql<{ template: string; to: string }>(
          `select template, "to" from notification where resource_id = $1
             and template like 'seller-order-%' and status = 'success' order by template`,
          part!.id,
        )
      const member = selling.sellers[0]!.email.toLowerCase()
      await expect
        .poll(told, { timeout: 20_000 })
        .toEqual([
          ...(known ? [{ template: "seller-order-escalate-office", to: known.officer }] : []),
          { template: "seller-order-escalate-owner", to: member },
          { template: "seller-order-remind", to: member },
        ])
      const notices = () =>
        shop().sql<{ title: string }>(
          "select data ->> 'title' as title from notification where resource_id = $1 and channel = 'feed'",
          order.id,
        )
      await expect
        .poll(notices, { timeout: 15_000 })
        .toEqual([{ title: expect.stringContaining("chưa trả lời") as string }])
      // Answered meanwhile: nobody is bothered any more.
      await selling.act(part!, "confirm")
      await step("escalate_owner")
      const left = () =>
        shop().sql("select 1 from outbox_message where topic = 'seller_order.clock'")
      await expect.poll(left, { timeout: 15_000 }).toEqual([])
      expect((await told()).length).toBe(known ? 3 : 2)
    })
  })
}
