import { MedusaService } from "@medusajs/framework/utils"
import { Speciality } from "./models/speciality"

/** What products are beyond commerce. */
export default class SpecialityModuleService extends MedusaService({ Speciality }) {}
