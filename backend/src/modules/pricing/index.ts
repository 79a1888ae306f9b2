import { Module, Modules } from "@medusajs/framework/utils"
import { stockMigrations } from "../stock-migrations"
import PricingService from "./service"

/** Medusa's Pricing Module, whose price lists have no say over goods that the law keeps from promotions. */
export default {
  ...Module(Modules.PRICING, { service: PricingService }),
  ...stockMigrations(Modules.PRICING, require.resolve("@medusajs/pricing")),
}
