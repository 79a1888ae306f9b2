import { afterAll, beforeAll } from "vitest"
import { Backend } from "../support"
import { delivery } from "./checkout/delivery"
import { details } from "./checkout/details"
import { statements } from "./checkout/statements"
import { clock } from "./seller/clock"
import { figures } from "./seller/figures"
import { confirmations } from "./seller/confirmations"
import { officeCalls } from "./seller/office-calls"
import { orderFewer } from "./seller/order-fewer"
import { cash } from "./seller/cash"
import { orderLife } from "./seller/order-life"
import { orderLists } from "./seller/order-lists"
import { orderMoney } from "./seller/order-money"
import { problems } from "./seller/problems"
import { unanswered } from "./seller/unanswered"

// One shop for the way from a basket to the door; delivery comes last, since it changes the rate card.
let backend: Backend
beforeAll(async () => {
  backend = await Backend.on("checkout")
})
afterAll(() => backend?.stop())

const shop = () => backend
const minutes = clock(shop)
statements(shop)
details(shop)
minutes.begin()
confirmations(shop)
unanswered(shop)
minutes.goOn()
orderMoney(shop)
orderFewer(shop)
orderLife(shop)
orderLists(shop)
cash(shop)
minutes.end()
problems(shop)
officeCalls(shop)
figures(shop)
delivery(shop)
