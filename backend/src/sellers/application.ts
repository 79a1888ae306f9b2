import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, addWorkingDays, type Day, dayInVietnam } from "@ocop/kit/days"
import { AUDIT_MODULE, type AuditModuleService } from "@ocop/kit/modules/audit"
import {
  SELLER_MODULE,
  type SellerModuleService,
  type SellerStatus,
} from "@ocop/marketplace/modules/seller"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  type ApplicationStep,
  type Check,
  checklist,
  type Due,
  DUE_DAYS,
  dueProofs,
  type HeldPaper,
  missingFor,
  type PaperFile,
  REQUIREMENTS,
  type Steps,
  unmet,
} from "@ocop/marketplace/modules/seller-application"
import { environment } from "../config/environment"

type ShownFile = Pick<PaperFile, "id" | "mime" | "bytes">

/** An application as its applicant sees it; the platform's staff see who decided, and the papers, beside it. */
export interface ApplicationView {
  seller_id: string
  status: string
  /** What was said when it was begun, to be taken over into the first step; null when there is no such seller. */
  begun: { kind: string; name_vi: string; name_en: string; province_code: string } | null
  steps: Steps
  requirements: (Check & {
    vi: string
    en: string
    source: string
    expires: boolean
    /** Whether the applicant may say that the paper names no day on which it ends. */
    may_be_endless: boolean
    /** That the applicant said so. */
    endless: boolean
    /** That it was found good, whatever its day is by now. */
    verified: boolean
    /** Of a paper, in their order. */
    files: ShownFile[]
    /** Of a shop that was let in: the paper that was verified, and stands until staff have looked at the newer one. */
    held: { files: ShownFile[]; valid_until: Day | null; endless: boolean } | null
    /** Of what the platform looks up: where its facts are told. */
    step: ApplicationStep | null
    note: string | null
  })[]
  /** Steps and requirements that keep it from being handed in. */
  missing: string[]
  /** Requirements that keep the shop from being opened. */
  unmet: string[]
  /** Of an open or a suspended shop: what it has to renew, or to show for the first time. */
  due: Due[]
  /** Why staff asked for more or rejected it, in their own words, while it is with the applicant. */
  reason: string | null
  /** While it is with the platform: since when (ISO), and the day, YYYY-MM-DD, until which it answers. */
  answer: { since: string; until: Day; working_days: number } | null
}

/** Reads a seller's application by the checklist of today; one that nobody began has no steps yet. */
export async function readApplication(
  container: MedusaContainer,
  sellerId: string,
  now = new Date(),
): Promise<ApplicationView> {
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: sellerId })
  const [application] = await container
    .resolve<ApplicationModuleService>(APPLICATION_MODULE)
    .listSellerApplications({ seller_id: sellerId }, { relations: ["evidence"] })
  const steps = (application?.steps ?? {}) as Steps
  const evidence = evidenceOf(application)
  const kind = kindOf(steps, seller)
  const today = dayInVietnam(now)
  const isOpen = seller !== undefined && isLetIn(seller)
  const checks = checklist(kind, evidence, today, isOpen ? addDays(today, DUE_DAYS) : today)
  return {
    seller_id: sellerId,
    status: seller?.status ?? "applying",
    begun: seller
      ? {
          kind: seller.kind,
          name_vi: seller.name_vi,
          name_en: seller.name_en,
          province_code: seller.province_code,
        }
      : null,
    steps,
    requirements: checks.map((check) => {
      const {
        vi,
        en,
        source,
        expires,
        may_be_endless = false,
        step = null,
      } = REQUIREMENTS.find(({ code }) => code === check.requirement)!
      const shown = evidence.find((one) => one.requirement === check.requirement)
      return {
        ...check,
        vi,
        en,
        source,
        expires,
        may_be_endless,
        endless: shown?.endless ?? false,
        verified: shown?.state === "verified",
        files: filesOf(shown),
        held: shown?.held
          ? {
              files: filesOf(shown.held),
              valid_until: shown.held.valid_until,
              endless: shown.held.endless,
            }
          : null,
        step,
        note: shown?.note ?? null,
      }
    }),
    missing: missingFor(steps, checks),
    unmet: unmet(checks),
    due: isOpen ? dueProofs(shopOf(seller, application), today) : [],
    ...(await told(container, sellerId, seller?.status)),
  }
}

