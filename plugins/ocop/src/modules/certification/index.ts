import { Module } from "@medusajs/framework/utils"
import CertificationModuleService from "./service"

export const CERTIFICATION_MODULE = "certification"

export type { default as CertificationModuleService } from "./service"
export { expiryOf, standing, STANDINGS } from "./standing"
export { type Answered, HOLD_ANSWERED } from "./answer-hold"
export type { AroundLine, DecisionFacts, LineAsked, OnFile, StandingLine } from "./around"
export { type SubmissionDecision } from "./decide-submission"
export {
  DECISION_IMPORT_CONFIRMED,
  type DecisionImport,
  LINE_PLANS,
  type LinePlan,
  type LineWork,
  type PlannedLine,
  type StandingPlan,
} from "./decision-imports"
export {
  EVENT_NEEDS,
  type EventDetails,
  mayRecord,
  WITHDRAWAL_BY,
  WITHDRAWAL_GROUNDS,
} from "./events"
export { FILE_KINDS, type FileKind, MOST_FILES, type SubmittedFile } from "./files"
export type { Granted, GrantedTo } from "./grant"
export { type Around, type PointedOut, pointedOut } from "./pointed-out"
export { DECISION_LEVELS, decisionNumber, matchKeyOf, type PrintedFacts } from "./printed"
export type { Inspection, WantedInspections } from "./inspection-list"
export {
  INSPECTION_GRAPH,
  INSPECTION_KINDS,
  INSPECTION_RESULTS,
  INSPECTION_STATUSES,
  INSPECTION_VIEWS,
  type InspectionKind,
  type InspectionResult,
  type InspectionStatus,
  type InspectionView,
} from "./inspection-states"
export {
  NO_HOLD,
  INSPECTION_MOVED,
  type InspectionEntry,
  type InspectionFacts,
  type InspectionMoved,
} from "./inspections"
export { type Found, MOST_FOUND } from "./look-up"
export { CERTIFICATE_EVENT_RECORDED, type EventRecorded, type NewEvent } from "./record-events"
export {
  endsIn,
  HOLDING,
  type Registered,
  type RegisteredEvent,
  type WantedOfRegister,
} from "./register"
export {
  REPORT_GRAPH,
  REPORT_KINDS,
  REPORT_STATUSES,
  REPORT_VIEWS,
  type ReportKind,
  type ReportStatus,
  type ReportView,
} from "./report-states"
export {
  type NewReport,
  type Report,
  REPORT_MOVED,
  type ReportMoved,
  type WhoseReports,
} from "./reports"
export {
  OPEN_SUBMISSION,
  SUBMISSION_GRAPH,
  SUBMISSION_REASONS,
  SUBMISSION_STATUSES,
  type SubmissionReason,
  type SubmissionStatus,
  type Verdict,
  VERDICTS,
} from "./submission-states"
export { SUBMISSION_MOVED, type SubmissionMoved } from "./submit"
export type {
  Badge,
  CertificateEventFacts,
  CertificateEventKind,
  CertificateFacts,
  Standing,
  StandingToday,
} from "./standing"

export default Module(CERTIFICATION_MODULE, { service: CertificationModuleService })
