import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { money, shownDay } from "@ocop/kit/browser/shown"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { NotYet } from "../../components/not-yet"
import { PayoutListCard } from "../../components/payout-list"
import { PayoutTable } from "../../components/payout-table"
import { counted, payoutWords } from "../../lib/payout-words"
import { readPayday } from "../../lib/payouts"

/** What is to be paid to sellers on the next payday, and the lists by which it is. */
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
            {counted(
              text.all_of,
              { count: data.count, amount: money(i18n.language).format(data.total) },
              text,
            )}
          </Text>
        </div>
      )}
      {data?.count === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.empty}</Text>}
      {data && data.count > data.payouts.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {text.shown.replace("{count}", String(data.payouts.length))}
        </Text>
      )}
      {data && data.count > 0 && (
        <PayoutTable
          payouts={data.payouts}
          hint={text.reference_hint.replace("{day}", shownDay(data.payday, i18n.language))}
          text={text}
          language={i18n.language}
        />
      )}
      {data && data.lists.length > 0 && (
        <Heading level="h2" className="px-6 py-4">
          {text.lists}
        </Heading>
      )}
      {data?.lists.map((list) => (
        <PayoutListCard key={list.id} list={list} text={text} language={i18n.language} />
      ))}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "payouts",
  translationNs: "ocopShop",
  icon: CreditCard,
})

export default PayoutsPage
