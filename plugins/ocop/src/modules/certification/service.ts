import { MedusaService } from "@medusajs/framework/utils"
import { Certificate } from "./models/certificate"
import { CertificateEvent } from "./models/certificate-event"
import { Decision } from "./models/decision"

/** Decisions, certificates and what happened to them. Their worth today is `standing()`. */
export default class CertificationModuleService extends MedusaService({
  Decision,
  Certificate,
  CertificateEvent,
}) {}
