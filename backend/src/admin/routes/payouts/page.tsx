import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { money, shownDay } from "@ocop/kit/browser/shown"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { NotYet } from "../../components/not-yet"
import { PayoutTable } from "../../components/payout-table"
import { payoutWords } from "../../lib/payout-words"
import { PAYOUTS_CSV, readPayday } from "../../lib/payouts"

/** What is to be paid to sellers on the next payday, and what of it was transferred. */
const PayoutsPage = () => {
  const { i18n } = useTranslation()
  const text = payoutWords(i18n.language)
  const { data, error } = useQuery({ queryKey: ["payouts"], queryFn: readPayday })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
      </div>
      {!data || error ? <NotYet error={error} text={text} className="px-6 py-4" /> : null}
      {data && (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-6 py-4">
          <Text weight="plus">
            {text.payday.replace("{day}", shownDay(data.payday, i18n.language))}
          </Text>
          <Text>
            {text.all_of
              .replace("{count}", String(data.count))
              .replace("{amount}", money(i18n.language).format(data.total))}
          </Text>
          {data.count > 0 && (
            <a href={PAYOUTS_CSV} className="text-ui-fg-interactive txt-small py-2">
              {text.csv}
            </a>
          )}
        </div>
      )}
      {data?.count === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.empty}</Text>}
      {data && data.count > data.payouts.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {text.shown.replace("{count}", String(data.payouts.length))}
        </Text>
      )}
      {data && data.count > 0 && (
        <PayoutTable payouts={data.payouts} text={text} language={i18n.language} />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "payouts",
  translationNs: "ocopShop",
  icon: CreditCard,
})

export default PayoutsPage
