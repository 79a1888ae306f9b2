import type { SellerStatus } from "../types"
import type { StepCode } from "./steps"

/** How a proof stands: `missing` was never shown, `given` waits for the platform's look, the others were looked at. */
export type Standing = "missing" | "given" | "verified" | "refused" | "expired"

/** One file of a paper. `mime` is not known of some that were sent long ago. */
export interface PaperFile {
  id: string
  mime: string | null
  bytes: number
}

/** One thing that has to be shown before a shop opens. */
export interface Requirement {
  requirement: string
  /** The applicant's word, a paper, or the platform's own look. */
  proof: "attest" | "document" | "platform"
  /** Of what the platform looks up: where its facts are told. */
  step: StepCode | null
  standing: Standing
  /** YYYY-MM-DD */
  valid_until: string | null
  /** Whether its paper says until when it holds. */
  expires: boolean
  /** Whether there are papers of its kind that name no day, and that this one was said to be such. */
  may_be_endless: boolean
  endless: boolean
  /** That it was found good, whatever its day is by now. */
  verified: boolean
  /** Of its paper, in their order. */
  files: PaperFile[]
  /** Of a shop that was let in: the paper that was verified, and counts until the platform has looked at the newer one. */
  held: { files: PaperFile[]; valid_until: string | null; endless: boolean } | null
  /** What staff said of it. */
  note: string | null
  vi: string
  en: string
  /** Where the law asks for it. */
  source: string
}

/** What ends, has ended or is missing of a shop that was let in; `held` is in force for longer, with a newer one handed in. */
export interface Due {
  requirement: string
  /** Of what the platform looks up: where its facts are told. */
  step: StepCode | null
  state: "ending" | "ended" | "missing" | "held"
  /** YYYY-MM-DD: the last day on which it holds, or on which it is not asked yet. */
  until: string | null
  /** The platform has to look at what was handed in; there is nothing to do. */
  waiting: boolean
  /** What was handed in last was not taken. */
  refused: boolean
}

/** GET /seller/application */
export interface Application {
  seller_id: string
  status: SellerStatus
  begun: { kind: string; name_vi: string; name_en: string; province_code: string } | null
  steps: Partial<Record<StepCode, Record<string, unknown>>>
  requirements: Requirement[]
  /** Codes of steps and requirements that keep it from being handed in. */
  missing: string[]
  unmet: string[]
  /** Of an open or a suspended shop: what it has to renew, or to show for the first time. */
  due: Due[]
  /** Why staff asked for more or rejected it, while it is with the applicant. */
  reason: string | null
  /** While it is with the platform: since when (ISO), and the day, YYYY-MM-DD, until which it answers. */
  answer: { since: string; until: string; working_days: number } | null
}
