import { z } from "@medusajs/framework/zod"
import { addDays, dayInVietnam, isDay } from "@ocop/kit/days"
import { daysOf } from "../../../figures/period"

/** Decision 490/QĐ-TTg began the programme in 2018: nothing was sold of it before. */
const FIRST = "2018-01-01"
/** The three years that a certificate holds (Decision 26/2026/QĐ-TTg), and the months in which the next file is made ready. */
const LONGEST_EVIDENCE = 1_280

const day = z
  .string()
  .refine(isDay, "must be a day, YYYY-MM-DD")
  .refine((text) => text >= FIRST, `must be ${FIRST} or later`)

/** `?from=&to=`: days in Vietnam, both counted; a year back from today, unless told. */
export const EvidenceQuery = z
  .object({
    from: day.default(() => addDays(dayInVietnam(new Date()), -364)),
    to: day.default(() => dayInVietnam(new Date())),
  })
  .refine(
    (period) => {
      const days = daysOf(period)
      return days >= 1 && days <= LONGEST_EVIDENCE
    },
    { path: ["to"], error: `must be 1 to ${LONGEST_EVIDENCE} days from the first` },
  )

export type EvidenceAsked = z.infer<typeof EvidenceQuery>