const filesOf = (paper: { files: unknown } | undefined): ShownFile[] =>
  ((paper?.files ?? []) as PaperFile[]).map(({ id, mime, bytes }) => ({ id, mime, bytes }))

type Application = Awaited<ReturnType<ApplicationModuleService["listSellerApplications"]>>[number]

/** Its proofs, with what is kept of each as JSON. */
const evidenceOf = (application: Application | undefined) =>
  (application?.evidence ?? []).map((one) => ({ ...one, held: one.held as HeldPaper | null }))

/** As what it says it is now: that is what the shop will be, or is. */
export const kindOf = (steps: Steps, seller: { kind: string } | undefined) =>
  (steps.business as { kind?: string } | undefined)?.kind ?? seller?.kind

/** States in which a shop was let in and is not over. */
export const LET_IN: SellerStatus[] = ["active", "suspended"]

/** Whether a shop was let in, and is not over. */
export const isLetIn = ({ status }: { status: SellerStatus }) => LET_IN.includes(status)

const shopOf = (
  seller: { kind: string; created_at: Date | string },
  application: Application | undefined,
): Parameters<typeof dueProofs>[0] => {
  const steps = (application?.steps ?? {}) as Steps
  return {
    kind: kindOf(steps, seller),
    since: dayInVietnam(new Date(seller.created_at)),
    steps,
    evidence: evidenceOf(application),
  }
}

/** States in which the applicant puts right what staff said; one that was rejected is opened again for it. */
const WITH_APPLICANT: readonly string[] = ["asked", "rejected", "applying"]

/** What was said of where it stands: why it is with the applicant, or until when the platform answers. */
async function told(
  container: MedusaContainer,
  sellerId: string,
  status: string | undefined,
): Promise<Pick<ApplicationView, "reason" | "answer">> {
  const withPlatform = status === "reviewing"
  if (!status || !(withPlatform || WITH_APPLICANT.includes(status)))
    return { reason: null, answer: null }
  const entries = await container
    .resolve<AuditModuleService>(AUDIT_MODULE)
    .of({ type: "seller", id: sellerId })
  if (withPlatform) {
    const handedIn = entries.find(
      ({ action, after }) => action === "seller.status" && after?.status === "reviewing",
    )
    return { reason: null, answer: handedIn ? answerOf(new Date(handedIn.at)) : null }
  }
  const decided = entries.find(
    ({ action, after }) =>
      action === "seller.status" && (after?.status === "asked" || after?.status === "rejected"),
  )
  return { reason: decided?.reason ?? null, answer: null }
}

/** Until when the platform has promised to answer each of these applications, as `told` says it to the applicant. */
export async function promisedAnswers(
  container: MedusaContainer,
  sellerIds: readonly string[],
): Promise<Map<string, Day>> {
  const handedIn = await container
    .resolve<AuditModuleService>(AUDIT_MODULE)
    .latest(
      { type: "seller", ids: sellerIds },
      { action: "seller.status", after: { status: "reviewing" } },
    )
  return new Map([...handedIn].map(([id, { at }]) => [id, answerOf(new Date(at)).until]))
}

/** What the operator promises of an application that was handed in at a moment. */
function answerOf(since: Date): NonNullable<ApplicationView["answer"]> {
  const working_days = environment(process.env).answerDays
  return {
    since: since.toISOString(),
    until: addWorkingDays(dayInVietnam(since), working_days),
    working_days,
  }
}
