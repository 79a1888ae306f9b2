import { afterAll, beforeAll } from "vitest"
import { Backend } from "../support"
import { delivery } from "./checkout/delivery"
import { details } from "./checkout/details"
import { statements } from "./checkout/statements"
import { confirmations } from "./seller/confirmations"
import { orderLife } from "./seller/order-life"
import { orderMoney } from "./seller/order-money"

// One shop for the way from a basket to the door; delivery comes last, since it changes the rate card.
let backend: Backend
beforeAll(async () => {
  backend = await Backend.on("checkout")
})
afterAll(() => backend?.stop())

const shop = () => backend
statements(shop)
details(shop)
confirmations(shop)
orderMoney(shop)
orderLife(shop)
delivery(shop)
