import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { NotYet } from "../../../components/not-yet"
import { OfficeHistory } from "../../../components/offices/history"
import { Invite } from "../../../components/offices/invite"
import { OfficePeople } from "../../../components/offices/people"
import { OfficeState } from "../../../components/offices/state"
import { named, officeWords } from "../../../lib/office-words"
import { readOffice } from "../../../lib/offices"

/** One trade office: its province, who acts for it and who is invited, where it stands, and all that happened to it. */
const OfficePage = () => {
  const { id = "" } = useParams()
  const { i18n } = useTranslation()
  const text = officeWords(i18n.language)
  const { data, error } = useQuery({ queryKey: ["offices", id], queryFn: () => readOffice(id) })
  if (error || !data)
    return (
      <Container>
        <NotYet error={error} text={text} />
      </Container>
    )
  const { office } = data
  const swallowed = office.province?.swallowed ?? []
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <Link to="/offices" className="text-ui-fg-interactive txt-small py-2">
            {text.back}
          </Link>
          <Heading>{office.name}</Heading>
          {office.province && (
            <Text size="small" className="text-ui-fg-subtle">
              {text.covers.replace("{province}", named(office.province, i18n.language))}
              {swallowed.length > 0 &&
                `. ${text.swallowed.replace("{names}", swallowed.map((one) => named(one, i18n.language)).join(", "))}`}
            </Text>
          )}
        </div>
        <Badge size="small" color={office.status === "active" ? "green" : "red"}>
          {text.statuses[office.status]}
        </Badge>
      </Container>
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-2">
        <div className="flex flex-col gap-y-3">
          <OfficePeople file={data} text={text} />
          <Invite file={data} text={text} language={i18n.language} />
        </div>
        <div className="flex flex-col gap-y-3">
          <OfficeState office={office} text={text} />
          <OfficeHistory history={data.history} text={text} language={i18n.language} />
        </div>
      </div>
    </div>
  )
}

export default OfficePage
