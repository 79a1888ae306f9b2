import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import type { Programme, Report } from "@/lib/portal/office-programmes/types"
import { nameOf } from "@/lib/words"
import { officeWords } from "./said"

/** What a programme gave: of its budget, by who bears it, by seller, by order. */
export async function Brought({
  programme,
  report,
}: {
  programme: Pick<Programme, "form">
  report: Report
}) {
  const t = await getTranslations("officeProgramme.report")
  const said = await officeWords(programme)
  const locale = await currentLocale()
  const dong = (amount: number) => formatDong(amount, locale)
  const used = report.reserved_vnd + report.settled_vnd
  const facts: [string, string, string?][] = [
    [t("settled"), dong(report.settled_vnd)],
    [t("reserved"), dong(report.reserved_vnd)],
    [t("used"), dong(used), "font-semibold"],
    ...(report.left_vnd === null || report.budget_vnd === null
      ? []
      : ([
          [t("left"), dong(report.left_vnd)],
          [t("budget"), dong(report.budget_vnd), "font-semibold"],
        ] as [string, string, string?][])),
    [t("givenBack"), dong(report.given_back_vnd)],
    [
      t("orders"),
      report.budget_orders === null
        ? String(report.order_count)
        : t("ordersOf", { orders: report.order_count, most: report.budget_orders }),
    ],
    [said("report.pieces"), String(report.pieces)],
  ]
  return (
    <section aria-labelledby="report" className="mb-8 max-w-3xl">
      <h2 id="report" className="mb-2 text-xl">
        {t("title")}
      </h2>
      <dl className="max-w-md border-b border-ke" data-testid="programme-report">
        {facts.map(([label, value, weight]) => (
          <div key={label} className="flex justify-between gap-4 border-t border-ke py-2">
            <dt className={weight ?? "text-cham-nhat"}>{label}</dt>
            <dd className={`text-right tabular-nums ${weight ?? ""}`}>{value}</dd>
          </div>
        ))}
      </dl>
      {used > 0 ? (
        <>
          <Table
            caption={t("bearers")}
            head={[t("who"), t("settled"), t("reserved"), t("used")]}
            rows={report.bearers.map(({ bearer, settled_vnd, reserved_vnd }) => [
              t(`bearer.${bearer}`),
              dong(settled_vnd),
              dong(reserved_vnd),
              dong(settled_vnd + reserved_vnd),
            ])}
          />
          <Table
            caption={t("sellers")}
            head={[
              t("seller"),
              t("orders"),
              said("report.pieces"),
              t("officeBears"),
              t("sellerBears"),
            ]}
            rows={report.sellers.map((seller) => [
              nameOf(seller, locale),
              String(seller.orders),
              String(seller.pieces),
              dong(seller.office_vnd),
              dong(seller.seller_vnd),
            ])}
          />
        </>
      ) : null}
      {report.orders.length > 0 ? (
        <Table
          caption={t("byOrder")}
          head={[
            t("order"),
            t("at"),
            said("report.pieces"),
            t("settled"),
            t("reserved"),
            t("givenBack"),
          ]}
          rows={report.orders.map((order) => [
            order.display_id,
            formatMoment(order.at, locale),
            String(order.pieces),
            dong(order.settled_vnd),
            dong(order.reserved_vnd),
            dong(order.given_back_vnd),
          ])}
        />
      ) : (
        <p className="mt-3">{t("none")}</p>
      )}
    </section>
  )
}

/** Figures in columns; on a phone each row stands alone, its figures named. */
function Table({
  caption,
  head,
  rows,
}: {
  caption: string
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
}) {
  return (
    <table className="mt-5 block w-full text-sm sm:table">
      <caption className="block pb-1 text-left text-base font-semibold sm:table-caption">
        {caption}
      </caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr>
          {head.map((label, index) => (
            <th
              key={label}
              scope="col"
              className={`border-b border-ke py-2 pr-3 font-normal text-cham-nhat ${index === 0 ? "text-left" : "text-right"}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((cells, row) => (
          <tr key={row} className="block border-b border-ke py-2 sm:table-row sm:py-0">
            {cells.map((cell, index) => (
              <td
                key={index}
                className={
                  index === 0
                    ? "block font-semibold wrap-anywhere sm:table-cell sm:py-2 sm:pr-3"
                    : "flex justify-between gap-4 tabular-nums sm:table-cell sm:py-2 sm:pr-3 sm:text-right"
                }
              >
                {index > 0 ? (
                  <span aria-hidden="true" className="text-cham-nhat sm:hidden">
                    {head[index]}
                  </span>
                ) : null}
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
