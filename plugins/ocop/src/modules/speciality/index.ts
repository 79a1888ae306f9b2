import { Module } from "@medusajs/framework/utils"
import SpecialityModuleService from "./service"

export const SPECIALITY_MODULE = "speciality"

export type { default as SpecialityModuleService } from "./service"

export default Module(SPECIALITY_MODULE, { service: SpecialityModuleService })
