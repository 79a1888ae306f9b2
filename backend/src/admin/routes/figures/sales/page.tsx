import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { Files } from "../../../components/figures/files"
import { Rows } from "../../../components/figures/rows"
import { NotYet } from "../../../components/not-yet"
import { Pages } from "../../../components/pages"
import { figureWords } from "../../../lib/figure-words"
import {
  lately,
  LINES_BY,
  LINES_PAGE,
  linesFile,
  readLines,
  type WantedLines,
} from "../../../lib/national-figures"

/** The lines behind a figure, with their sum, and the same as a table to keep. */
const FigureLinesPage = () => {
  const { i18n } = useTranslation()
  const text = figureWords(i18n.language)
  const vietnamese = i18n.language.startsWith("vi")
  const [asked] = useSearchParams()
  const [page, setPage] = useState(0)
  const usual = lately()
  const period = { from: asked.get("from") ?? usual.from, to: asked.get("to") ?? usual.to }
  const wanted: WantedLines = Object.fromEntries(
    LINES_BY.flatMap((by) => {
      const value = asked.get(by)
      return value ? [[by, value]] : []
    }),
  )
  const { data, error } = useQuery({
    queryKey: ["figures", "lines", period, wanted, page],
    queryFn: () => readLines(period, wanted, page),
  })
  const number = new Intl.NumberFormat(vietnamese ? "vi-VN" : "en-GB")
  const day = new Intl.DateTimeFormat(vietnamese ? "vi" : "en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
  })
  return (
    <Container className="flex flex-col gap-y-3">
      <Link to="/figures" className="text-ui-fg-interactive txt-small py-2">
        {text.back}
      </Link>
      <Heading>{text.lines_title}</Heading>
      {(error || !data) && <NotYet error={error} text={text} />}
      {data && (
        <>
          <Text>
            {text.sum
              .replace("{total}", number.format(data.sum.total))
              .replace("{orders}", number.format(data.sum.orders))
              .replace("{pieces}", number.format(data.sum.pieces))}
          </Text>
          <Files
            files={(["xlsx", "csv"] as const).map((format) => ({
              name: format.toUpperCase(),
              address: linesFile(period, wanted, format),
            }))}
            text={text}
            language={i18n.language}
          />
          <Rows
            label={text.lines_title}
            head={[text.product, text.seller, text.day, text.order, text.pieces, text.goods]}
            rows={data.lines.map((line) => ({
              key: line.id,
              cells: [
                vietnamese ? line.title : (line.title_en ?? line.title),
                vietnamese ? line.seller : line.seller_en,
                day.format(new Date(line.placed_at)),
                line.number,
                number.format(line.quantity),
                number.format(line.total),
              ],
            }))}
            none={text.none}
          />
          <Pages page={page} count={data.count} size={LINES_PAGE} text={text} onTurn={setPage} />
        </>
      )}
    </Container>
  )
}

export default FigureLinesPage
