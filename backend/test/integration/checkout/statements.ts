import { beforeAll, describe, expect, it } from "vitest"
import { type Backend, Shopper } from "../../support"
import {
  filledBaskets,
  statementsOfAddition,
  statementsOfCompletion,
} from "../../support/purchase-statements"
import { statementsOf } from "../../support/statements"
import { stockRecord } from "../../support/stock-record"

/** What a purchase asks of the database, beside what stock Medusa was seen to ask (stock-medusa.test.ts). */
export function statements(shop: () => Backend): void {
  describe("a purchase asks the database hardly more than stock Medusa: fewer than ten statements", () => {
    let backend: Backend
    let shopper: Shopper

    beforeAll(() => {
      backend = shop()
      shopper = new Shopper(backend)
    })

    it.each([
      ["completing a basket of three sellers", "completion", statementsOfCompletion],
      ["adding to a basket whose delivery is chosen", "addition", statementsOfAddition],
    ] as const)("for %s", async (_what, kind, ask) => {
      expect(await ask(backend, shopper)).toBeLessThan(stockRecord().statements[kind] + 10)
    })

    it("and as many for a basket of five sellers as for one: read, priced and ordered", async () => {
      const costs = async (sellers: number) => {
        const [cart] = await filledBaskets(shopper, sellers, 1)
        const reading = (path: string) =>
          statementsOf(
            backend,
            Array(3).fill(() => shopper.must("GET", `/store/carts/${cart}${path}`)),
          )
        return {
          read: await reading(""),
          described: await reading("/closed-sellers"),
          priced: await reading("/parcels?province_code=01"),
          ordered: await statementsOfCompletion(backend, shopper, sellers),
        }
      }
      expect(await costs(5)).toEqual(await costs(1))
    })
  })
}
