import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { formatDong } from "@/lib/money"
import {
  newProgrammePath,
  officePaths,
  programmePath,
  programmesPath,
} from "@/lib/portal/office-paths"
import {
  type ProgrammeLine,
  type ProgrammePage,
  type ProgrammeState,
  STATES,
} from "@/lib/portal/office-programmes/types"
import { nameOf } from "@/lib/words"
import { officeWords, saidOff, spanOf } from "./said"

/** The office's programmes, all or those of a state, and where one is begun. */
export async function ProgrammeList({
  page,
  state,
  current,
  pages,
}: {
  page: ProgrammePage
  state: ProgrammeState | undefined
  current: number
  pages: number
}) {
  const t = await getTranslations("officeProgramme")
  const all = Object.values(page.states).reduce((sum, many) => sum + many, 0)
  const filters = [
    { key: "all", many: all, href: officePaths.programmes, chosen: !state },
    ...STATES.flatMap((one) => {
      const many = page.states[one] ?? 0
      return many > 0 || one === state
        ? [{ key: one, many, href: programmesPath(1, one), chosen: one === state }]
        : []
    }),
  ]
  return (
    <>
      {all === 0 ? (
        <EmptyState
          title={t("list.none")}
          actions={<ButtonLink href={newProgrammePath}>{t("new")}</ButtonLink>}
        >
          <p>{t("list.noneHint")}</p>
        </EmptyState>
      ) : (
        <>
          <ButtonLink href={newProgrammePath} className="mb-5 min-h-14 w-full text-lg sm:w-auto">
            {t("new")}
          </ButtonLink>
          <nav aria-label={t("list.filter")} className="mb-2 flex flex-wrap gap-x-5">
            {filters.map(({ key, many, href, chosen }) => (
              <LocaleLink
                key={key}
                href={href}
                aria-current={chosen ? "page" : undefined}
                className={cx("tap", chosen ? "font-semibold text-la-che" : "link")}
              >
                {t(key === "all" ? "list.all" : `state.${key}`)} ({many})
              </LocaleLink>
            ))}
          </nav>
          {page.programmes.length === 0 ? (
            <p className="border-y border-ke py-6">{t("list.noneOfState")}</p>
          ) : (
            <ul className="max-w-3xl border-b border-ke">
              {page.programmes.map((programme) => (
                <Line key={programme.id} programme={programme} />
              ))}
            </ul>
          )}
          <Pagination
            page={current}
            pages={pages}
            href={(number) => programmesPath(number, state)}
          />
        </>
      )}
    </>
  )
}

async function Line({ programme }: { programme: ProgrammeLine }) {
  const t = await getTranslations("officeProgramme")
  const said = await officeWords(programme)
  const locale = await currentLocale()
  const { id, state, starts_at, ends_at, budget_vnd, reserved_vnd, settled_vnd } = programme
  const given = reserved_vnd + settled_vnd
  return (
    <li className="border-t border-ke py-4">
      <h2 className="text-lg wrap-anywhere">
        <LocaleLink href={programmePath(id)} className="link">
          {nameOf(programme, locale)}
        </LocaleLink>
      </h2>
      <p>
        <span className="font-semibold">{t(`state.${state}`)}</span> ·{" "}
        {await saidOff(programme, locale)}
      </p>
      <p className="text-sm text-cham-nhat">{spanOf(starts_at, ends_at, locale)}</p>
      {budget_vnd !== null || given > 0 ? (
        <p className="text-sm text-cham-nhat">
          {budget_vnd === null
            ? said("list.given", { given: formatDong(given, locale) })
            : said("list.givenOf", {
                given: formatDong(given, locale),
                budget: formatDong(budget_vnd, locale),
              })}
        </p>
      ) : null}
    </li>
  )
}
