import { MedusaService } from "@medusajs/framework/utils"
import Enquiry from "./models/enquiry"

/** Requests for an offer. */
export default class EnquiryModuleService extends MedusaService({ Enquiry }) {}
