import { Module } from "@medusajs/framework/utils"
import SelfAssessmentModuleService from "./service"

export const SELF_ASSESSMENT_MODULE = "self_assessment"

export {
  MOST_ASSESSMENTS,
  MOST_VERSIONS,
  PARTS,
  revisionOf,
  type Part,
  type SavedVersion,
  type SelfAssessment,
} from "./service"
export type { default as SelfAssessmentModuleService } from "./service"

export default Module(SELF_ASSESSMENT_MODULE, { service: SelfAssessmentModuleService })
