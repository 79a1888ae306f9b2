import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Badge, Table } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ListByStatus, type Place } from "../../components/list-by-status"
import { type DraftWords, draftWords } from "../../lib/draft-words"
import {
  DRAFT_STATUSES,
  DRAFTS_PAGE,
  type DraftStatus,
  type ListedDraft,
  readDrafts,
} from "../../lib/listing-drafts"
import { waited } from "../../lib/waiting"

/** What sellers want to list or change, with how long each waits and what the rules say of it. */
const ListingDraftsPage = () => {
  const { i18n } = useTranslation()
  const text = draftWords(i18n.language)
  const [place, setPlace] = useState<Place<DraftStatus>>({ status: "submitted", page: 0 })
  const { data, error } = useQuery({
    queryKey: ["listing-drafts", place.status, place.page],
    queryFn: () => readDrafts(place.status, place.page),
  })
  return (
    <ListByStatus
      text={text}
      statuses={DRAFT_STATUSES}
      place={place}
      onMove={setPlace}
      answer={data && { count: data.count, shown: data.drafts.length }}
      error={error}
      size={DRAFTS_PAGE}
    >
      <Drafts drafts={data?.drafts ?? []} text={text} language={i18n.language} />
    </ListByStatus>
  )
}

const Drafts = ({
  drafts,
  text,
  language,
}: {
  drafts: ListedDraft[]
  text: DraftWords
  language: string
}) => (
  <div role="region" aria-label={text.title} tabIndex={0} className="overflow-x-auto">
    <Table className="whitespace-nowrap">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{text.goods}</Table.HeaderCell>
          <Table.HeaderCell>{text.waiting}</Table.HeaderCell>
          <Table.HeaderCell>{text.seller}</Table.HeaderCell>
          <Table.HeaderCell>{text.findings_of}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {drafts.map((draft) => (
          <Table.Row key={draft.id}>
            <Table.Cell>
              <Link
                to={draft.id}
                className="text-ui-fg-interactive txt-compact-small-plus flex items-center gap-x-3 py-2"
              >
                {draft.thumbnail && (
                  <img
                    src={draft.thumbnail}
                    alt=""
                    className="h-10 w-10 rounded object-cover"
                    loading="lazy"
                  />
                )}
                {draft.name_vi ?? draft.id}
                <Badge size="2xsmall">{draft.product_id ? text.changing : text.fresh}</Badge>
              </Link>
            </Table.Cell>
            <Table.Cell>{waited(draft.submitted_at ?? draft.updated_at, language)}</Table.Cell>
            <Table.Cell>{draft.seller.name_vi}</Table.Cell>
            <Table.Cell>
              <span className="flex gap-x-2">
                {draft.refused > 0 && (
                  <Badge size="2xsmall" color="red">
                    {text.must_mend.replace("{count}", `${draft.refused}`)}
                  </Badge>
                )}
                {draft.looked > 0 && (
                  <Badge size="2xsmall" color="orange">
                    {text.to_look.replace("{count}", `${draft.looked}`)}
                  </Badge>
                )}
              </span>
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
)

export const config = defineRouteConfig({
  label: "listingDrafts",
  translationNs: "ocopShop",
  icon: DocumentText,
})

export default ListingDraftsPage
