import { ask } from "@ocop/kit/browser/ask"
import type { Decision } from "./decision"

/** Applications by their state, and shops let in of which papers end or wait for a look. */
export const STATUSES = ["reviewing", "asked", "applying", "rejected", "due"] as const
export type ApplicationStatus = (typeof STATUSES)[number]

/** One that wants to sell, as `GET /admin/seller-applications` lists it; `id` is the seller's. */
export interface Listed {
  id: string
  kind: string
  name_vi: string
  name_en: string
  province_code: string
  province: string | null
  /** ISO instant since when it stands as it does. */
  updated_at: string
  /** Of a shop that was let in. */
  due?: (Due & { vi: string; en: string })[]
  /** Of one that lies with staff: the last day on which they promised to answer (YYYY-MM-DD); null where they did not. */
  answer_by?: string | null
}

/** Whether a promised day is over, in Vietnam, where the promise was made. Pure. */
export const isLate = (day: string, now = new Date()): boolean =>
  new Date(`${day}T23:59:59+07:00`) < now

/** What an open shop has to renew or to show; `until` is its last day (YYYY-MM-DD), if it had one. */
export interface Due {
  requirement: string
  state: "ending" | "ended" | "missing" | "held"
  until: string | null
  /** What was handed in lies with staff. */
  waiting: boolean
  /** What was handed in last was not taken. */
  refused: boolean
}

export type Standing = "missing" | "given" | "verified" | "refused" | "expired"

export interface Requirement {
  requirement: string
  proof: "attest" | "document" | "platform"
  standing: Standing
  /** YYYY-MM-DD */
  valid_until: string | null
  expires: boolean
  /** That the applicant said that the paper names no day on which it ends. */
  endless: boolean
  /** Of an open shop: what was verified before, and counts until the newer one was looked at. */
  held: { files: PaperFile[]; valid_until: string | null; endless: boolean } | null
  /** Where its facts are told, of what is looked up. */
  step: string | null
  note: string | null
  vi: string
  en: string
  source: string
}

/** One file of a paper: its front, its back, or a page. */
export interface PaperFile {
  id: string
  mime: string | null
}

interface Account {
  bank_name: string | null
  bank_bin: string
  account_no: string
  account_name: string
}

/** One application, as `GET /admin/seller-applications/:id` answers it. */
export interface Review {
  application: {
    seller_id: string
    status: string
    begun: { name_vi: string; name_en: string } | null
    steps: Record<string, Record<string, unknown> | undefined>
    requirements: Requirement[]
    missing: string[]
    unmet: string[]
    /** Of a shop that was let in. */
    due: Due[]
    reason: string | null
  }
  papers: { requirement: string; files: PaperFile[] }[]
  /** Of a shop that was let in: where its money goes, and where it will go. */
  payout: {
    bank_account: Account | null
    pending: (Account & { effective_at: string }) | null
  } | null
  /** What the codes of places and banks stand for. */
  names: Record<string, string>
}

export const PAGE_SIZE = 20
const ROOT = "/admin/seller-applications"
const at = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

export const readApplications = (status: ApplicationStatus, page: number) =>
  ask<{ applications: Listed[]; count: number }>(
    `${ROOT}?status=${status}&limit=${PAGE_SIZE}&offset=${page * PAGE_SIZE}`,
  )

export const readReview = (id: string) => ask<Review>(at(id))

/** What staff found of a proof, or of what they looked up. @throws Error naming files when they are not those that are shown now */
export const judge = (
  id: string,
  requirement: string,
  found: {
    state: "verified" | "refused"
    note: string
    valid_until: string
    /** Those of the paper that was read, and what was said of it then. */
    files: string[]
    term: { valid_until: string | null; endless: boolean }
  },
) =>
  ask(`${at(id)}/proofs/${encodeURIComponent(requirement)}`, {
    body: {
      state: found.state,
      note: found.note.trim() || null,
      valid_until: found.valid_until || null,
      files: found.files.length > 0 ? found.files : null,
      term: found.files.length > 0 ? found.term : null,
    },
  })

/** The paper that counts beside a newer one counts no more. @throws Error naming files when it is not the one that was read */
export const refuseHeld = (id: string, requirement: string, files: string[]) =>
  ask(`${at(id)}/proofs/${encodeURIComponent(requirement)}`, {
    body: { state: "refused", held: true, files },
  })

/** The applicant reads the reason. @throws Error naming reason, status, or the requirements that are not met */
export const decide = (id: string, decision: Decision, reason: string) =>
  ask(`${at(id)}/decision`, { body: { decision, reason: reason.trim() || null } })
