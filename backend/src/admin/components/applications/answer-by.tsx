import { Badge } from "@medusajs/ui"
import { shownDay } from "@ocop/kit/browser/shown"
import type { ApplicationWords } from "../../lib/application-words"
import { isLate } from "../../lib/seller-applications"

/** Until when an applicant was promised an answer; marked where that day is over. */
export const AnswerBy = ({
  day,
  text,
  language,
}: {
  day: string | null
  text: ApplicationWords
  language: string
}) => {
  if (day === null) return <>–</>
  return (
    <span className="flex items-center gap-x-2">
      {shownDay(day, language)}
      {isLate(day) && (
        <Badge size="2xsmall" color="red">
          {text.late}
        </Badge>
      )}
    </span>
  )
}
