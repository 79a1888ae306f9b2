import { Container, Heading, Text } from "@medusajs/ui"
import { shownDay } from "@ocop/kit/browser/shown"
import type { ApplicationWords } from "../../lib/application-words"
import type { Review } from "../../lib/seller-applications"

/** What an applicant said, step by step, with the names of what they chose by code. */
export const Facts = ({
  application,
  names,
  text,
  language,
}: Pick<Review, "application" | "names"> & { text: ApplicationWords; language: string }) => {
  const said = (field: string, value: unknown): string => {
    const word = String(value ?? "")
    if (field === "kind") return text.kinds[word as keyof typeof text.kinds] ?? word
    if (field === "born_on" && word) return shownDay(word, language)
    // Only of what is chosen by its code: a bank's account may have as many digits.
    return /_code$|_bin$/.test(field) && names[word] ? `${names[word]} (${word})` : word
  }
  return (
    <Container className="divide-y self-start p-0">
      <Heading level="h2" className="px-6 py-4">
        {text.facts}
      </Heading>
      {Object.entries(text.steps).map(([step, title]) => {
        const facts = application.steps[step]
        return (
          <section key={step} className="px-6 py-4">
            <Heading level="h3">{title}</Heading>
            {facts ? (
              <dl className="mt-2 grid grid-cols-3 gap-x-4 gap-y-1">
                {Object.entries(text.fields)
                  .filter(([field]) => facts[field])
                  .map(([field, label]) => (
                    <div key={field} className="contents">
                      <dt className="txt-small text-ui-fg-subtle">{label}</dt>
                      <dd className="txt-small col-span-2 break-words">
                        {said(field, facts[field])}
                      </dd>
                    </div>
                  ))}
              </dl>
            ) : (
              <Text size="small" className="text-ui-fg-subtle">
                {text.not_said}
              </Text>
            )}
          </section>
        )
      })}
    </Container>
  )
}
