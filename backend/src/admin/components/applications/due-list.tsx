import { Badge } from "@medusajs/ui"
import type { ApplicationWords } from "../../lib/application-words"
import type { Due, Listed } from "../../lib/seller-applications"

const COLORS = { ending: "orange", ended: "red", missing: "red", held: "green" } as const

/** What an open shop has to renew or to show, a line each, and what of it waits for staff. */
export const DueList = ({
  due,
  text,
  language,
}: {
  due: NonNullable<Listed["due"]>
  text: ApplicationWords
  language: string
}) => (
  <ul className="flex flex-col gap-y-1 py-2">
    {due.map((one) => (
      <li key={one.requirement} className="flex items-center gap-x-2">
        {one.waiting || one.refused ? (
          <Badge size="2xsmall" color={one.waiting ? "blue" : "red"}>
            {one.waiting ? text.due_state.waiting : text.due_state.refused}
          </Badge>
        ) : null}
        {one.state === "missing" && (one.waiting || one.refused) ? null : (
          <Badge size="2xsmall" color={COLORS[one.state]}>
            {said(one, text, language)}
          </Badge>
        )}
        <span className="min-w-64 max-w-xl whitespace-normal">
          {language.startsWith("vi") ? one.vi : one.en}
        </span>
      </li>
    ))}
  </ul>
)

/** How it stands, with its day. */
function said({ state, until }: Due, text: ApplicationWords, language: string): string {
  const day = until
    ? new Intl.DateTimeFormat(language.startsWith("vi") ? "vi-VN" : "en-GB", {
        timeZone: "UTC",
      }).format(new Date(until))
    : ""
  const isAhead = until !== null && new Date(`${until}T23:59:59+07:00`) >= new Date()
  if (state === "held" && !until) return text.due_state.held_long
  const words = state === "missing" && isAhead ? text.due_state.asked : text.due_state[state]
  return words.replace("{day}", day)
}
