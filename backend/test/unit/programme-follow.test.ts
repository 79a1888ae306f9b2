import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"
import { becameOf, followProgrammesNow } from "../../src/programmes/order"

const part = (seller_id: string, status: string, amounts: number[]) => ({
  seller_id,
  status,
  lines: [{ line_item_id: `${seller_id}_line`, product_id: `${seller_id}_good`, quantity: 3 }],
  // Shared by an office and the seller.
  discounts: amounts.map((amount) => ({
    promotion_id: "promo",
    line_item_id: `${seller_id}_line`,
    amount,
  })),
})

describe("what became of an order's reductions by programmes", () => {
  it.each(["refused", "cancelled", "expired", "returned"])(
    "a part that is %s gives all of its own back, and no other's",
    (status) => {
      expect(becameOf([part("a", status, [60, 40]), part("b", "placed", [30, 20])])).toEqual([
        {
          promotion_id: "promo",
          reserved_vnd: 50,
          settled_vnd: 0,
          lines: [{ seller_id: "b", product_id: "b_good", quantity: 3 }],
        },
      ])
    },
  )

  it("is settled part by part, as each is delivered", () => {
    expect(becameOf([part("a", "delivered", [60, 40]), part("b", "handed_over", [50])])).toEqual([
      {
        promotion_id: "promo",
        reserved_vnd: 50,
        settled_vnd: 100,
        lines: [
          { seller_id: "a", product_id: "a_good", quantity: 3 },
          { seller_id: "b", product_id: "b_good", quantity: 3 },
        ],
      },
    ])
  })

  it("gives everything back when there is no part at all", () => {
    expect(becameOf([])).toEqual([])
  })
})

describe("an order that is undone", () => {
  it("goes on being undone when its programmes cannot follow, and says why in the log", async () => {
    const said: string[] = []
    const parts: Record<string, unknown> = {
      [ContainerRegistrationKeys.PG_CONNECTION]: {
        transaction: () => Promise.reject(new Error("canceling statement due to lock timeout")),
      },
      [ContainerRegistrationKeys.LOGGER]: { error: (line: string) => said.push(line) },
    }
    const container = { resolve: (name: string) => parts[name] } as unknown as MedusaContainer
    await followProgrammesNow(container, "order_1")
    expect(said).toEqual([expect.stringMatching(/order_1.*lock timeout/)])
  })
})
