import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { NotYet } from "../../../components/not-yet"
import { Decide } from "../../../components/applications/decide"
import { Facts } from "../../../components/applications/facts"
import { RequirementCard } from "../../../components/applications/requirement-card"
import { applicationWords } from "../../../lib/application-words"
import { readReview } from "../../../lib/seller-applications"

/** One application to sell: what was said, each proof with its paper, and what is decided of it. */
const SellerApplicationPage = () => {
  const { id = "" } = useParams()
  const { i18n } = useTranslation()
  const text = applicationWords(i18n.language)
  const { data, error } = useQuery({
    queryKey: ["seller-applications", id],
    queryFn: () => readReview(id),
  })
  if (error || !data)
    return (
      <Container>
        <NotYet error={error} text={text} />
      </Container>
    )
  const { application, papers, names, payout } = data
  const filesOf = (code: string) =>
    papers.find(({ requirement }) => requirement === code)?.files ?? []
  const status = application.status as keyof typeof text.statuses
  const name = application.steps.business?.name_vi ?? application.begun?.name_vi
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <Link to="/seller-applications" className="text-ui-fg-interactive txt-small py-2">
            {text.back}
          </Link>
          <Heading>{String(name ?? id)}</Heading>
        </div>
        <Badge size="small" color={status === "reviewing" ? "orange" : "grey"}>
          {text.statuses[status] ?? status}
        </Badge>
        {application.reason && (
          <Text size="small" className="text-ui-fg-subtle w-full whitespace-pre-line">
            {text.said} {application.reason}
          </Text>
        )}
      </Container>
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-2">
        <Facts
          application={application}
          names={names}
          payout={payout}
          text={text}
          language={i18n.language}
        />
        <Container className="divide-y p-0">
          <Heading level="h2" className="px-6 py-4">
            {text.proofs}
          </Heading>
          {application.requirements.map((requirement) => (
            <RequirementCard
              // What was typed of one paper is not said of the next.
              key={[
                requirement.requirement,
                requirement.standing,
                requirement.valid_until,
                requirement.endless,
                ...filesOf(requirement.requirement).map((file) => file.id),
              ].join()}
              id={id}
              requirement={requirement}
              files={filesOf(requirement.requirement)}
              open={
                status === "reviewing" ||
                application.due.some((due) => due.requirement === requirement.requirement)
              }
              text={text}
              language={i18n.language}
            />
          ))}
        </Container>
      </div>
      <Decide id={id} application={application} text={text} language={i18n.language} />
    </div>
  )
}

export default SellerApplicationPage
