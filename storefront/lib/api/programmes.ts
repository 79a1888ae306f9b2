import "server-only"
import type { Edition } from "@/i18n/edition"
import type { ProgrammeTerms } from "@/lib/portal/programmes/types"
import { CATALOGUE_TAG } from "./catalogue"
import { backend } from "./fetch"
import type { Named } from "./types"

/** A programme of GET /store/programmes. Instants as ISO 8601. */
export interface PublicProgramme extends Named, Pick<ProgrammeTerms, "form" | "value" | "voucher"> {
  slug: string
  starts_at: string
  ends_at: string
  state: "soon" | "runs" | "used_up" | "ended" | "stopped"
  office: string
  province: Named & { slug: string }
}

/** GET /store/programmes/:slug */
export interface PublicProgrammeInFull extends PublicProgramme, ProgrammeTerms {
  story_vi: string
  story_en: string
  bounded: boolean
  decision: { number: string; issued_on: string } | null
  product_ids: string[]
  /** One of its goods is: whatever promotes it says that it is no medicine. */
  functional_food: boolean
}

const KEPT_S = 60

/** Those that were announced and are not over; kept for a minute, or until goods change. */
export async function listProgrammes(edition: Edition): Promise<PublicProgramme[]> {
  const { programmes } = await backend<{ programmes: PublicProgramme[] }>("/store/programmes", {
    edition,
    cache: { seconds: KEPT_S, tags: [CATALOGUE_TAG] },
  })
  return programmes
}

/** One of them, also once it is over, as it is now. @throws ApiError `not_found` */
export async function readProgramme(
  slug: string,
  edition: Edition,
): Promise<PublicProgrammeInFull> {
  const { programme } = await backend<{ programme: PublicProgrammeInFull }>(
    `/store/programmes/${encodeURIComponent(slug)}`,
    { edition },
  )
  return programme
}
