import type { MedusaContainer } from "@medusajs/framework/types"
import { dayInVietnam } from "@ocop/kit/days"
import { AUDIT_MODULE, type AuditModuleService } from "@ocop/kit/modules/audit"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  type ApplicationStep,
  type Check,
  checklist,
  missingFor,
  REQUIREMENTS,
  type Steps,
  unmet,
} from "@ocop/marketplace/modules/seller-application"

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
    /** Of what the platform looks up: where its facts are told. */
    step: ApplicationStep | null
    note: string | null
  })[]
  /** Steps and requirements that keep it from being handed in. */
  missing: string[]
  /** Requirements that keep the shop from being opened. */
  unmet: string[]
  /** Why staff asked for more or rejected it, in their own words, while it is with the applicant. */
  reason: string | null
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
  const evidence = application?.evidence ?? []
  // As what it says it is now: that is what the shop will be.
  const kind = (steps.business as { kind?: string } | undefined)?.kind ?? seller?.kind
  const checks = checklist(kind, evidence, dayInVietnam(now))
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
        step = null,
      } = REQUIREMENTS.find(({ code }) => code === check.requirement)!
      const note = evidence.find((one) => one.requirement === check.requirement)?.note ?? null
      return { ...check, vi, en, source, expires, step, note }
    }),
    missing: missingFor(steps, checks),
    unmet: unmet(checks),
    reason: await reasonOf(container, sellerId, seller?.status),
  }
}

/** States in which the applicant puts right what staff said; one that was rejected is opened again for it. */
const WITH_APPLICANT: readonly string[] = ["asked", "rejected", "applying"]

async function reasonOf(
  container: MedusaContainer,
  sellerId: string,
  status: string | undefined,
): Promise<string | null> {
  if (!status || !WITH_APPLICANT.includes(status)) return null
  const entries = await container
    .resolve<AuditModuleService>(AUDIT_MODULE)
    .of({ type: "seller", id: sellerId })
  const decided = entries.find(
    ({ action, after }) =>
      action === "seller.status" && (after?.status === "asked" || after?.status === "rejected"),
  )
  return decided?.reason ?? null
}
