import { afterAll, beforeAll, describe, vi } from "vitest"
import { asStaff, Backend, Shopper } from "../support"
import { alcohol } from "./promotion/alcohol"
import type { PromotionShop } from "./promotion/counter"
import { ending } from "./promotion/ending"
import { lawful } from "./promotion/lawful"
import { programmeDelivery } from "./promotion/programme-delivery"
import { programmeSellers } from "./promotion/programme-sellers"
import { programmeShoppers } from "./promotion/programme-shoppers"
import { programmes } from "./promotion/programmes"
import { shares } from "./promotion/shares"

// Whole purchases on a machine that may be busy with the rest of the run.
vi.setConfig({ testTimeout: 180_000 })

/** What staff may promise with Medusa's own promotions and price lists, asked of the built backend over HTTP. */
describe("a promotion made by staff", () => {
  let backend: Backend
  let shop: PromotionShop

  beforeAll(async () => {
    backend = await Backend.on("promotion")
    const shopper = new Shopper(backend)
    const goods = await shopper.goods()
    const wine = goods[6]!
    shop = { backend, shopper, goods, wine, admin: {} }
    // Odd prices: no part of them is a whole đồng.
    for (const [index, price] of [12_345, 7_777, 100_001].entries())
      await shopper.price(goods[index]!.variant_id, price)
    await backend.sql(
      "update speciality set age_restricted = true where product_id = $1",
      wine.product_id,
    )
    shop.admin = await asStaff(backend)
  })

  afterAll(() => backend?.stop())

  const asked = () => shop
  shares(asked)
  lawful(asked)
  ending(asked)
  alcohol(asked)
  programmes(asked)
  programmeDelivery(asked)
  programmeSellers(asked)
  programmeShoppers(asked)
})
