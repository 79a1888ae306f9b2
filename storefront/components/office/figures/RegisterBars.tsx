import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { holdingPath } from "@/lib/portal/figures/paths"
import { UNKNOWN } from "@/lib/portal/figures/asked"
import type { Counted, Figures } from "@/lib/portal/figures/types"
import { officePaths } from "@/lib/portal/office-paths"
import { Bars } from "@/components/portal/Bars"

/** So many are shown of a kind; the others are one row. */
const MOST = 10

/** The certificates of the province that hold, by star, set and commune, and the months in which they end. */
export async function RegisterBars({
  certificates,
  communes,
  sets,
}: {
  certificates: Figures["certificates"]
  communes: Figures["communes"]
  sets: ReadonlyMap<string, string>
}) {
  const t = await getTranslations("figures")
  const words = await getTranslations("certificate")
  const locale = await currentLocale()
  const bars = (
    counted: readonly Counted[],
    nameOf: (code: string | null) => string,
    query?: string,
  ) => {
    const rest = counted.slice(MOST).reduce((sum, { count }) => sum + count, 0)
    return [
      ...counted.slice(0, MOST).map(({ code, count }) => ({
        key: code ?? "",
        name: nameOf(code),
        amount: count,
        said: String(count),
        href: query ? holdingPath({ [query]: code ?? UNKNOWN }) : undefined,
      })),
      ...(rest > 0
        ? [
            {
              key: "rest",
              name: t("rest", { count: counted.length - MOST }),
              amount: rest,
              said: String(rest),
            },
          ]
        : []),
    ]
  }
  const place = (code: string | null) => {
    const known = code ? communes[code] : undefined
    return (locale === "en" ? known?.name_en : known?.name) ?? t("unknownPlace")
  }
  const month = (text: string) => {
    const [year = "", number = ""] = text.split("-")
    return locale === "vi"
      ? `${number}/${year}`
      : new Intl.DateTimeFormat("en-GB", {
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        }).format(new Date(`${text}-01T00:00:00Z`))
  }
  const table = { what: t("kind"), howMuch: t("certificates") }
  return (
    <section>
      <h2 className="mb-1 text-2xl">{t("register")}</h2>
      <p className="mb-4 text-cham-nhat">{t("registerText", { count: certificates.count })}</p>
      <div className="grid items-start gap-8 md:grid-cols-2">
        <Bars
          {...table}
          caption={t("byStars")}
          bars={bars(certificates.stars, (code) => t("stars", { stars: code ?? "" }), "stars")}
        />
        <Bars
          {...table}
          caption={t("byStanding")}
          bars={certificates.standings.map(({ code, count }) => ({
            key: code ?? "",
            name: words(`standing.${code}`),
            amount: count,
            said: String(count),
            href: `${officePaths.certificates}?standing=${code}`,
          }))}
        />
        <Bars
          {...table}
          caption={t("certificatesBySet")}
          bars={bars(
            certificates.sets,
            (code) => sets.get(code ?? "") ?? t("unknownSet"),
            "set_code",
          )}
        />
        <Bars
          {...table}
          caption={t("certificatesByCommune")}
          bars={bars(certificates.communes, place, "commune_code")}
        />
        <Bars
          {...table}
          caption={t("ending")}
          bars={certificates.ending.map(({ month: ends, count }) => ({
            key: ends,
            name: month(ends),
            amount: count,
            said: String(count),
            href: count > 0 ? holdingPath({ ends }) : undefined,
          }))}
        />
      </div>
    </section>
  )
}
