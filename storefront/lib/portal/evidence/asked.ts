import type { RawParams } from "@/lib/search/state"
import { periodAsked } from "../figures/asked"

/** The most days of a pack: three years of a certificate, and the months in which the next file is made ready. */
export const LONGEST_EVIDENCE = 1_280

/** The days that an address asks for; a year until today unless told. */
export const evidenceDays = (params: RawParams) =>
  periodAsked(params, { usually: 365, longest: LONGEST_EVIDENCE })
