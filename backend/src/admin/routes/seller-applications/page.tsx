import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { AnswerBy } from "../../components/applications/answer-by"
import { DueList } from "../../components/applications/due-list"
import { ListByStatus } from "../../components/list-by-status"
import { applicationWords } from "../../lib/application-words"
import { PAGE_SIZE, readApplications, STATUSES } from "../../lib/seller-applications"
import { waited } from "../../lib/waiting"

/** Who wants to sell, by how far each is, with how long each has waited; and whose papers end, or wait for a look. */
const SellerApplicationsPage = () => {
  const { i18n } = useTranslation()
  const text = applicationWords(i18n.language)
  return (
    <ListByStatus
      name="seller-applications"
      text={text}
      statuses={STATUSES}
      columns={(status) =>
        [
          text.name,
          status === "due" ? text.due : text.waiting,
          ...(status === "reviewing" ? [text.answer_by] : []),
          text.kind,
          text.province,
        ].map((name) => ({ name }))
      }
      read={async ({ status, page }) => {
        const { applications, count } = await readApplications(status, page)
        return { rows: applications, count }
      }}
      size={PAGE_SIZE}
      cells={({ id, kind, name_vi, province, province_code, updated_at, due, answer_by }) => (
        <>
          <Table.Cell>
            <Link to={id} className="text-ui-fg-interactive txt-compact-small-plus py-2">
              {name_vi}
            </Link>
          </Table.Cell>
          <Table.Cell>
            {due ? (
              <DueList due={due} text={text} language={i18n.language} />
            ) : (
              waited(updated_at, i18n.language)
            )}
          </Table.Cell>
          {answer_by !== undefined && (
            <Table.Cell>
              <AnswerBy day={answer_by} text={text} language={i18n.language} />
            </Table.Cell>
          )}
          <Table.Cell>{text.kinds[kind as keyof typeof text.kinds] ?? kind}</Table.Cell>
          <Table.Cell>{province ?? province_code}</Table.Cell>
        </>
      )}
    />
  )
}

export const config = defineRouteConfig({
  label: "sellerApplications",
  translationNs: "ocopShop",
  icon: BuildingStorefront,
})

export default SellerApplicationsPage
