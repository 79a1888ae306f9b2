import { Module, Modules } from "@medusajs/framework/utils"
import StockRegion from "@medusajs/region"
import { stockMigrations } from "../stock-migrations"
import RegionService from "./service"

/** Medusa's Region Module, where every region delivers to the one country that goods are sent to. */
export default {
  ...Module(Modules.REGION, { service: RegionService, loaders: StockRegion.loaders ?? [] }),
  ...stockMigrations(Modules.REGION, require.resolve("@medusajs/region")),
}
