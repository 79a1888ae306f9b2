import { MedusaService } from "@medusajs/framework/utils"
import CommissionPlan from "./models/commission-plan"

/** The dated plans of what the platform takes of sales. */
export default class CommissionModuleService extends MedusaService({ CommissionPlan }) {}
