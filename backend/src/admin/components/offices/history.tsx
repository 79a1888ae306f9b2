import { Container, Heading, Text } from "@medusajs/ui"
import { moments } from "@ocop/kit/browser/shown"
import { officeHappened, type OfficeWords } from "../../lib/office-words"
import type { Happened } from "../../lib/sellers"

/** Who did what to an office and its people, when and why; the latest first. */
export const OfficeHistory = ({
  history,
  text,
  language,
}: {
  history: Happened[]
  text: OfficeWords
  language: string
}) => (
  <Container className="divide-y p-0">
    <Heading level="h2" className="px-6 py-4">
      {text.history}
    </Heading>
    {history.length === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.none}</Text>}
    <ol className="divide-y">
      {history.map((one, index) => (
        <li key={index} className="txt-small px-6 py-3">
          <span className="text-ui-fg-subtle">
            {moments(language).format(new Date(one.at))} ·{" "}
            {text.actors[one.actor_type] ?? one.actor_type}
          </span>
          <br />
          {[text.actions[one.action] ?? one.action, officeHappened(one, text)]
            .filter(Boolean)
            .join(": ")}
          {one.reason && <span className="whitespace-pre-line">. {one.reason}</span>}
        </li>
      ))}
    </ol>
  </Container>
)
