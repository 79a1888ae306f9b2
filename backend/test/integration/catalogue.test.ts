import { afterAll, beforeAll } from "vitest"
import { Backend } from "../support"
import { places } from "./catalogue/places"
import { productPage } from "./catalogue/product-page"
import { search } from "./catalogue/search"

// One shop for all that only reads goods and places: a start takes longer than these tests.
let backend: Backend
beforeAll(async () => {
  backend = await Backend.on("catalogue")
})
afterAll(() => backend?.stop())

const shop = () => backend
productPage(shop)
search(shop)
places(shop)
