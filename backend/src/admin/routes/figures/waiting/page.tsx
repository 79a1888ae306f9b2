import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { RowsPage } from "../../../components/figures/rows-page"
import { figureWords } from "../../../lib/figure-words"
import { QUEUES, readWaiting } from "../../../lib/national-figures"

/** What waits in one queue of the whole country, the longest first. */
const FigureWaitingPage = () => {
  const { i18n } = useTranslation()
  const text = figureWords(i18n.language)
  const vietnamese = i18n.language.startsWith("vi")
  const [asked] = useSearchParams()
  const [page, setPage] = useState(0)
  const queue = QUEUES.find((one) => one === asked.get("queue")) ?? "submissions"
  const { data, error } = useQuery({
    queryKey: ["figures", "waiting", queue, page],
    queryFn: () => readWaiting(queue, page),
  })
  const moment = new Intl.DateTimeFormat(vietnamese ? "vi" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Ho_Chi_Minh",
  })
  return (
    <RowsPage
      title={text.queues[queue]}
      head={[
        queue === "submissions" ? text.product : text.order,
        text.seller,
        text.province,
        text.since,
      ]}
      rows={data?.waiting.map((one) => ({
        key: one.id,
        cells: [
          one.what,
          vietnamese ? one.seller : one.seller_en,
          (vietnamese ? one.province : one.province_en) ?? "–",
          moment.format(new Date(one.since)),
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

export default FigureWaitingPage
