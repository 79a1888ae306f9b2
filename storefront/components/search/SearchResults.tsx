import Form from "next/form"
import { getTranslations } from "next-intl/server"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { buttonClass } from "@/components/ui/Button"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { SearchPageData } from "@/lib/search/load"
import {
  activeCount,
  MAX_PAGE,
  PAGE_SIZE,
  quoted,
  type SearchState,
  searchPath,
} from "@/lib/search/state"
import { ActiveFilters } from "./ActiveFilters"
import { Facets } from "./Facets"
import { FilterPanel } from "./FilterPanel"
import { facetLabels } from "./labels"
import { NothingFound } from "./NothingFound"
import { SortSelect } from "./SortSelect"

/** The result page: text, filters beside the cards (folded away on a phone), sort, pages. */
export async function SearchResults({ state, data }: { state: SearchState; data: SearchPageData }) {
  const locale = await currentLocale()
  const t = await getTranslations("search")
  const labels = await facetLabels(locale, data)
  const { answer } = data
  const pages = Math.min(Math.ceil(answer.count / PAGE_SIZE), MAX_PAGE)
  const active = activeCount(state)
  // Nothing to filter or sort, and no filter to take back.
  const bare = answer.count === 0 && active === 0
  return (
    <div className="column py-6 md:py-8">
      <h1 className="text-2xl md:text-3xl">
        {state.q ? t("headingFor", { q: quoted(state.q) }) : t("heading")}
      </h1>
      <p className="mb-4 text-cham-nhat" role="status">
        {t("count", { count: answer.count })}
      </p>
      {bare ? (
        <NothingFound state={state} />
      ) : (
        <Form
          // A new state is a new form: otherwise the browser keeps the ticks of the old one.
          key={searchPath(state)}
          action={localePath(locale, "/tim-kiem")}
          className="grid gap-6 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-10"
        >
          {state.q ? <input type="hidden" name="q" value={state.q} /> : null}
          <FilterPanel title={active > 0 ? t("filtersActive", { count: active }) : t("filters")}>
            <Facets
              state={state}
              answer={answer}
              labels={labels}
              provinces={data.provinces}
              groups={data.groups}
            />
            <div className="sticky bottom-0 border-t border-ke bg-nen py-3">
              <button type="submit" className={buttonClass("primary", "w-full")}>
                {t("apply")}
              </button>
            </div>
          </FilterPanel>
          <div className="flex min-w-0 flex-col gap-4">
            <div className="flex flex-wrap items-end justify-between gap-3">
              <ActiveFilters state={state} labels={labels} />
              <SortSelect state={state} />
            </div>
            {answer.cards.length > 0 ? (
              <>
                <h2 className="sr-only">{t("results")}</h2>
                <ProductGrid cards={answer.cards} wide={false} eager={4} />
                <Pagination
                  page={state.page}
                  pages={pages}
                  href={(page) => searchPath(state, { page })}
                />
              </>
            ) : (
              <NothingFound state={state} />
            )}
          </div>
        </Form>
      )}
    </div>
  )
}
