import { Module } from "@medusajs/framework/utils"
import GoodsImportModuleService from "./service"

export const GOODS_IMPORT_MODULE = "goods_import"

export {
  GOODS_IMPORT_CONFIRMED,
  type default as GoodsImportModuleService,
  type GoodsImport,
  type ImportRow,
  type RowPlan,
  type StandingRow,
} from "./service"

export default Module(GOODS_IMPORT_MODULE, { service: GoodsImportModuleService })
