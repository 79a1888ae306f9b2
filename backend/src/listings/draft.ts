import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { type Day, dayInVietnam } from "@ocop/kit/days"
import {
  ALCOHOL_SETS,
  DISCLAIMER,
  type DraftFacts,
  type DraftMove,
  draftMovesOf,
  type DraftStatus,
  type Finding,
  findingsOf,
  FUNCTIONAL_SETS,
  LISTING_DRAFT_MODULE,
  type ListingDraftModuleService,
  missingOf,
  type PicturePlace,
  type Place,
  SERVICE_SETS,
  type Versions,
} from "@ocop/marketplace/modules/listing-draft"
import { type Scoring, scoringOf } from "@ocop/ocop/criteria"
import {
  CERTIFICATION_MODULE,
  type CertificationModuleService,
  standing,
} from "@ocop/ocop/modules/certification"
import { SPECIALITY_MODULE, type SpecialityModuleService } from "@ocop/ocop/modules/speciality"

/** A draft as its seller's people and the platform's staff see it. Đồng, grams, millimetres, days. */
export interface DraftView {
  id: string
  product_id: string | null
  status: DraftStatus
  facts: DraftFacts
  /** To be sent back with a section: what was saved since is not written over. */
  versions: Versions
  /** In the order in which they are shown. */
  pictures: { id: string; url: string; rank: number; place: PicturePlace | null }[]
  /** What is to be said before it may be handed in. */
  missing: Place[]
  /** What the rules say: of this moment while the seller writes, else of the moment at which it was handed in. */
  findings: Finding[]
  /** Staff's, of their last decision. */
  reason: string | null
  submitted_at: Date | null
  decided_at: Date | null
  created_at: Date
  updated_at: Date
  /** When what was approved was there for shoppers; null before. */
  shown_at: Date | null
  /** What the seller's people may do with it now. */
  may: DraftMove[]
  hints: { set: SetHints | null }
}

/** What its set asks of a good. */
export interface SetHints {
  code: string
  /** Strength is asked for, buyers are asked for their age, and nothing reduces its price. */
  alcohol: boolean
  /** Not sent: neither parcel nor stock is asked for. */
  service: boolean
  /** A line that the story carries; null where none is asked for. */
  disclaimer: string | null
  /** What an authority scores in it. */
  scoring: Scoring | null
}

/** A draft with whose it is, for those who read the drafts of all. */
export type OwnedDraft = DraftView & { seller_id: string }

/** Which draft; with `seller_id`, every other seller's is as none. */
export interface WantedDraft {
  id: string
  seller_id?: string
}

export const drafts = (container: MedusaContainer) =>
  container.resolve<ListingDraftModuleService>(LISTING_DRAFT_MODULE)

/** @throws NOT_FOUND naming id */
export async function readDraft(
  container: MedusaContainer,
  wanted: WantedDraft,
  now = new Date(),
): Promise<OwnedDraft> {
  const [draft] = await drafts(container).listListingDrafts(
    { id: wanted.id, ...(wanted.seller_id ? { seller_id: wanted.seller_id } : {}) },
    { relations: ["pictures"] },
  )
  if (!draft)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no draft ${wanted.id.slice(0, 80)}`)
  const facts = draft.facts as DraftFacts
  const pictures = [...draft.pictures]
    .sort((one, other) => one.rank - other.rank)
    .map(({ id, url, rank, place }) => ({
      id,
      url,
      rank,
      place: place as unknown as PicturePlace | null,
    }))
  const written =
    draft.status === "draft" || draft.status === "asked" || draft.status === "rejected"
  return {
    id: draft.id,
    seller_id: draft.seller_id,
    product_id: draft.product_id,
    status: draft.status,
    facts,
    versions: draft.versions,
    pictures,
    missing: missingOf({ facts, pictures: pictures.length }),
    findings: written
      ? await judge(container, draft, now)
      : (draft.findings as unknown as Finding[]),
    reason: draft.reason,
    submitted_at: draft.submitted_at,
    decided_at: draft.decided_at,
    created_at: draft.created_at,
    updated_at: draft.updated_at,
    shown_at: draft.shown_at,
    may: draftMovesOf(draft.status, "seller_member"),
    hints: { set: hintsOf(facts.start?.set_code, dayInVietnam(now)) },
  }
}

/** The same for the seller's own people, who know whose it is. */
export async function readOwnDraft(
  container: MedusaContainer,
  wanted: Required<WantedDraft>,
): Promise<DraftView> {
  const { seller_id: _, ...view } = await readDraft(container, wanted)
  return view
}

interface Judged {
  id: string
  seller_id: string
  product_id: string | null
  facts: unknown
}

/** What the rules say of a draft at this moment. */
async function judge(container: MedusaContainer, draft: Judged, now: Date): Promise<Finding[]> {
  return findingsOf({
    facts: draft.facts as DraftFacts,
    shared: await drafts(container).sharedLooks({ id: draft.id, seller_id: draft.seller_id }),
    stars_on_file: draft.product_id ? await starsOnFile(container, draft.product_id, now) : 0,
    shown_shippable: draft.product_id ? await isSent(container, draft.product_id) : null,
    day: dayInVietnam(now),
  })
}

/** Whether a product is sent; null where nothing is on file of it. */
async function isSent(container: MedusaContainer, product_id: string): Promise<boolean | null> {
  const [speciality] = await container
    .resolve<SpecialityModuleService>(SPECIALITY_MODULE)
    .listSpecialities({ product_id }, { select: ["shippable"], take: 1 })
  return speciality?.shippable ?? null
}

async function starsOnFile(
  container: MedusaContainer,
  product_id: string,
  now: Date,
): Promise<number> {
  const certificates = await container
    .resolve<CertificationModuleService>(CERTIFICATION_MODULE)
    .listCertificates({ product_id }, { relations: ["events"] })
  return Math.max(
    0,
    ...certificates
      .map((certificate) => standing(certificate, now, certificate.events))
      .filter(({ badge }) => badge !== "none")
      .map(({ stars }) => stars),
  )
}

function hintsOf(code: string | null | undefined, day: Day): SetHints | null {
  if (!code) return null
  return {
    code,
    alcohol: ALCOHOL_SETS.includes(code),
    service: SERVICE_SETS.includes(code),
    disclaimer: FUNCTIONAL_SETS.includes(code) ? DISCLAIMER : null,
    scoring: scoringOf(code, day),
  }
}
