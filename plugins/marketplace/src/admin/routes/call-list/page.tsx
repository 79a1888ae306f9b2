import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Phone } from "@medusajs/icons"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { CallCard } from "../../components/call-card"
import { ListPanel } from "../../components/list-panel"
import { ProblemList } from "../../components/problem-list"
import { callWords } from "../../lib/call-words"
import { readUnanswered } from "../../lib/calls"

export const CALLS_KEY = ["seller-orders", "unanswered"]
/** The clock moves once a minute. */
const REFRESH_MS = 60_000

/** Whom to telephone: sellers who do not answer, and those of whom a shopper reports a problem. */
const CallListPage = () => {
  const { i18n } = useTranslation()
  return (
    <div className="flex flex-col gap-y-3">
      <Unanswered language={i18n.language} />
      <ProblemList language={i18n.language} every={REFRESH_MS} />
    </div>
  )
}

/** Rural shops hear a telephone sooner than they read a letter. */
const Unanswered = ({ language }: { language: string }) => {
  const text = callWords(language)
  const { data, error } = useQuery({
    queryKey: CALLS_KEY,
    queryFn: readUnanswered,
    refetchInterval: REFRESH_MS,
  })
  return (
    <ListPanel text={text} data={data} error={error}>
      {(orders) =>
        orders.map((order) => (
          <CallCard key={order.id} order={order} text={text} language={language} />
        ))
      }
    </ListPanel>
  )
}

export const config = defineRouteConfig({
  label: "callList",
  translationNs: "ocopMarketplace",
  icon: Phone,
})

export default CallListPage
