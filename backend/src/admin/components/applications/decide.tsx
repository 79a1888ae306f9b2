import { Text } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import type { ApplicationWords } from "../../lib/application-words"
import { decide, type Review } from "../../lib/seller-applications"
import { DecisionForm } from "../decision-form"

/** What is decided of an application, and what keeps it from being approved. */
export const Decide = ({
  id,
  application: { status, unmet, requirements },
  text,
  language,
}: {
  id: string
  application: Review["application"]
  text: ApplicationWords
  language: string
}) => {
  const cache = useQueryClient()
  return (
    <DecisionForm
      open={status === "reviewing"}
      mayApprove={unmet.length === 0}
      text={text}
      decide={(decision, reason) => decide(id, decision, reason)}
      readAgain={() => cache.invalidateQueries({ queryKey: ["seller-applications"] })}
    >
      {unmet.length > 0 ? (
        <div className="txt-small">
          <p>{text.blocked}</p>
          <ul className="list-disc pl-5">
            {requirements
              .filter(({ requirement }) => unmet.includes(requirement))
              .map(({ requirement, standing, vi, en }) => (
                <li key={requirement}>
                  {language.startsWith("vi") ? vi : en} ({text.standing[standing]})
                </li>
              ))}
          </ul>
        </div>
      ) : (
        <Text size="small">{text.ready}</Text>
      )}
    </DecisionForm>
  )
}
