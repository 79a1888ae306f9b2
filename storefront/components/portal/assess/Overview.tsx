import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { saveVersion } from "@/lib/portal/assess/actions"
import { partPath, printPath, STEPS, versionPath } from "@/lib/portal/assess/paths"
import type { Assessment, SavedVersion } from "@/lib/portal/assess/types"
import { GoodForm } from "../listing/GoodForm"
import { Outcome } from "./Outcome"
import { assessFormWords } from "./words"

/** A sheet as it stands: what it comes to, its parts, and what was saved of it. */
export async function Overview({
  assessment,
  set,
  writing,
}: {
  assessment: Assessment
  set: string
  /** Whether the seller may change it. */
  writing: boolean
}) {
  const t = await getTranslations("assess")
  return (
    <div className="flex flex-col gap-8">
      <p className="-mt-2 text-cham-nhat">{set}</p>
      <Parts assessment={assessment} writing={writing} />
      <Outcome assessment={assessment} result={assessment.result} links={writing} />
      <section aria-labelledby="versions" className="flex flex-col gap-3">
        <h2 id="versions" className="text-xl">
          {t("versions.title")}
        </h2>
        <Versions assessment={assessment} />
        {writing && isSaved(assessment) ? (
          <p className="text-cham-nhat">{t("versions.same")}</p>
        ) : writing && assessment.result.answered > 0 ? (
          <GoodForm
            action={saveVersion}
            hidden={{
              locale: await currentLocale(),
              id: assessment.id,
              revision: String(assessment.revision),
            }}
            words={await assessFormWords()}
          >
            <BigButton>
              {t("versions.save", { number: (assessment.versions[0]?.number ?? 0) + 1 })}
            </BigButton>
          </GoodForm>
        ) : null}
        <ButtonLink href={printPath(assessment.id)} variant="secondary" className="min-h-12 w-full">
          {t("print.link")}
        </ButtonLink>
      </section>
      <p className="text-sm text-cham-nhat">{t("worded", { source: assessment.sheet.source })}</p>
    </div>
  )
}

/** Whether nothing was written since the newest version. */
const isSaved = ({ versions: [newest], updated_at }: Assessment) =>
  newest !== undefined && newest.created_at >= updated_at

async function Parts({ assessment, writing }: { assessment: Assessment; writing: boolean }) {
  const t = await getTranslations("assess")
  const { sheet, result, refusals } = assessment
  const rows = STEPS.map(({ part }) => {
    const named = sheet.parts.find(({ code }) => code === part)
    const sum = result.parts.find(({ code }) => code === part)
    const begun = assessment.revisions[part] !== undefined
    return {
      part,
      name: [t(`step.${part}`), ...(named ? [named.name] : [])].join(": "),
      said: sum
        ? t("pointsOf", { points: sum.points, of: sum.of })
        : begun
          ? t("refusals.ticked", { count: refusals.length })
          : t("refusals.unseen"),
      begun,
    }
  })
  return (
    <section aria-labelledby="parts">
      <h2 id="parts" className="mb-2 text-xl">
        {t("result.partsTitle")}
      </h2>
      <ul className="border-b border-ke">
        {rows.map(({ part, name, said, begun }) => (
          <li
            key={part}
            className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 border-t border-ke py-2"
          >
            <span className="min-w-0 grow basis-48">
              {name}
              <span className="block text-sm text-cham-nhat tabular-nums">{said}</span>
            </span>
            {writing ? (
              <ButtonLink
                href={partPath(assessment.id, part)}
                variant={begun ? "secondary" : "primary"}
                className="min-h-12"
              >
                {t(begun ? "result.edit" : "result.fill")}
                <span className="sr-only"> {name}</span>
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Versions({ assessment }: { assessment: Assessment }) {
  const t = await getTranslations("assess.versions")
  if (assessment.versions.length === 0) return <p className="text-cham-nhat">{t("none")}</p>
  return (
    <ul className="border-b border-ke">
      {assessment.versions.map((version) => (
        <li key={version.number} className="border-t border-ke">
          <LocaleLink
            href={versionPath(assessment.id, version.number)}
            className="flex min-h-12 flex-wrap items-center gap-x-3 py-2 hover:bg-la-che-nhat"
          >
            <VersionWords version={version} />
          </LocaleLink>
        </li>
      ))}
    </ul>
  )
}

/** A version in a line: its number, points, likely stars, and day. */
export async function VersionWords({ version }: { version: SavedVersion }) {
  const t = await getTranslations("assess.versions")
  const { number, total, stars, created_at } = version
  return (
    <>
      <span className="font-semibold">{t("row", { number, total })}</span>
      <span>{stars === null ? t("out") : t("stars", { stars })}</span>
      <span className="text-sm text-cham-nhat">
        {t("at", { day: formatDay(created_at, await currentLocale()) })}
      </span>
    </>
  )
}
