import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { money } from "@ocop/kit/browser/shown"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ListByStatus } from "../../components/list-by-status"
import { kindOf, sellerWords } from "../../lib/seller-words"
import { PAGE_SIZE, readSellers, STATUSES } from "../../lib/sellers"

/** Who sells or has sold here, and what each is owed. */
const SellersPage = () => {
  const { i18n } = useTranslation()
  const text = sellerWords(i18n.language)
  return (
    <ListByStatus
      name="sellers"
      text={text}
      statuses={STATUSES}
      search={text.search}
      columns={() => [
        { name: text.name },
        { name: text.phone },
        { name: text.pending, isNumber: true },
        { name: text.available, isNumber: true },
      ]}
      read={async ({ status, q, page }) => {
        const { sellers, count } = await readSellers(status, q, page)
        return { rows: sellers, count }
      }}
      size={PAGE_SIZE}
      cells={({ id, name_vi, kind, phone, balance }) => (
        <>
          <Table.Cell>
            <Link to={id} className="text-ui-fg-interactive txt-compact-small-plus py-2">
              {name_vi}
            </Link>{" "}
            <span className="text-ui-fg-subtle">{kindOf(kind, i18n.language)}</span>
          </Table.Cell>
          <Table.Cell>{phone}</Table.Cell>
          {[balance.pending, balance.available].map((amount, index) => (
            <Table.Cell key={index} className="text-right">
              {money(i18n.language).format(amount)}
            </Table.Cell>
          ))}
        </>
      )}
    />
  )
}

export const config = defineRouteConfig({
  label: "sellers",
  translationNs: "ocopShop",
  icon: Users,
})

export default SellersPage
