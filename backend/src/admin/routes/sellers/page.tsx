import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import { Input, Table } from "@medusajs/ui"
import { money } from "@ocop/kit/browser/shown"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ListByStatus, type Place } from "../../components/list-by-status"
import { kindOf, type SellerWords, sellerWords } from "../../lib/seller-words"
import { type Listed, PAGE_SIZE, readSellers, type SellerStatus, STATUSES } from "../../lib/sellers"

/** Who sells or has sold here, and what each is owed. */
const SellersPage = () => {
  const { i18n } = useTranslation()
  const text = sellerWords(i18n.language)
  const [place, setPlace] = useState<Place<SellerStatus>>({ status: "active", page: 0 })
  const [q, setQ] = useState("")
  const { data, error } = useQuery({
    queryKey: ["sellers", place.status, q, place.page],
    queryFn: () => readSellers(place.status, q, place.page),
    // What was found stays in sight while the next letters are asked for.
    placeholderData: (before) => before,
  })
  return (
    <ListByStatus
      text={text}
      statuses={STATUSES}
      place={place}
      onMove={setPlace}
      answer={data && { count: data.count, shown: data.sellers.length }}
      error={error}
      size={PAGE_SIZE}
      above={
        <div className="max-w-xl px-6 py-3">
          <Input
            type="search"
            aria-label={text.search}
            placeholder={text.search}
            value={q}
            maxLength={100}
            onChange={(event) => {
              setQ(event.target.value)
              setPlace({ ...place, page: 0 })
            }}
          />
        </div>
      }
    >
      <Sellers sellers={data?.sellers ?? []} text={text} language={i18n.language} />
    </ListByStatus>
  )
}

const Sellers = ({
  sellers,
  text,
  language,
}: {
  sellers: Listed[]
  text: SellerWords
  language: string
}) => (
  <div role="region" aria-label={text.title} tabIndex={0} className="overflow-x-auto">
    <Table className="whitespace-nowrap">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{text.name}</Table.HeaderCell>
          <Table.HeaderCell>{text.phone}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{text.pending}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{text.available}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {sellers.map(({ id, name_vi, kind, phone, balance }) => (
          <Table.Row key={id}>
            <Table.Cell>
              <Link to={id} className="text-ui-fg-interactive txt-compact-small-plus py-2">
                {name_vi}
              </Link>{" "}
              <span className="text-ui-fg-subtle">{kindOf(kind, language)}</span>
            </Table.Cell>
            <Table.Cell>{phone}</Table.Cell>
            <Table.Cell className="text-right">
              {money(language).format(balance.pending)}
            </Table.Cell>
            <Table.Cell className="text-right">
              {money(language).format(balance.available)}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
)

export const config = defineRouteConfig({
  label: "sellers",
  translationNs: "ocopShop",
  icon: Users,
})

export default SellersPage
