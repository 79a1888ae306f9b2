import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Badge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ListByStatus } from "../../components/list-by-status"
import { reportWords } from "../../lib/certificate-report-words"
import { readReports, REPORT_VIEWS, REPORTS_PAGE } from "../../lib/certificate-reports"

/** What shoppers report of provinces without a trade office, with the day by which each is answered. */
const CertificateReportsPage = () => {
  const { i18n } = useTranslation()
  const text = reportWords(i18n.language)
  const kinds: Record<string, string> = text.kinds
  const day = new Intl.DateTimeFormat(i18n.language.startsWith("vi") ? "vi" : "en-GB")
  return (
    <ListByStatus
      name="certificate-reports"
      text={text}
      statuses={REPORT_VIEWS}
      columns={() => [text.about, text.what, text.due, text.state].map((name) => ({ name }))}
      read={async ({ status, page }) => {
        const { reports, count } = await readReports(status, page)
        return { rows: reports, count }
      }}
      size={REPORTS_PAGE}
      cells={({ id, about, kind, due_on, overdue, status }) => (
        <>
          <Table.Cell>
            <Link to={id} className="text-ui-fg-interactive txt-compact-small-plus py-2">
              {about}
            </Link>
          </Table.Cell>
          <Table.Cell>{kinds[kind] ?? kind}</Table.Cell>
          <Table.Cell>
            <span className="flex gap-x-2">
              {day.format(new Date(`${due_on}T00:00:00`))}
              {overdue && (
                <Badge size="2xsmall" color="red">
                  {text.overdue}
                </Badge>
              )}
            </span>
          </Table.Cell>
          <Table.Cell>{text.states[status]}</Table.Cell>
        </>
      )}
    />
  )
}

export const config = defineRouteConfig({
  label: "certificateReports",
  translationNs: "ocopShop",
  icon: ChatBubbleLeftRight,
})

export default CertificateReportsPage
