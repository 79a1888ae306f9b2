import { Module } from "@medusajs/framework/utils"
import CertificationModuleService from "./service"

export const CERTIFICATION_MODULE = "certification"

export type { default as CertificationModuleService } from "./service"
export { standing, expiryOf } from "./standing"
export type {
  Badge,
  CertificateEventFacts,
  CertificateEventKind,
  CertificateFacts,
  Standing,
  StandingToday,
} from "./standing"

export default Module(CERTIFICATION_MODULE, { service: CertificationModuleService })
