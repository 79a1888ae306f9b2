import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { Actor } from "@ocop/kit/audit"
import type { Day } from "@ocop/kit/days"
import { type Answered, answerHold, answersTo, type HoldAnswer } from "./answer-hold"
import {
  type AroundLine,
  aroundLines,
  type DecisionFacts,
  type LineAsked,
  onFile,
  type OnFile,
} from "./around"
import { decideSubmission, type SubmissionDecision } from "./decide-submission"
import {
  confirmDecision,
  type DecisionImport,
  decisionImport,
  decisionImports,
  decisionLines,
  enterLine,
  keepDecisionPaper,
  planDecision,
  refuseLine,
  type StandingPlan,
  waitingRows,
} from "./decision-imports"
import {
  dropFile,
  keepFile,
  type KeptFile,
  looseFiles,
  ownFiles,
  type SubmittedFile,
} from "./files"
import { grant, type Granted, type GrantedTo } from "./grant"
import {
  type Inspection,
  inspectionEntries,
  inspections,
  type WantedInspections,
} from "./inspection-list"
import {
  answerInspection,
  type InspectionEntry,
  keepInspectionPaper,
  moveInspection,
  planInspection,
} from "./inspections"
import { type Found, lookUp } from "./look-up"
import { Certificate } from "./models/certificate"
import { CertificateEvent } from "./models/certificate-event"
import { CertificateSubmission } from "./models/certificate-submission"
import { Decision } from "./models/decision"
import type { PrintedFacts } from "./printed"
import { type NewEvent, recordEvents } from "./record-events"
import { type Registered, register, type WantedOfRegister } from "./register"
import {
  forgetReporter,
  moveReport,
  type NewReport,
  type Report,
  reportCertificate,
  reports,
} from "./reports"
import { submit, submitAgain, type Submitted, type SubmittedFor, takeBack } from "./submit"

type Trx = Context<EntityManager>

/**
 * Decisions, certificates, what happened to them, and what sellers show of them. Their worth today is `standing()`. Each method is
 * one transaction; the functions of the same names say what it does.
 */
