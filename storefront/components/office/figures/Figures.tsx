import { getTranslations } from "next-intl/server"
import { setNames } from "@/components/portal/assess/AssessmentList"
import { currentLocale } from "@/i18n/current"
import { formatDays } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { salesPath } from "@/lib/portal/figures/paths"
import { UNKNOWN } from "@/lib/portal/figures/asked"
import type { Figures as Told, SoldOf } from "@/lib/portal/figures/types"
import { Bars } from "@/components/portal/Bars"
import { Compared } from "./Compared"
import { Destinations } from "./Destinations"
import { TableFiles } from "./Downloads"
import { Programmes } from "./Programmes"
import { RegisterBars } from "./RegisterBars"
import { SellerAnswers } from "./SellerAnswers"
import { Waiting } from "./Waiting"

/** So many are shown of a kind; the others are one row. */
const MOST = 10

/** What a province has, what waits, and what a time brought. Sales, certificates and queues lead to what they count. */
export async function Figures({ figures }: { figures: Told }) {
  const t = await getTranslations("figures")
  const locale = await currentLocale()
  const sets = await setNames()
  const { period, before, sales } = figures
  const bars = (
    dimension: "commune" | "set" | "seller",
    sold: readonly SoldOf[],
    nameOf: (one: SoldOf) => string,
  ) => {
    const rest = sold.slice(MOST)
    const said = (total: number, pieces: number) =>
      t("soldOf", { total: formatDong(total, locale), pieces })
    return [
      ...sold.slice(0, MOST).map((one) => ({
        key: one.code ?? "",
        name: nameOf(one),
        amount: one.total,
        said: said(one.total, one.pieces),
        href: salesPath(period, { [dimension]: one.code ?? UNKNOWN }),
      })),
      ...(rest.length > 0
        ? [
            {
              key: "rest",
              name: t("rest", { count: rest.length }),
              amount: rest.reduce((sum, { total }) => sum + total, 0),
              said: said(
                rest.reduce((sum, { total }) => sum + total, 0),
                rest.reduce((sum, { pieces }) => sum + pieces, 0),
              ),
            },
          ]
        : []),
    ]
  }
  const communeName = ({ name, name_en }: SoldOf) =>
    (locale === "en" ? name_en : name) ?? t("unknownPlace")
  return (
    <div className="flex flex-col gap-10">
      <section>
        <h2 className="mb-3 text-2xl">{t("sales")}</h2>
        <Compared
          now={sales.now}
          before={sales.before}
          days={formatDays(period.from, period.to, locale)}
          daysBefore={formatDays(before.from, before.to, locale)}
          href={salesPath(period)}
          hrefBefore={salesPath(before)}
        />
        {sales.now.orders > 0 ? (
          <div className="mt-6 grid gap-8 md:grid-cols-2">
            <div>
              <Bars
                caption={t("byCommune")}
                what={t("commune")}
                howMuch={t("goods")}
                bars={bars("commune", sales.communes, communeName)}
              />
              <TableFiles of="communes" name={t("byCommune")} period={period} />
            </div>
            <div>
              <Bars
                caption={t("bySet")}
                what={t("set")}
                howMuch={t("goods")}
                bars={bars(
                  "set",
                  sales.sets,
                  ({ code }) => sets.get(code ?? "") ?? t("unknownSet"),
                )}
              />
              <TableFiles of="sets" name={t("bySet")} period={period} />
            </div>
            <div>
              <Bars
                caption={t("bySeller")}
                what={t("seller")}
                howMuch={t("goods")}
                bars={bars(
                  "seller",
                  sales.sellers,
                  ({ name, name_en, code }) => (locale === "en" ? name_en : name) ?? code ?? "",
                )}
              />
              <TableFiles of="seller_sales" name={t("bySeller")} period={period} />
            </div>
          </div>
        ) : null}
      </section>
      {sales.now.orders > 0 ? <Destinations sold={sales.destinations} period={period} /> : null}
      <Programmes programmes={figures.programmes} period={period} />
      <Waiting queues={figures.queues} />
      <SellerAnswers sellers={figures.sellers} period={period} />
      <RegisterBars certificates={figures.certificates} communes={figures.communes} sets={sets} />
    </div>
  )
}
