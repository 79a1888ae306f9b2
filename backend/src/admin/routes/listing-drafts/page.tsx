import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Badge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ListByStatus } from "../../components/list-by-status"
import { draftWords } from "../../lib/draft-words"
import { DRAFT_STATUSES, DRAFTS_PAGE, readDrafts } from "../../lib/listing-drafts"
import { waited } from "../../lib/waiting"

/** What sellers want to list or change, with how long each waits and what the rules say of it. */
const ListingDraftsPage = () => {
  const { i18n } = useTranslation()
  const text = draftWords(i18n.language)
  return (
    <ListByStatus
      name="listing-drafts"
      text={text}
      statuses={DRAFT_STATUSES}
      columns={() =>
        [text.goods, text.waiting, text.seller, text.findings_of].map((name) => ({ name }))
      }
      read={async ({ status, page }) => {
        const { drafts, count } = await readDrafts(status, page)
        return { rows: drafts, count }
      }}
      size={DRAFTS_PAGE}
      cells={(draft) => (
        <>
          <Table.Cell>
            <Link
              to={draft.id}
              className="text-ui-fg-interactive txt-compact-small-plus flex items-center gap-x-3 py-2"
            >
              {draft.thumbnail && (
                <img
                  src={draft.thumbnail}
                  alt=""
                  className="h-10 w-10 shrink-0 rounded object-cover"
                  loading="lazy"
                />
              )}
              {draft.name_vi ?? draft.id}
              <Badge size="2xsmall">{draft.product_id ? text.changing : text.fresh}</Badge>
            </Link>
          </Table.Cell>
          <Table.Cell>{waited(draft.submitted_at ?? draft.updated_at, i18n.language)}</Table.Cell>
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
        </>
      )}
    />
  )
}

export const config = defineRouteConfig({
  label: "listingDrafts",
  translationNs: "ocopShop",
  icon: DocumentText,
})

export default ListingDraftsPage
