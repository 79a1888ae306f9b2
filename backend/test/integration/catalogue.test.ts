import { afterAll, beforeAll } from "vitest"
import { Backend } from "../support"
import { lookUp } from "./catalogue/look-up"
import { places } from "./catalogue/places"
import { productPage } from "./catalogue/product-page"
import { search } from "./catalogue/search"

// One shop for all that reads goods, places and, last of all, orders: a start takes longer than these tests.
let backend: Backend
beforeAll(async () => {
  backend = await Backend.on("catalogue")
})
afterAll(() => backend?.stop())

const shop = () => backend
productPage(shop)
search(shop)
places(shop)
lookUp(shop)
