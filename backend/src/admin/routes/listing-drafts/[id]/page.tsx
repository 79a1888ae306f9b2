import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { DecideDraft } from "../../../components/drafts/decide-draft"
import { DraftFacts } from "../../../components/drafts/draft-facts"
import { DraftPictures } from "../../../components/drafts/draft-pictures"
import { NotYet } from "../../../components/not-yet"
import { PaperView } from "../../../components/paper-view"
import { draftWords } from "../../../lib/draft-words"
import { type DraftReview, readDraftReview } from "../../../lib/listing-drafts"

/** One draft: its pictures, what the rules say, its facts beside what shoppers see today, and what is decided. */
const ListingDraftPage = () => {
  const { id = "" } = useParams()
  const { i18n } = useTranslation()
  const text = draftWords(i18n.language)
  const { data, error } = useQuery({
    queryKey: ["listing-drafts", id],
    queryFn: () => readDraftReview(id),
  })
  if (error || !data)
    return (
      <Container>
        <NotYet error={error} text={text} />
      </Container>
    )
  const { draft, seller, shown, names, papers } = data
  const status = draft.status as keyof typeof text.statuses
  const vietnamese = i18n.language.startsWith("vi")
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <Link to="/listing-drafts" className="text-ui-fg-interactive txt-small py-2">
            {text.back}
          </Link>
          <Heading>{String(draft.facts.start?.name_vi ?? draft.id)}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {[seller?.name_vi, kindOf(data, text)].filter(Boolean).join(" · ")}
          </Text>
        </div>
        <Badge size="small" color={status === "submitted" ? "orange" : "grey"}>
          {text.statuses[status] ?? status}
        </Badge>
        {draft.reason && (
          <Text size="small" className="text-ui-fg-subtle w-full whitespace-pre-line">
            {text.said} {draft.reason}
          </Text>
        )}
      </Container>
      <DraftPictures draft={draft} shown={shown} text={text} />
      <Container className="flex flex-col gap-y-2">
        <Heading level="h2">{text.findings}</Heading>
        {draft.findings.length === 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            {text.no_findings}
          </Text>
        ) : (
          <ul className="flex flex-col gap-y-2">
            {draft.findings.map(({ code, severity, section, field, vi, en }) => (
              <li
                key={`${code} ${section} ${field}`}
                className="txt-small flex items-start gap-x-2"
              >
                <Badge
                  size="2xsmall"
                  color={severity === "refuse" ? "red" : "orange"}
                  className="shrink-0 whitespace-nowrap"
                >
                  {text.severity[severity]}
                </Badge>
                <span>
                  {text.sections[section] ?? section}: {vietnamese ? vi : en}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Container>
      <DraftFacts draft={draft} shown={shown} names={names} text={text} language={i18n.language} />
      {papers.length > 0 && (
        <Container className="flex flex-col gap-y-3">
          <Heading level="h2">{text.papers}</Heading>
          {papers.map(({ name, file }) => (
            <div key={file} className="flex flex-col gap-y-1">
              <Text size="small">{text.paper_kinds[name] ?? name}</Text>
              <PaperView file={file} name={text.paper_kinds[name] ?? name} text={text} />
            </div>
          ))}
        </Container>
      )}
      <DecideDraft draft={draft} text={text} />
    </div>
  )
}

function kindOf({ draft, shown }: DraftReview, text: ReturnType<typeof draftWords>): string {
  if (!draft.product_id) return text.fresh
  return shown && shown.status !== "published" ? text.not_seen : text.changing
}

export default ListingDraftPage
