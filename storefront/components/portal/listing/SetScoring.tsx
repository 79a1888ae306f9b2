import { getTranslations } from "next-intl/server"
import { Chevron } from "@/components/ui/Chevron"
import { currentLocale } from "@/i18n/current"
import type { Scoring } from "@/lib/portal/listing/types"

/** What an authority scores in the set of this good, for those who think of a star: closed until somebody asks. */
export async function SetScoring({ scoring }: { scoring: Scoring }) {
  const t = await getTranslations("listing.scoring")
  const locale = await currentLocale()
  const points = (list: Scoring["weighty"]) =>
    list.map((one) => (
      <li key={one.vi} className="flex justify-between gap-4 border-b border-ke py-1">
        <span>{one[locale]}</span>
        <span className="shrink-0 tabular-nums">{t("points", { count: one.points })}</span>
      </li>
    ))
  return (
    <details className="group/scoring border border-ke bg-giay px-4">
      <summary className="flex min-h-14 cursor-pointer items-center justify-between gap-3 py-2 font-semibold text-la-che">
        {t("title")}
        <Chevron className="group-open/scoring:rotate-180" />
      </summary>
      <div className="flex flex-col gap-3 pb-4">
        <p>{t("intro")}</p>
        <ul>{points(scoring.parts)}</ul>
        <h3 className="font-semibold">{t("weighty")}</h3>
        <ul>{points(scoring.weighty)}</ul>
        {scoring.papers.length > 0 ? (
          <>
            <h3 className="font-semibold">{t("papers")}</h3>
            <ul className="list-disc pl-5">
              {scoring.papers.map((paper) => (
                <li key={paper.vi}>{paper[locale]}</li>
              ))}
            </ul>
          </>
        ) : null}
        <p className="text-sm text-cham-nhat">{t("source", { source: scoring.source[locale] })}</p>
      </div>
    </details>
  )
}
