import { Module } from "@medusajs/framework/utils"
import CertificationModuleService from "./service"

export const CERTIFICATION_MODULE = "certification"

export type { default as CertificationModuleService } from "./service"
export { standing, expiryOf } from "./standing"
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
export { type Found, MOST_FOUND } from "./look-up"
export { CERTIFICATE_EVENT_RECORDED, type EventRecorded, type NewEvent } from "./record-events"
export type { Registered, RegisteredEvent, WantedOfRegister } from "./register"
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
