import { ask } from "@ocop/kit/browser/ask"
import type { Decision } from "./decision"

export const DRAFT_STATUSES = ["submitted", "asked", "rejected", "approved"] as const
export type DraftStatus = (typeof DRAFT_STATUSES)[number]

/** One draft in the list, as `GET /admin/listing-drafts` answers it. */
export interface ListedDraft {
  id: string
  product_id: string | null
  name_vi: string | null
  thumbnail: string | null
  seller: { id: string; name_vi: string; status: string }
  /** How many findings must be mended, and how many a person looks at. */
  refused: number
  looked: number
  /** ISO instants. */
  submitted_at: string | null
  updated_at: string
}

/** What a seller wrote, by section and field. */
export type Facts = Record<string, Record<string, unknown> | undefined>

export interface Finding {
  code: string
  severity: "refuse" | "look"
  section: string
  field: string
  vi: string
  en: string
}

/** One draft with whose it is, as `GET /admin/listing-drafts/:id` answers it. */
export interface DraftReview {
  draft: {
    id: string
    product_id: string | null
    status: string
    facts: Facts
    /** As they were read: sent back with a decision, so that nobody approves what they have not seen. */
    versions: Record<string, number>
    pictures: { id: string; url: string }[]
    findings: Finding[]
    reason: string | null
    submitted_at: string | null
  }
  seller: { id: string; name_vi: string; status: string; handle: string } | null
  /** The product as shoppers see it while its status is `published`; null of a new one. */
  shown: { facts: Facts; pictures: string[]; status: string } | null
  /** What the codes of its set and places stand for. */
  names: Record<string, string>
  /** Private files that the draft names: `licence`, or the kind of the certificate. */
  papers: { name: string; file: string }[]
}

export const DRAFTS_PAGE = 20
const ROOT = "/admin/listing-drafts"

export const readDrafts = (status: DraftStatus, page: number) =>
  ask<{ drafts: ListedDraft[]; count: number }>(
    `${ROOT}?status=${status}&limit=${DRAFTS_PAGE}&offset=${page * DRAFTS_PAGE}`,
  )

export const readDraftReview = (id: string) => ask<DraftReview>(`${ROOT}/${encodeURIComponent(id)}`)

/** The seller reads the reason. @throws Error naming reason; `draft: …` when it is no longer what was read */
export const decideDraft = (
  { id, versions }: Pick<DraftReview["draft"], "id" | "versions">,
  decision: Decision,
  reason: string,
) =>
  ask(`${ROOT}/${encodeURIComponent(id)}/decision`, {
    body: { decision, reason: reason.trim() || null, versions },
  })

/** One fact of a draft beside what shoppers see today. */
export interface ComparedFact {
  section: string
  field: string
  now: unknown
  before: unknown
  changed: boolean
}

/** Every fact that either holds, in the draft's order. A new good has nothing to compare with. */
export function compare(
  { facts }: { facts: Facts },
  shown: { facts: Facts } | null,
): ComparedFact[] {
  const sections = [...new Set([...Object.keys(facts), ...Object.keys(shown?.facts ?? {})])]
  return sections.flatMap((section) => {
    const now = facts[section] ?? {}
    const before = shown?.facts[section] ?? {}
    return [...new Set([...Object.keys(now), ...Object.keys(before)])]
      .map((field) => ({
        section,
        field,
        now: now[field],
        before: before[field],
        changed:
          shown !== null &&
          JSON.stringify(now[field] ?? null) !== JSON.stringify(before[field] ?? null),
      }))
      .filter(({ now: value, before: old }) => !isEmpty(value) || !isEmpty(old))
  })
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0)
