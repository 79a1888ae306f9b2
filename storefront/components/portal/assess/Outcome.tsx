import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { criteriaOf, fieldOf, partOf } from "@/lib/portal/assess/answers"
import { partPath } from "@/lib/portal/assess/paths"
import type { Assessment, Result } from "@/lib/portal/assess/types"

/** From here on a product may be certified. */
const CERTIFIED_FROM = 3

/** What a sheet comes to: likely stars, what the next one asks for, and where the most is to be won. An estimate, and so said. */
export async function Outcome({
  assessment,
  result,
  links,
}: {
  assessment: Assessment
  result: Result
  /** Whether its criteria lead to where they are changed. */
  links: boolean
}) {
  const t = await getTranslations("assess")
  return (
    <section aria-labelledby="result" className="flex flex-col gap-5">
      <div className="border-2 border-la-che bg-la-che-nhat px-4 py-4" data-testid="result">
        <h2 id="result" className="text-base font-semibold">
          {t("result.title")}
        </h2>
        <Headline result={result} />
        <p className="text-lg tabular-nums">{t("result.total", { total: result.total })}</p>
        <p className="text-sm">
          {t("result.answered", { answered: result.answered, of: result.of })}{" "}
          {result.answered < result.of ? t("result.incomplete") : null}
        </p>
      </div>
      <p className="text-sm text-cham-nhat">
        {t("result.estimate", { source: assessment.sheet.source })}
      </p>
      <Next assessment={assessment} result={result} links={links} />
      <Weakest assessment={assessment} result={result} links={links} />
    </section>
  )
}

async function Headline({ result }: { result: Result }) {
  const t = await getTranslations("assess.result")
  const { stars, stars_by_points, total, refusals } = result
  if (stars === null)
    return (
      <>
        <p className="text-2xl font-semibold text-gac">{t("out", { points: total })}</p>
        <p className="mt-1 font-semibold">{t("outWhy")}</p>
        <ul className="mb-2 list-disc pl-5">
          {refusals.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <p className="text-2xl font-semibold">
        {t(stars < CERTIFIED_FROM ? "uncertified" : "stars", { stars })}
      </p>
      {stars < stars_by_points && stars_by_points >= CERTIFIED_FROM ? (
        <p>{t("byPoints", { stars: stars_by_points })}</p>
      ) : null}
    </>
  )
}

async function Next({
  assessment,
  result: { next, stars },
  links,
}: {
  assessment: Assessment
  result: Result
  links: boolean
}) {
  const t = await getTranslations("assess.blocked")
  const criteria = criteriaOf(assessment)
  if (!next) return stars === null ? null : <Notice>{t("five")}</Notice>
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="mb-2 text-xl">
        {t("title", { stars: next.stars })}
      </h2>
      <p>{next.points > 0 ? t("points", { points: next.points }) : t("enough")}</p>
      {next.short.length > 0 ? (
        <>
          <p className="mt-2">{t("short")}</p>
          <ul className="mt-1 border-b border-ke">
            {next.short.map(({ no, step }) => {
              const criterion = criteria.find((one) => one.no === no)
              return (
                <li key={no} className="border-t border-ke py-2">
                  <CriterionName assessment={assessment} no={no} links={links} />
                  <span className="block text-sm text-cham-nhat">
                    {t("step", { step: criterion?.steps[step - 1]?.words ?? "" })}
                  </span>
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
    </section>
  )
}

async function Weakest({
  assessment,
  result: { weakest },
  links,
}: {
  assessment: Assessment
  result: Result
  links: boolean
}) {
  const t = await getTranslations("assess.weakest")
  if (weakest.length === 0) return null
  return (
    <section aria-labelledby="weakest">
      <h2 id="weakest" className="mb-2 text-xl">
        {t("title")}
      </h2>
      <ul className="border-b border-ke">
        {weakest.map(({ no, points, of, blocks }) => (
          <li key={no} className="border-t border-ke py-2">
            <CriterionName assessment={assessment} no={no} links={links} />
            <span className="block text-sm text-cham-nhat">
              {[
                ...(of > points ? [t("gain", { points: of - points })] : []),
                ...(blocks ? [t("blocks")] : []),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function CriterionName({
  assessment,
  no,
  links,
}: {
  assessment: Assessment
  no: string
  links: boolean
}) {
  const name = `${no} ${criteriaOf(assessment).find((one) => one.no === no)?.name ?? ""}`
  return links ? (
    <LocaleLink
      href={`${partPath(assessment.id, partOf(assessment, no))}#${fieldOf(no)}`}
      className="tap link"
    >
      {name}
    </LocaleLink>
  ) : (
    <span className="font-semibold">{name}</span>
  )
}
