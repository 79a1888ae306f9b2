import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Notice } from "@/components/ui/Notice"
import { criteriaOf, saidOf } from "@/lib/portal/assess/answers"
import { printPath, versionPath } from "@/lib/portal/assess/paths"
import type { ReadAssessment } from "@/lib/portal/assess/types"
import { CompareForm } from "./CompareForm"
import { Outcome } from "./Outcome"
import { VersionWords } from "./Overview"

type Version = NonNullable<ReadAssessment["version"]>

/** A saved version: what it came to, and what differs from another one. */
export async function VersionScreen({
  assessment,
  version,
  comparison,
}: ReadAssessment & { version: Version }) {
  const t = await getTranslations("assess")
  return (
    <div className="flex flex-col gap-8">
      <Notice>
        <span className="flex flex-wrap gap-x-3">
          <VersionWords version={version} />
        </span>
        {t("versions.saved")}
      </Notice>
      <ButtonLink
        href={printPath(assessment.id, version.number)}
        className="min-h-14 w-full text-lg"
      >
        {t("print.link")}
      </ButtonLink>
      <CompareForm
        action={versionPath(assessment.id, version.number)}
        others={assessment.versions.filter(({ number }) => number !== version.number)}
        chosen={comparison?.from.number}
      />
      {comparison ? (
        <Comparison assessment={assessment} version={version} comparison={comparison} />
      ) : null}
      <Outcome assessment={assessment} result={version.result} links={false} />
    </div>
  )
}

async function Comparison({
  assessment,
  version,
  comparison: { from, changes },
}: {
  assessment: ReadAssessment["assessment"]
  version: Version
  comparison: NonNullable<ReadAssessment["comparison"]>
}) {
  const t = await getTranslations("assess")
  const criteria = criteriaOf(assessment)
  const words = { none: t("none"), empty: t("versions.unanswered") }
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison" className="mb-1 text-xl">
        {t("versions.compared", { number: from.number })}
      </h2>
      <p className="mb-3 tabular-nums">
        {t("versions.change", {
          from: from.number,
          total: from.total,
          to: version.number,
          after: version.total,
        })}
      </p>
      {changes.length === 0 ? <p className="text-cham-nhat">{t("versions.noChange")}</p> : null}
      <ul className="border-b border-ke">
        {changes.map(({ no, ...change }) => {
          const criterion = criteria.find((one) => one.no === no)
          const said = (side: "from" | "to") =>
            `${criterion ? saidOf(criterion, change[side].step, words) : ""} (${t("points", { points: change[side].points })})`
          return (
            <li key={no} className="border-t border-ke py-3">
              <p className="font-semibold">
                {no} {criterion?.name}
              </p>
              <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-2">
                <div>
                  <dt className="text-sm text-cham-nhat">{t("versions.before")}</dt>
                  <dd>{said("from")}</dd>
                </div>
                <div>
                  <dt className="text-sm text-cham-nhat">{t("versions.after")}</dt>
                  <dd>{said("to")}</dd>
                </div>
              </dl>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
