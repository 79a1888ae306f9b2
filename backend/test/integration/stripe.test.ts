import { afterAll, afterEach, beforeAll, describe } from "vitest"
import { baskets } from "./stripe/baskets"
import { orders } from "./stripe/orders"
import { parts } from "./stripe/parts"
import { paying } from "./stripe/pay"
import { refunds } from "./stripe/refunds"
import { restarts } from "./stripe/restarts"
import { webhooks } from "./stripe/webhooks"
import { CardShop } from "../support/card-shop"

/** Cards, paid by the built backend with the real stripe-node at a stand-in of Stripe's API: one shop for all cases. */
describe("a card", () => {
  const shop = new CardShop()
  beforeAll(() => shop.open())
  afterAll(() => shop.close())
  afterEach(() => shop.stripe.failures.clear())

  paying(shop)
  webhooks(shop)
  baskets(shop)
  refunds(shop)
  orders(shop)
  parts(shop)
  restarts(shop)
})
