import { Module } from "@medusajs/framework/utils"
import OriginModuleService from "./service"

export const ORIGIN_MODULE = "origin"

export type { default as OriginModuleService } from "./service"
export type {
  CommuneRecord,
  FormerProvinceRecord,
  MergedProvinceRecord,
  ProvinceRecord,
  ResolvedPlace,
} from "./types"

export default Module(ORIGIN_MODULE, { service: OriginModuleService })
