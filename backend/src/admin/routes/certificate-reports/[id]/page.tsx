import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { AnswerReport } from "../../../components/certificates/answer-report"
import { NotYet } from "../../../components/not-yet"
import { reportWords } from "../../../lib/certificate-report-words"
import { readReport } from "../../../lib/certificate-reports"

/** One report: what a shopper wrote, what is on file of the product, and the next step. */
const CertificateReportPage = () => {
  const { id = "" } = useParams()
  const { i18n } = useTranslation()
  const text = reportWords(i18n.language)
  const { data, error } = useQuery({
    queryKey: ["certificate-reports", id],
    queryFn: () => readReport(id),
  })
  if (error || !data)
    return (
      <Container>
        <NotYet error={error} text={text} />
      </Container>
    )
  const { report, certificates } = data
  const day = new Intl.DateTimeFormat(i18n.language.startsWith("vi") ? "vi" : "en-GB")
  const kinds: Record<string, string> = text.kinds
  const standings: Record<string, string> = text.standing
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-2">
        <Link to="/certificate-reports" className="text-ui-fg-interactive txt-small py-2">
          {text.back}
        </Link>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <Heading>{report.about}</Heading>
          <Badge size="small" color={report.overdue ? "red" : "grey"}>
            {report.overdue ? text.overdue : text.states[report.status]}
          </Badge>
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {[
            kinds[report.kind] ?? report.kind,
            text.received.replace("{day}", day.format(new Date(report.created_at))),
            `${text.due}: ${day.format(new Date(`${report.due_on}T00:00:00`))}`,
            report.wants_answer ? text.wants_answer : text.no_address,
          ].join(" · ")}
        </Text>
        <Text className="whitespace-pre-line break-words">{report.words}</Text>
        {report.answer && (
          <Text size="small" className="text-ui-fg-subtle whitespace-pre-line">
            {text.answered} {report.answer}
          </Text>
        )}
      </Container>
      {report.product && (
        <Container className="flex flex-col gap-y-2">
          <Heading level="h2">{text.certificates}</Heading>
          {certificates.length === 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {text.none_on_file}
            </Text>
          )}
          {certificates.map(({ id: key, name, stars, standing }) => (
            <Text key={key} size="small">
              {[
                name ?? report.product?.title,
                text.stars.replace("{stars}", `${stars ?? "–"}`),
                standings[standing] ?? standing,
              ].join(" · ")}
            </Text>
          ))}
        </Container>
      )}
      <AnswerReport key={report.version} report={report} text={text} />
    </div>
  )
}

export default CertificateReportPage