export default class CertificationModuleService extends MedusaService({
  Decision,
  Certificate,
  CertificateEvent,
  CertificateSubmission,
}) {
  @InjectTransactionManager()
  async recordEvents(
    events: readonly NewEvent[],
    @MedusaContext() context: Trx = {},
  ): Promise<string[]> {
    return recordEvents(transactionOf(context), events)
  }

  @InjectTransactionManager()
  async answerHold(answer: HoldAnswer, @MedusaContext() context: Trx = {}): Promise<string> {
    return answerHold(transactionOf(context), answer)
  }

  @InjectTransactionManager()
  async answersTo(certificate_id: string, @MedusaContext() context: Trx = {}): Promise<Answered[]> {
    return answersTo(transactionOf(context), certificate_id)
  }

  @InjectTransactionManager()
  async grant(
    printed: PrintedFacts,
    to: GrantedTo,
    by: { actor: Actor; source: string },
    @MedusaContext() context: Trx = {},
  ): Promise<Granted> {
    return grant(transactionOf(context), printed, to, by)
  }

  @InjectTransactionManager()
  async submit(
    of: SubmittedFor,
    submitted: Submitted,
    @MedusaContext() context: Trx = {},
  ): Promise<string | null> {
    return submit(transactionOf(context), of, submitted)
  }

  @InjectTransactionManager()
  async submitAgain(
    again: Parameters<typeof submitAgain>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<"changed" | null> {
    return submitAgain(transactionOf(context), again)
  }

  @InjectTransactionManager()
  async takeBack(
    of: Parameters<typeof takeBack>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<void> {
    return takeBack(transactionOf(context), of)
  }

  @InjectTransactionManager()
  async decideSubmission(
    decision: SubmissionDecision,
    @MedusaContext() context: Trx = {},
  ): Promise<"changed" | { certificate_id: string | null }> {
    return decideSubmission(transactionOf(context), decision)
  }

  @InjectTransactionManager()
  async keepFile(file: KeptFile, @MedusaContext() context: Trx = {}): Promise<void> {
    return keepFile(transactionOf(context), file)
  }

  @InjectTransactionManager()
  async ownFiles(
    of: Pick<KeptFile, "seller_id" | "product_id">,
    ids: readonly string[],
    @MedusaContext() context: Trx = {},
  ): Promise<SubmittedFile[]> {
    return ownFiles(transactionOf(context), of, ids)
  }

  @InjectTransactionManager()
  async looseFiles(
    seller_id: string,
    @MedusaContext() context: Trx = {},
  ): Promise<(SubmittedFile & { product_id: string })[]> {
    return looseFiles(transactionOf(context), seller_id)
  }

  @InjectTransactionManager()
  async dropFile(
    of: Pick<KeptFile, "id" | "seller_id">,
    @MedusaContext() context: Trx = {},
  ): Promise<boolean> {
    return dropFile(transactionOf(context), of)
  }

  @InjectTransactionManager()
  async register(
    wanted: WantedOfRegister,
    today: Day,
    @MedusaContext() context: Trx = {},
  ): Promise<Registered[]> {
    return register(transactionOf(context), wanted, today)
  }

  @InjectTransactionManager()
  async lookUp(typed: string, today: Day, @MedusaContext() context: Trx = {}): Promise<Found> {
    return lookUp(transactionOf(context), typed, today)
  }

  @InjectTransactionManager()
  async onFile(
    printed: PrintedFacts,
    product_id: string,
    @MedusaContext() context: Trx = {},
  ): Promise<OnFile> {
    return onFile(transactionOf(context), printed, product_id)
  }

  @InjectTransactionManager()
  async aroundLines(
    decision: DecisionFacts,
    lines: readonly LineAsked[],
    @MedusaContext() context: Trx = {},
  ): Promise<AroundLine[]> {
    return aroundLines(transactionOf(context), decision, lines)
  }

  @InjectTransactionManager()
  async planDecision(
    plan: Parameters<typeof planDecision>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<string> {
    return planDecision(transactionOf(context), plan)
  }

  @InjectTransactionManager()
  async decisionImports(
    province_code: string,
    most: number,
    @MedusaContext() context: Trx = {},
  ): Promise<DecisionImport[]> {
    return decisionImports(transactionOf(context), province_code, most)
  }

  @InjectTransactionManager()
  async decisionImport(
    of: Parameters<typeof decisionImport>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<DecisionImport> {
    return decisionImport(transactionOf(context), of)
  }

  @InjectTransactionManager()
  async decisionLines<Planned>(
    id: string,
    wanted: Parameters<typeof decisionLines>[2],
    @MedusaContext() context: Trx = {},
  ): Promise<StandingPlan<Planned>[]> {
    return decisionLines<Planned>(transactionOf(context), id, wanted)
  }

  @InjectTransactionManager()
  async keepDecisionPaper(
    of: Parameters<typeof keepDecisionPaper>[1],
    file: { id: string; mime: string },
    @MedusaContext() context: Trx = {},
  ): Promise<string | null> {
    return keepDecisionPaper(transactionOf(context), of, file)
  }

  @InjectTransactionManager()
  async confirmDecision(
    of: Parameters<typeof confirmDecision>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<void> {
    return confirmDecision(transactionOf(context), of)
  }

  @InjectTransactionManager()
  async waitingRows(
    id: string,
    most: number,
    after: number,
    @MedusaContext() context: Trx = {},
  ): Promise<number[]> {
    return waitingRows(transactionOf(context), id, most, after)
  }

  @InjectTransactionManager()
  async enterLine(id: string, row: number, @MedusaContext() context: Trx = {}): Promise<void> {
    return enterLine(transactionOf(context), id, row)
  }

  @InjectTransactionManager()
  async refuseLine(
    id: string,
    row: number,
    fault: string,
    @MedusaContext() context: Trx = {},
  ): Promise<void> {
    return refuseLine(transactionOf(context), id, row, fault)
  }

  @InjectTransactionManager()
  async planInspection(
    plan: Parameters<typeof planInspection>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<string> {
    return planInspection(transactionOf(context), plan)
  }

  @InjectTransactionManager()
  async moveInspection(
    move: Parameters<typeof moveInspection>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<"changed" | null> {
    return moveInspection(transactionOf(context), move)
  }

  @InjectTransactionManager()
  async answerInspection(
    answer: Parameters<typeof answerInspection>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<string> {
    return answerInspection(transactionOf(context), answer)
  }

  @InjectTransactionManager()
  async keepInspectionPaper(
    paper: Parameters<typeof keepInspectionPaper>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<string> {
    return keepInspectionPaper(transactionOf(context), paper)
  }

  @InjectTransactionManager()
  async inspections(
    wanted: WantedInspections,
    today: Day,
    page: { limit: number; offset: number },
    @MedusaContext() context: Trx = {},
  ): Promise<{ inspections: Inspection[]; count: number }> {
    return inspections(transactionOf(context), wanted, today, page)
  }

  @InjectTransactionManager()
  async inspectionEntries(
    ids: readonly string[],
    @MedusaContext() context: Trx = {},
  ): Promise<(InspectionEntry & { inspection_id: string })[]> {
    return inspectionEntries(transactionOf(context), ids)
  }

  @InjectTransactionManager()
  async reportCertificate(report: NewReport, @MedusaContext() context: Trx = {}): Promise<string> {
    return reportCertificate(transactionOf(context), report)
  }

  @InjectTransactionManager()
  async reports(
    whose: Parameters<typeof reports>[1],
    wanted: Parameters<typeof reports>[2],
    today: Day,
    page: { limit: number; offset: number },
    @MedusaContext() context: Trx = {},
  ): Promise<{ reports: Report[]; count: number; overdue: number }> {
    return reports(transactionOf(context), whose, wanted, today, page)
  }

  @InjectTransactionManager()
  async moveReport(
    move: Parameters<typeof moveReport>[1],
    @MedusaContext() context: Trx = {},
  ): Promise<"changed" | null> {
    return moveReport(transactionOf(context), move)
  }

  @InjectTransactionManager()
  async forgetReporter(id: string, @MedusaContext() context: Trx = {}): Promise<void> {
    return forgetReporter(transactionOf(context), id)
  }
}

function transactionOf({ transactionManager }: Trx): EntityManager {
  if (!transactionManager) throw new Error("Certificates change inside a transaction")
  return transactionManager
}
