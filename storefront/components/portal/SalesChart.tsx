import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import type { DayOfSales } from "@/lib/portal/types"

/** Units of the drawing. */
const WIDTH = 620
const HEIGHT = 160
const GAP = 4

/**
 * What was sold on each day of a month, drawn on the server: bars of one height for one amount. A table beside it says the
 * same in figures.
 *
 * @param days all of them, also those on which nothing was sold
 */
export async function SalesChart({ days, title }: { days: readonly DayOfSales[]; title: string }) {
  const t = await getTranslations("portal.seller.sales")
  const locale = await currentLocale()
  const best = days.reduce((one, other) => (other.total > one.total ? other : one), days[0]!)
  const step = WIDTH / days.length
  return (
    <figure>
      <svg
        role="img"
        aria-labelledby="sales-chart-title sales-chart-text"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-auto w-full max-w-2xl"
      >
        <title id="sales-chart-title">{title}</title>
        <desc id="sales-chart-text">
          {t("best", {
            day: formatDay(best.day, locale),
            amount: formatDong(best.total, locale),
          })}
        </desc>
        {days.map(({ day, total }, at) => {
          const height = best.total > 0 ? (total / best.total) * (HEIGHT - 2) : 0
          return (
            <rect
              key={day}
              x={at * step + GAP / 2}
              y={HEIGHT - 1 - height}
              width={step - GAP}
              height={height}
              className="fill-la-che"
            />
          )
        })}
        <line x1="0" y1={HEIGHT - 0.5} x2={WIDTH} y2={HEIGHT - 0.5} className="stroke-cham" />
      </svg>
      <figcaption className="flex max-w-2xl justify-between text-sm text-cham-nhat">
        <span>{formatDay(days[0]!.day, locale)}</span>
        <span>{formatDay(days.at(-1)!.day, locale)}</span>
      </figcaption>
      <details>
        <summary className="tap link">{t("table")}</summary>
        <table className="w-full max-w-md text-left tabular-nums">
          <thead>
            <tr className="border-b border-ke">
              <th scope="col">{t("day")}</th>
              <th scope="col" className="text-right">
                {t("orders")}
              </th>
              <th scope="col" className="text-right">
                {t("goods")}
              </th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter(({ orders }) => orders > 0)
              .map(({ day, orders, total }) => (
                <tr key={day} className="border-b border-ke">
                  <th scope="row" className="font-normal">
                    {formatDay(day, locale)}
                  </th>
                  <td className="text-right">{orders}</td>
                  <td className="text-right">{formatDong(total, locale)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
