import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChartBar } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Files } from "../../components/figures/files"
import { Part } from "../../components/figures/part"
import { PeriodForm } from "../../components/figures/period-form"
import { Register } from "../../components/figures/register"
import { Rows } from "../../components/figures/rows"
import { NotYet } from "../../components/not-yet"
import { figureWords } from "../../lib/figure-words"
import {
  askedOrdersPage,
  figuresFile,
  lately,
  linesFile,
  linesPage,
  certificatesPage,
  mapAddress,
  QUEUES,
  readFigures,
  TABLES,
  UNKNOWN,
  waitingPage,
} from "../../lib/national-figures"

const SUMS = ["total", "orders", "pieces", "new_shoppers"] as const
/** Sellers who left most orders unanswered. */
const MOST_SELLERS = 20

/** What was sold and certified in the whole country, by province on a map and in a table; each figure of sales opens its lines. */
const FiguresPage = () => {
  const { i18n } = useTranslation()
  const language = i18n.language
  const text = figureWords(language)
  const [period, setPeriod] = useState(() => lately())
  const { data, error } = useQuery({
    queryKey: ["figures", period],
    queryFn: () => readFigures(period),
    placeholderData: (before) => before,
  })
  const number = new Intl.NumberFormat(language.startsWith("vi") ? "vi-VN" : "en-GB")
  const day = new Intl.DateTimeFormat(language.startsWith("vi") ? "vi" : "en-GB")
  const named = ({ name, name_en }: { name: string; name_en: string }) =>
    language.startsWith("vi") ? name : name_en
  const setOf = (code: string) => {
    const names = data?.set_names[code]
    return names ? named(names) : code
  }
  const link = (to: string, label: ReactNode) => (
    <Link to={to} className="text-ui-fg-interactive inline-block py-1">
      {label}
    </Link>
  )
  const lines = (
    label: ReactNode,
    wanted: Parameters<typeof linesPage>[1],
    days: typeof period = period,
  ) => link(linesPage(days, wanted), label)
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-3">
        <Heading>{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
        <PeriodForm period={period} text={text} onShow={setPeriod} />
        {(error || !data) && <NotYet error={error} text={text} />}
      </Container>
      {data && (
        <>
          <Part title={text.sales}>
            <Rows
              label={text.sales}
              head={["", text.now, text.before.replace("{days}", daysOf(data.before, day))]}
              rows={SUMS.map((sum) => ({
                key: sum,
                cells: [
                  text.sums[sum],
                  lines(number.format(data.sales.now[sum]), {}),
                  lines(number.format(data.sales.before[sum]), {}, data.before),
                ],
              }))}
              none={text.none}
            />
            <Files
              files={[
                { name: text.whole, address: figuresFile(period, { format: "pdf" }) },
                { name: `${text.lines} (XLSX)`, address: linesFile(period, {}, "xlsx") },
                ...TABLES.map((of) => ({
                  name: `${text.tables[of]} (XLSX)`,
                  address: figuresFile(period, { format: "xlsx", of }),
                })),
              ]}
              text={text}
              language={language}
            />
          </Part>
          <Part title={text.provinces}>
            <div className="grid gap-6 xl:grid-cols-2">
              <img
                src={mapAddress(period, language)}
                alt={text.map}
                title={text.map}
                className="mx-auto w-full max-w-xl"
              />
              <Rows
                label={text.provinces}
                head={[text.province, text.orders, text.pieces, text.goods, text.certificates]}
                rows={data.provinces.map((one) => ({
                  key: one.code,
                  cells: [
                    one.orders > 0 ? lines(named(one), { province: one.code }) : named(one),
                    ...[one.orders, one.pieces, one.total].map((count) => number.format(count)),
                    one.certificates > 0
                      ? link(
                          certificatesPage({ province: one.code, holding: "yes" }),
                          number.format(one.certificates),
                        )
                      : number.format(0),
                  ],
                }))}
                none={text.none}
              />
            </div>
          </Part>
          <Part title={text.sets}>
            <Rows
              label={text.sets}
              head={[text.set, text.orders, text.pieces, text.goods]}
              rows={data.sales.sets.map((one) => ({
                key: one.code ?? "",
                cells: [
                  lines(one.code ? setOf(one.code) : text.unknown, { set: one.code ?? UNKNOWN }),
                  ...[one.orders, one.pieces, one.total].map((count) => number.format(count)),
                ],
              }))}
              none={text.none}
            />
          </Part>
          <Part title={text.programmes}>
            <Rows
              label={text.programmes}
              head={[text.programme, text.budget, text.spent, text.sold, text.sold_before]}
              rows={data.programmes.map((one) => ({
                key: one.id,
                cells: [
                  lines(language.startsWith("vi") ? one.name_vi : one.name_en, {
                    programme: one.id,
                  }),
                  one.budget_vnd === null ? "–" : number.format(one.budget_vnd),
                  ...[one.reserved_vnd + one.settled_vnd, one.sold_vnd, one.sold_before_vnd].map(
                    (dong) => number.format(dong),
                  ),
                ],
              }))}
              none={text.none}
            />
          </Part>
          <Part title={text.waiting}>
            <Rows
              label={text.waiting}
              head={[text.kind, text.count, text.oldest]}
              rows={QUEUES.map((queue) => {
                const { count, oldest } = data.queues[queue]
                return {
                  key: queue,
                  cells: [
                    count > 0 ? link(waitingPage(queue), text.queues[queue]) : text.queues[queue],
                    number.format(count),
                    oldest ? day.format(new Date(oldest)) : "–",
                  ],
                }
              })}
              none={text.none}
            />
          </Part>
          <Part title={text.sellers}>
            <Rows
              label={text.sellers}
              head={[text.seller, text.orders, text.unanswered, text.open]}
              rows={data.sellers
                .filter(({ unanswered, waiting }) => unanswered + waiting > 0)
                .slice(0, MOST_SELLERS)
                .map((one) => ({
                  key: one.seller_id,
                  cells: [
                    link(askedOrdersPage(period, one.seller_id), named(one)),
                    ...[one.orders, one.unanswered, one.waiting].map((count) =>
                      number.format(count),
                    ),
                  ],
                }))}
              none={text.none}
            />
          </Part>
          <Register data={data} text={text} named={named} />
        </>
      )}
    </div>
  )
}

const daysOf = ({ from, to }: { from: string; to: string }, day: Intl.DateTimeFormat): string =>
  [from, to].map((one) => day.format(new Date(`${one}T00:00:00`))).join(" – ")

export const config = defineRouteConfig({
  label: "figures",
  translationNs: "ocopShop",
  icon: ChartBar,
})

export default FiguresPage
