import { defineRouteConfig } from "@medusajs/admin-sdk"
import { AcademicCapSolid } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ListByStatus } from "../../components/list-by-status"
import {
  readSubmissions,
  SUBMISSION_STATUSES,
  SUBMISSIONS_PAGE,
} from "../../lib/certificate-submissions"
import { certificateWords } from "../../lib/certificate-words"
import { waited } from "../../lib/waiting"

/** Certificates that sellers sent for goods of provinces without a trade office, what waited longest first. */
const CertificateSubmissionsPage = () => {
  const { i18n } = useTranslation()
  const text = certificateWords(i18n.language)
  return (
    <ListByStatus
      name="certificate-submissions"
      text={text}
      statuses={SUBMISSION_STATUSES}
      columns={() =>
        [text.goods, text.waiting, text.seller, text.granted].map((name) => ({ name }))
      }
      read={async ({ status, page }) => {
        const { submissions, count } = await readSubmissions(status, page)
        return { rows: submissions, count }
      }}
      size={SUBMISSIONS_PAGE}
      cells={({ id, product, submitted_at, seller, printed }) => (
        <>
          <Table.Cell>
            <Link to={id} className="text-ui-fg-interactive txt-compact-small-plus py-2">
              {product.title}
            </Link>
          </Table.Cell>
          <Table.Cell>{waited(submitted_at, i18n.language)}</Table.Cell>
          <Table.Cell>{seller.name}</Table.Cell>
          <Table.Cell>
            {text.stars.replace("{stars}", `${printed.stars}`)} · {printed.decision_number}
          </Table.Cell>
        </>
      )}
    />
  )
}

export const config = defineRouteConfig({
  label: "certificateSubmissions",
  translationNs: "ocopShop",
  icon: AcademicCapSolid,
})

export default CertificateSubmissionsPage
