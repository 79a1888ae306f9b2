import { useQueryClient } from "@tanstack/react-query"
import type { DraftWords } from "../../lib/draft-words"
import { decideDraft, type DraftReview } from "../../lib/listing-drafts"
import { DecisionForm } from "../decision-form"

/** What is decided of a draft, as it was read: one that its seller changed meanwhile is read again first. */
export const DecideDraft = ({ draft, text }: Pick<DraftReview, "draft"> & { text: DraftWords }) => {
  const cache = useQueryClient()
  return (
    <DecisionForm
      open={draft.status === "submitted"}
      text={text}
      decide={(decision, reason) => decideDraft(draft, decision, reason)}
      readAgain={() => cache.invalidateQueries({ queryKey: ["listing-drafts"] })}
      said={({ message }) => (message.startsWith("draft:") ? text.changed_meanwhile : undefined)}
    />
  )
}
