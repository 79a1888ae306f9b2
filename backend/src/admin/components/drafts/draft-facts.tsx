import { Badge, Container, Heading, Text } from "@medusajs/ui"
import type { DraftWords } from "../../lib/draft-words"
import { compare, type ComparedFact, type DraftReview } from "../../lib/listing-drafts"
import { asNamedIn, linesApart, toldFact } from "../../lib/told-fact"

/** What it is called, and on a wide page what the seller says now beside what shoppers see today. */
const ROW = "grid grid-cols-3 gap-x-4 gap-y-1 lg:grid-cols-[12rem_1fr_1fr] lg:gap-x-6"

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
      <div className={`${ROW} items-baseline px-6 py-4`}>
        <Heading level="h2" className="col-span-3 lg:col-span-1">
          {text.facts}
        </Heading>
        {shown && (
          <>
            <Text size="small" weight="plus" className="hidden lg:block">
              {text.now}
            </Text>
            <Text size="small" weight="plus" className="hidden lg:block">
              {text.was}
            </Text>
          </>
        )}
      </div>
      {sections.map((section) => (
        <section key={section} className="px-6 py-4">
          <Heading level="h3">{text.sections[section] ?? section}</Heading>
          <dl className="mt-2 flex flex-col gap-y-2">
            {facts
              .filter((fact) => fact.section === section)
              .sort((one, other) => byField(one.field, other.field))
              .map((fact) => (
                <Fact key={fact.field} fact={fact} told={told} text={text} />
              ))}
          </dl>
        </section>
      ))}
    </Container>
  )
}

/** One fact; of one that changed both, with the lines marked that differ. */
const Fact = ({
  fact: { field, now, before, changed },
  told,
  text,
}: {
  fact: ComparedFact
  told: (field: string, value: unknown) => string
  text: DraftWords
}) => {
  const words = told(field, now)
  const former = told(field, before)
  return (
    <div className={ROW}>
      <dt className="txt-small text-ui-fg-subtle">
        {text.fields[field] ?? field}{" "}
        {changed && (
          <Badge size="2xsmall" color="orange">
            {text.changed}
          </Badge>
        )}
      </dt>
      {changed ? (
        <>
          <dd className="txt-small col-span-2 break-words lg:col-span-1">
            <Lines of={words} beside={former} mark="bg-ui-tag-green-bg" />
          </dd>
          <dd className="txt-small text-ui-fg-subtle col-span-2 col-start-2 break-words lg:col-span-1 lg:col-start-3">
            <span className="txt-xsmall block lg:sr-only">{text.was}</span>
            <Lines of={former} beside={words} mark="bg-ui-tag-red-bg" />
          </dd>
        </>
      ) : (
        <dd className="txt-small col-span-2 whitespace-pre-line break-words">{words}</dd>
      )}
    </div>
  )
}

const Lines = ({ of, beside, mark }: { of: string; beside: string; mark: string }) =>
  linesApart(of, beside).map(({ line, differs }, index) => (
    <span key={index} className="block min-h-5">
      <span className={differs ? `${mark} box-decoration-clone rounded px-1` : ""}>{line}</span>
    </span>
  ))
