import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { RowsPage } from "../../../components/figures/rows-page"
import { figureWords } from "../../../lib/figure-words"
import { lately, readAskedOrders } from "../../../lib/national-figures"

/** The orders behind how a seller answers, those that nobody answered first. */
const FigureOrdersPage = () => {
  const { i18n } = useTranslation()
  const text = figureWords(i18n.language)
  const vietnamese = i18n.language.startsWith("vi")
  const [asked] = useSearchParams()
  const [page, setPage] = useState(0)
  const usual = lately()
  const period = { from: asked.get("from") ?? usual.from, to: asked.get("to") ?? usual.to }
  const seller = asked.get("seller") ?? undefined
  const { data, error } = useQuery({
    queryKey: ["figures", "orders", period, seller, page],
    queryFn: () => readAskedOrders(period, seller, page),
  })
  const moment = new Intl.DateTimeFormat(vietnamese ? "vi" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Ho_Chi_Minh",
  })
  return (
    <RowsPage
      title={text.asked_title}
      head={[text.order, text.seller, text.state, text.asked_at, text.answered_at]}
      rows={data?.orders.map((one) => ({
        key: one.id,
        cells: [
          `#${one.number}`,
          vietnamese ? one.seller : one.seller_en,
          text.statuses[one.status as keyof typeof text.statuses] ?? one.status,
          moment.format(new Date(one.asked_at)),
          one.answered_at ? moment.format(new Date(one.answered_at)) : "–",
        ],
      }))}
      count={data?.count ?? 0}
      page={page}
      onTurn={setPage}
      error={error}
      text={text}
    />
  )
}

export default FigureOrdersPage
