import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { DecideSubmission } from "../../../components/certificates/decide-submission"
import { NotYet } from "../../../components/not-yet"
import { PaperView } from "../../../components/paper-view"
import { readSubmission } from "../../../lib/certificate-submissions"
import { certificateWords } from "../../../lib/certificate-words"

/** One certificate that a seller sent: its papers, what the rules point out, what is printed, and what is decided. */
const CertificateSubmissionPage = () => {
  const { id = "" } = useParams()
  const { i18n } = useTranslation()
  const text = certificateWords(i18n.language)
  const { data, error } = useQuery({
    queryKey: ["certificate-submissions", id],
    queryFn: () => readSubmission(id),
  })
  if (error || !data)
    return (
      <Container>
        <NotYet error={error} text={text} />
      </Container>
    )
  const { submission, pointed_out } = data
  const { status, product, seller, files, reasons, words } = submission
  const kinds: Record<string, string> = text.kinds
  const points: Record<string, string> = text.point
  const statuses: Record<string, string> = text.statuses
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <Link to="/certificate-submissions" className="text-ui-fg-interactive txt-small py-2">
            {text.back}
          </Link>
          <Heading>{product.title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {seller.name}
          </Text>
        </div>
        <Badge size="small" color={status === "submitted" ? "orange" : "grey"}>
          {statuses[status] ?? status}
        </Badge>
        {reasons.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle w-full whitespace-pre-line">
            {text.said} {[...reasons.map((one) => text.reasons[one]), words ?? ""].join(". ")}
          </Text>
        )}
      </Container>
      {status === "submitted" && (
        <Container className="flex flex-col gap-y-2">
          <Heading level="h2">{text.findings}</Heading>
          {pointed_out.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle">
              {text.no_findings}
            </Text>
          ) : (
            <ul className="txt-small list-disc pl-5">
              {pointed_out.map((code) => (
                <li key={code}>{points[code] ?? code}</li>
              ))}
            </ul>
          )}
        </Container>
      )}
      <Container className="flex flex-col gap-y-3">
        <Heading level="h2">{text.papers}</Heading>
        {files.map((file, index) => (
          <div key={file.id} className="flex flex-col gap-y-1">
            <Text size="small">{kinds[file.kind] ?? file.kind}</Text>
            <PaperView
              file={file.id}
              name={kinds[file.kind] ?? file.kind}
              part={`${index + 1}/${files.length}`}
              text={text}
            />
          </div>
        ))}
      </Container>
      <DecideSubmission key={submission.version} submission={submission} text={text} />
    </div>
  )
}

export default CertificateSubmissionPage
