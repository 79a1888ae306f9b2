import { getTranslations } from "next-intl/server"
import { ProvinceIndexMap } from "@/components/brand/ProvinceIndexMap"
import { Bars } from "@/components/portal/Bars"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDong } from "@/lib/money"
import { type Period, UNKNOWN } from "@/lib/portal/figures/asked"
import { salesPath } from "@/lib/portal/figures/paths"
import type { SoldOf } from "@/lib/portal/figures/types"
import { TableFiles } from "./Downloads"

/**
 * Where the goods of a province were sent to: a map of the country, drawn on the server and tinted by đồng, beside the same as a table. Each
 * province opens its lines.
 */
export async function Destinations({ sold, period }: { sold: readonly SoldOf[]; period: Period }) {
  const t = await getTranslations("figures")
  const locale = await currentLocale()
  const nameOf = ({ name, name_en }: SoldOf) =>
    (locale === "en" ? name_en : name) ?? t("unknownPlace")
  const places = sold.flatMap((one) => (one.code ? [{ ...one, code: one.code }] : []))
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t("byDestination")}</h2>
      <div className="grid gap-8 md:grid-cols-2">
        <ProvinceIndexMap
          provinces={places.map((one) => ({
            code: one.code,
            name: nameOf(one),
            href: localePath(locale, salesPath(period, { destination: one.code })),
            count: one.total,
          }))}
          label={t("destinationMap")}
          countLabel={(total) => formatDong(total, locale)}
          className="mx-auto h-auto max-h-[36rem] w-full"
        />
        <div>
          <Bars
            caption={t("destinationTable")}
            what={t("destination")}
            howMuch={t("goods")}
            bars={sold.map((one) => ({
              key: one.code ?? "",
              name: nameOf(one),
              amount: one.total,
              said: t("soldOf", { total: formatDong(one.total, locale), pieces: one.pieces }),
              href: salesPath(period, { destination: one.code ?? UNKNOWN }),
            }))}
          />
          <TableFiles of="destinations" name={t("byDestination")} period={period} />
        </div>
      </div>
    </section>
  )
}
