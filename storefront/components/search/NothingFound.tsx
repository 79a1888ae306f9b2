import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { activeCount, emptySearch, quoted, type SearchState, searchPath } from "@/lib/search/state"

/** No product matches: say which of text and filters to loosen, and offer the other ways in. */
export async function NothingFound({ state }: { state: SearchState }) {
  const t = await getTranslations("search.nothing")
  const filtered = activeCount(state) > 0
  return (
    <EmptyState
      title={state.q ? t("titleFor", { q: quoted(state.q) }) : t("title")}
      actions={
        <>
          {filtered ? (
            <ButtonLink href={searchPath({ ...emptySearch(), q: state.q })}>
              {t("withoutFilters")}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/tinh" variant="secondary">
            {t("byPlace")}
          </ButtonLink>
          <ButtonLink href="/nhom" variant="secondary">
            {t("byKind")}
          </ButtonLink>
        </>
      }
    >
      <p>{filtered ? t("filtered") : t("hint")}</p>
    </EmptyState>
  )
}
