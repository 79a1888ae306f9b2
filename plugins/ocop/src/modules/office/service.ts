import { MedusaService } from "@medusajs/framework/utils"
import { Office } from "./models/office"
import { Officer } from "./models/officer"
import { OfficerInvitation } from "./models/officer-invitation"

/** Provincial trade offices and the people who act for them. */
export default class OfficeModuleService extends MedusaService({
  Office,
  Officer,
  OfficerInvitation,
}) {}
