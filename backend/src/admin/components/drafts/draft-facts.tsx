import { Badge, Container, Heading } from "@medusajs/ui"
import type { DraftWords } from "../../lib/draft-words"
import { compare, type DraftReview } from "../../lib/listing-drafts"
import { asNamedIn, toldFact } from "../../lib/told-fact"

/** A draft's facts, and beside those that change what shoppers see today. */
export const DraftFacts = ({
  draft,
  shown,
  names,
  text,
  language,
}: Pick<DraftReview, "draft" | "shown" | "names"> & { text: DraftWords; language: string }) => {
  const told = (field: string, value: unknown) => toldFact(field, value, { text, language, names })
  const facts = compare(draft, shown)
  const sections = [...new Set(facts.map(({ section }) => section))].sort(asNamedIn(text.sections))
  const byField = asNamedIn(text.fields)
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {text.facts}
      </Heading>
      {sections.map((section) => (
        <section key={section} className="px-6 py-4">
          <Heading level="h3">{text.sections[section] ?? section}</Heading>
          <dl className="mt-2 flex flex-col gap-y-2">
            {facts
              .filter((fact) => fact.section === section)
              .sort((one, other) => byField(one.field, other.field))
              .map(({ field, now, before, changed }) => (
                <div key={field} className="grid grid-cols-3 gap-x-4">
                  <dt className="txt-small text-ui-fg-subtle">
                    {text.fields[field] ?? field}{" "}
                    {changed && (
                      <Badge size="2xsmall" color="orange">
                        {text.changed}
                      </Badge>
                    )}
                  </dt>
                  <dd className="txt-small col-span-2 whitespace-pre-line break-words">
                    {told(field, now)}
                    {changed && (
                      <del className="text-ui-fg-muted block" aria-label={text.was}>
                        {told(field, before)}
                      </del>
                    )}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Container>
  )
}
