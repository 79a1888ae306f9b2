import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingsSolid } from "@medusajs/icons"
import { Badge, Container, Heading, Input, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { NotYet } from "../../components/not-yet"
import { OpenOffice } from "../../components/offices/open-office"
import { named, type OfficeWords, officeWords } from "../../lib/office-words"
import { type ListedProvince, readProvinces } from "../../lib/offices"

/** Every province and its trade office, or the way to open one. */
const OfficesPage = () => {
  const { i18n } = useTranslation()
  const text = officeWords(i18n.language)
  const [q, setQ] = useState("")
  const { data, error } = useQuery({ queryKey: ["offices"], queryFn: readProvinces })
  const found = (data?.provinces ?? [])
    .filter((province) => isNamedLike(province, q))
    .sort((a, b) => named(a, i18n.language).localeCompare(named(b, i18n.language), "vi"))
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
      </div>
      <div className="px-6 py-3">
        <div className="max-w-xl">
          <Input
            type="search"
            aria-label={text.search}
            placeholder={text.search}
            value={q}
            maxLength={100}
            onChange={(event) => setQ(event.target.value)}
          />
        </div>
      </div>
      {!data && <NotYet error={error} text={text} className="px-6 py-4" />}
      {data && found.length === 0 && (
        <Text className="text-ui-fg-subtle px-6 py-4">{text.empty}</Text>
      )}
      {found.length > 0 && (
        <div role="region" aria-label={text.title} tabIndex={0} className="overflow-x-auto">
          <Table className="whitespace-nowrap">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{text.province}</Table.HeaderCell>
                <Table.HeaderCell>{text.office}</Table.HeaderCell>
                <Table.HeaderCell>{text.people}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {found.map((province) => (
                <Row key={province.code} province={province} text={text} language={i18n.language} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}

const Row = ({
  province,
  text,
  language,
}: {
  province: ListedProvince
  text: OfficeWords
  language: string
}) => {
  const { office } = province
  const name = named(province, language)
  if (!office)
    return (
      <Table.Row>
        <Table.Cell>{name}</Table.Cell>
        <Table.Cell className="text-ui-fg-subtle">{text.no_office}</Table.Cell>
        <Table.Cell>
          <OpenOffice code={province.code} province={name} vietnamese={province.name_vi} />
        </Table.Cell>
      </Table.Row>
    )
  const people = text.counted
    .replace("{heads}", `${office.heads}`)
    .replace("{reviewers}", `${office.reviewers}`)
  return (
    <Table.Row>
      <Table.Cell>{name}</Table.Cell>
      <Table.Cell>
        <Link to={office.id} className="text-ui-fg-interactive txt-compact-small-plus py-2">
          {office.name}
        </Link>{" "}
        {office.status === "suspended" && (
          <Badge size="2xsmall" color="red">
            {text.statuses.suspended}
          </Badge>
        )}
      </Table.Cell>
      <Table.Cell>
        {office.heads + office.reviewers > 0 ? people : text.nobody}
        {office.invited > 0 && (
          <span className="text-ui-fg-subtle">
            {" · "}
            {text.invited_count.replace("{count}", `${office.invited}`)}
          </span>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** With or without accents, as staff type. */
const folded = (word: string) =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase()

const isNamedLike = ({ name_vi, name_en, office }: ListedProvince, q: string) =>
  [name_vi, name_en, office?.name ?? ""].some((name) => folded(name).includes(folded(q.trim())))

export const config = defineRouteConfig({
  label: "offices",
  translationNs: "ocopShop",
  icon: BuildingsSolid,
})

export default OfficesPage
