import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { Speciality } from "@/lib/api/types"
import { monthInVietnam } from "@/lib/dates"
import { monthSpan } from "@/lib/season"

/** What to know before buying: how much, when in season, how long it keeps, how it travels, what else it is certified for. */
export async function Facts({ speciality }: { speciality: Speciality }) {
  const locale = await currentLocale()
  const t = await getTranslations("product.facts")
  const en = locale === "en"
  const handling = (["cold_chain", "fragile", "bulky", "live"] as const)
    .filter((key) => speciality[key])
    .map((key) => t(key))
  const unit = (en && speciality.unit_en) || speciality.unit_vi
  const season = monthSpan(speciality.season_months)
  const now = speciality.season_months.includes(monthInVietnam())
  const monthName = (month: number) =>
    en
      ? new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(
          Date.UTC(2026, month - 1, 15),
        )
      : String(month)
  const span = ([from, to]: [number, number]) =>
    from === to
      ? t("month", { from: monthName(from) })
      : t("span", { from: monthName(from), to: monthName(to) })
  const names = (items: { label_vi: string; label_en: string }[]) =>
    items.map((item) => (en ? item.label_en : item.label_vi)).join(", ") || null
  const facts = [
    { label: t("unit"), value: unit },
    {
      label: t("season"),
      value: season ? `${season.map(span).join(", ")}${now ? ` · ${t("inSeason")}` : ""}` : null,
    },
    {
      label: t("shelfLife"),
      value: speciality.shelf_life_days ? t("days", { days: speciality.shelf_life_days }) : null,
    },
    { label: t("handling"), value: handling.length > 0 ? handling.join(", ") : null },
    { label: t("abv"), value: speciality.alcohol_abv ? `${speciality.alcohol_abv} %` : null },
    { label: t("certifications"), value: names(speciality.certifications) },
    { label: t("export"), value: names(speciality.export_markets) },
    {
      label: t("weight"),
      value: speciality.weight_grams
        ? t(speciality.measures_estimated ? "weightEstimated" : "weightExact", {
            grams: speciality.weight_grams,
          })
        : null,
    },
  ].filter((fact) => fact.value)
  return (
    <section aria-labelledby="thong-tin-h">
      <h2 id="thong-tin-h" className="mb-3 text-2xl">
        {t("title")}
      </h2>
      <dl>
        {facts.map((fact) => (
          <div
            key={fact.label}
            className="grid gap-x-4 border-t border-ke py-2 sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <dt className="text-cham-nhat">{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
