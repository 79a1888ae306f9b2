import { Module } from "@medusajs/framework/utils"
import ApplicationModuleService from "./service"

export const APPLICATION_MODULE = "seller_application"

export { type default as ApplicationModuleService, PROOF_JUDGED, type ProofJudged } from "./service"
export { type Check, checklist, missingFor, unmet } from "./checklist"
export { type Due, DUE_DAYS, dueProofs, type DueStage, dueStage } from "./due"
export {
  type HeldPaper,
  isSameSet,
  MOST_BYTES,
  MOST_FILES,
  type PaperFault,
  type PaperFile,
  type PaperOf,
  type PaperTerm,
} from "./papers"
export { REQUIREMENTS, type Requirement, requirementsOf } from "./requirements"
export { APPLICATION_STEPS, type ApplicationStep, type Steps } from "./steps"

export default Module(APPLICATION_MODULE, { service: ApplicationModuleService })
