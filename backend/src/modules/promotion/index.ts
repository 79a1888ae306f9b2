import { Module, Modules } from "@medusajs/framework/utils"
import { stockMigrations } from "../stock-migrations"
import PromotionService from "./service"

/** Medusa's Promotion Module, whose reductions are whole đồng and never of goods that the law keeps from promotions. */
export default {
  ...Module(Modules.PROMOTION, { service: PromotionService }),
  ...stockMigrations(Modules.PROMOTION, require.resolve("@medusajs/promotion")),
}
