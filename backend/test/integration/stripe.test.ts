import { afterAll, beforeAll, describe } from "vitest"
import { baskets } from "../cases/card/baskets"
import { orders } from "../cases/card/orders"
import { paying } from "../cases/card/pay"
import { refunds } from "../cases/card/refunds"
import { restarts } from "../cases/card/restarts"
import { webhooks } from "../cases/card/webhooks"
import { CardShop } from "../support/card-shop"

/** Cards, paid by the built backend with the real stripe-node at a stand-in of Stripe's API: one shop for all cases. */
describe("a card", () => {
  const shop = new CardShop()
  beforeAll(() => shop.open())
  afterAll(() => shop.close())

  paying(shop)
  webhooks(shop)
  baskets(shop)
  refunds(shop)
  orders(shop)
  restarts(shop)
})
