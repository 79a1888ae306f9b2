import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Pagination } from "@/components/ui/Pagination"
import { currentEdition } from "@/i18n/current"
import { listGroups } from "@/lib/api/taxonomy"
import { formatDay } from "@/lib/dates"
import { assessmentPath, assessmentsPath, beginPath } from "@/lib/portal/assess/paths"
import { readAssessments } from "@/lib/portal/assess/read"
import type { AssessmentRow } from "@/lib/portal/assess/types"
import { nameOf } from "@/lib/words"

const PAGE_SIZE = 20

/** All sheets of a seller, written last first, each with its newest version. */
export async function AssessmentList({
  token,
  page,
  writing,
}: {
  token: string
  page: number
  /** Whether the seller may begin one. */
  writing: boolean
}) {
  const t = await getTranslations("assess")
  const query = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
  const [{ assessments, count }, names] = await Promise.all([
    readAssessments(token, query),
    setNames(),
  ])
  return (
    <>
      <p className="mb-4 text-cham-nhat">{t("lead")}</p>
      {writing ? (
        <ButtonLink href={beginPath()} className="mb-5 min-h-14 w-full text-lg">
          + {t("new")}
        </ButtonLink>
      ) : null}
      {assessments.length === 0 ? (
        <EmptyState title={t("empty")}>{writing ? t("emptyHint") : null}</EmptyState>
      ) : (
        <ul className="border-b border-ke">
          {assessments.map((row) => (
            <Row key={row.id} row={row} set={names.get(row.set_code) ?? row.set_code} />
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(count / PAGE_SIZE)} href={assessmentsPath} />
    </>
  )
}

/** What each set is called in the reader's language, by its code. */
export async function setNames(): Promise<ReadonlyMap<string, string>> {
  const edition = await currentEdition()
  const groups = await listGroups(edition)
  return new Map(
    groups.flatMap(({ sets }) => sets.map((set) => [set.code, nameOf(set, edition.locale)])),
  )
}

async function Row({ row, set }: { row: AssessmentRow; set: string }) {
  const t = await getTranslations("assess")
  const { locale } = await currentEdition()
  const { newest } = row
  const version = newest
    ? [
        t("row.version", { number: newest.number, total: newest.total }),
        newest.stars === null ? t("versions.out") : t("versions.stars", { stars: newest.stars }),
      ]
    : [t("row.unsaved")]
  return (
    <li className="border-t border-ke">
      <LocaleLink
        href={assessmentPath(row.id)}
        className="flex min-h-14 flex-col gap-0.5 py-3 hover:bg-la-che-nhat"
      >
        <span className="text-lg font-semibold wrap-anywhere">{row.name}</span>
        <span className="text-sm text-cham-nhat">{set}</span>
        <span>{version.join(" · ")}</span>
        <span className="text-sm text-cham-nhat">
          {t("row.written", { day: formatDay(row.updated_at, locale) })}
        </span>
      </LocaleLink>
    </li>
  )
}
