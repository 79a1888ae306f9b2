import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ListByStatus, type Place } from "../../components/list-by-status"
import { type ApplicationWords, applicationWords } from "../../lib/application-words"
import {
  type ApplicationStatus,
  type Listed,
  PAGE_SIZE,
  readApplications,
  STATUSES,
} from "../../lib/seller-applications"
import { waited } from "../../lib/waiting"

/** Who wants to sell, by how far each is, with how long each has waited. */
const SellerApplicationsPage = () => {
  const { i18n } = useTranslation()
  const text = applicationWords(i18n.language)
  const [place, setPlace] = useState<Place<ApplicationStatus>>({ status: "reviewing", page: 0 })
  const { data, error } = useQuery({
    queryKey: ["seller-applications", place.status, place.page],
    queryFn: () => readApplications(place.status, place.page),
  })
  return (
    <ListByStatus
      text={text}
      statuses={STATUSES}
      place={place}
      onMove={setPlace}
      answer={data && { count: data.count, shown: data.applications.length }}
      error={error}
      size={PAGE_SIZE}
    >
      <Applications applications={data?.applications ?? []} text={text} language={i18n.language} />
    </ListByStatus>
  )
}

const Applications = ({
  applications,
  text,
  language,
}: {
  applications: Listed[]
  text: ApplicationWords
  language: string
}) => (
  <div role="region" aria-label={text.title} tabIndex={0} className="overflow-x-auto">
    <Table className="whitespace-nowrap">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{text.name}</Table.HeaderCell>
          <Table.HeaderCell>{text.waiting}</Table.HeaderCell>
          <Table.HeaderCell>{text.kind}</Table.HeaderCell>
          <Table.HeaderCell>{text.province}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {applications.map(({ id, kind, name_vi, province, province_code, updated_at }) => (
          <Table.Row key={id}>
            <Table.Cell>
              <Link to={id} className="text-ui-fg-interactive txt-compact-small-plus py-2">
                {name_vi}
              </Link>
            </Table.Cell>
            <Table.Cell>{waited(updated_at, language)}</Table.Cell>
            <Table.Cell>{text.kinds[kind as keyof typeof text.kinds] ?? kind}</Table.Cell>
            <Table.Cell>{province ?? province_code}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
)

export const config = defineRouteConfig({
  label: "sellerApplications",
  translationNs: "ocopShop",
  icon: BuildingStorefront,
})

export default SellerApplicationsPage
