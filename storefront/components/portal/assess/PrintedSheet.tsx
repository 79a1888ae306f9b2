import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { shopConfig } from "@/lib/config"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { saidOf } from "@/lib/portal/assess/answers"
import type { ReadAssessment, SheetPart } from "@/lib/portal/assess/types"
import { PrintButton } from "./PrintButton"

/** A whole sheet on A4: every criterion with what was given for it, the sums, what it comes to, and room to sign. */
export async function PrintedSheet({
  assessment,
  version,
  seller,
  set,
}: ReadAssessment & { seller: string; set: string }) {
  const t = await getTranslations("assess")
  const locale = await currentLocale()
  const { answers, result } = version ?? assessment
  const { source, parts } = assessment.sheet
  const facts = [
    [t("print.seller"), seller],
    [t("print.product"), assessment.name],
    [t("print.set"), `${set} (${source})`],
  ] as const
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-3 print:hidden">
        <PrintButton>{t("print.go")}</PrintButton>
        <p className="text-sm text-cham-nhat">{t("print.hint")}</p>
      </div>
      <article className="bg-giay text-base print:text-[10pt]" data-testid="printed">
        <p className="mb-3 text-sm">
          {version
            ? t("print.version", {
                number: version.number,
                day: formatDay(version.created_at, locale),
              })
            : t("print.standing", { day: formatDay(todayInVietnam(), locale) })}
        </p>
        <dl className="mb-4">
          {facts.map(([name, value]) => (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="text-cham-nhat">{name}:</dt>
              <dd className="font-semibold wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
        {parts.map((part) => (
          <PrintedPart
            key={part.code}
            part={part}
            answers={answers}
            points={result.parts.find(({ code }) => code === part.code)?.points ?? 0}
          />
        ))}
        <div className="break-inside-avoid">
          <p className="border-y-2 border-cham py-2 text-lg font-semibold tabular-nums">
            {t("print.total")}: {t("result.total", { total: result.total })} –{" "}
            {result.stars === null
              ? t("result.out", { points: result.total })
              : t(result.stars < 3 ? "result.uncertified" : "result.stars", {
                  stars: result.stars,
                })}
          </p>
          <p className="mt-3 font-semibold">{t("print.refusals")}</p>
          {result.refusals.length > 0 ? (
            <ul className="list-disc pl-5">
              {result.refusals.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          ) : (
            <p>{t("print.noRefusals")}</p>
          )}
          <p className="mt-4 text-sm">{t("result.estimate", { source })}</p>
          <p className="text-sm">{t("print.own", { shop: shopConfig().name, source })}</p>
          <div className="mt-6 ml-auto w-64 max-w-full pb-20 text-center">
            <p className="whitespace-pre">{t("print.date")}</p>
            <p className="font-semibold">{t("print.signature")}</p>
          </div>
        </div>
      </article>
    </>
  )
}

async function PrintedPart({
  part,
  answers,
  points,
}: {
  part: SheetPart
  answers: Record<string, number>
  points: number
}) {
  const t = await getTranslations("assess")
  const words = { none: t("none"), empty: t("versions.unanswered") }
  return (
    <table className="mb-5 w-full border-collapse">
      <caption className="pb-1 text-left font-semibold">
        {t(`step.${part.code}`)}: {part.name} – {t("pointsOf", { points, of: part.points })}
      </caption>
      <thead>
        <tr className="border-y-2 border-cham text-left">
          <th scope="col" className="w-2/5 py-1 pr-2">
            {t("print.criterion")}
          </th>
          <th scope="col" className="py-1 pr-2">
            {t("print.answer")}
          </th>
          <th scope="col" className="py-1 text-right">
            {t("print.points")}
          </th>
        </tr>
      </thead>
      <tbody>
        {part.sections.flatMap(({ criteria }) =>
          criteria.map((criterion) => {
            const step = answers[criterion.no]
            return (
              <tr key={criterion.no} className="break-inside-avoid border-b border-ke align-top">
                <th scope="row" className="py-1 pr-2 text-left font-normal">
                  {criterion.no} {criterion.name}
                </th>
                <td className="py-1 pr-2">{saidOf(criterion, step, words)}</td>
                <td className="py-1 text-right whitespace-nowrap tabular-nums">
                  {criterion.steps[(step ?? 0) - 1]?.points ?? 0}/{criterion.points}
                </td>
              </tr>
            )
          }),
        )}
      </tbody>
    </table>
  )
}
