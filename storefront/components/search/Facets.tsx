import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { byRegion } from "@/lib/api/places"
import type { FacetValue, ProductGroup, Province, SearchAnswer } from "@/lib/api/types"
import { monthInVietnam } from "@/lib/dates"
import { facetFields, programmeField, seasonField, stockField } from "@/lib/search/query"
import type { MultiParam, SearchState } from "@/lib/search/state"
import { nameOf } from "@/lib/words"
import { FacetChoice } from "./FacetChoice"
import { FacetGroup } from "./FacetGroup"
import { SellerFacet } from "./SellerFacet"
import type { FacetLabels } from "./labels"

interface FacetsProps {
  state: SearchState
  answer: SearchAnswer
  labels: FacetLabels
  provinces: Province[]
  groups: ProductGroup[]
}

/** Every way to narrow a search, as checkboxes of the form around them. */
export async function Facets({ state, answer, labels, provinces, groups }: FacetsProps) {
  const locale = await currentLocale()
  const t = await getTranslations("search")
  const counts = (param: MultiParam) =>
    new Map((answer.facets[facetFields[param]] ?? []).map((item) => [item.value, item.count]))
  const choice = (param: MultiParam, value: string, count: number | undefined, note?: string) => (
    <FacetChoice
      key={value}
      name={param}
      value={value}
      checked={state.filters[param].includes(value)}
      count={count ?? 0}
      countLabel={t("count", { count: count ?? 0 })}
      note={note}
    >
      {labels.of(param, value)}
    </FacetChoice>
  )
  /** What has products, or was chosen before it lost them. */
  const values = (param: MultiParam, list: FacetValue[]) => {
    const missing = state.filters[param].filter(
      (value) => !list.some((item) => item.value === value),
    )
    return [
      ...list.filter((item) => item.value !== ""),
      ...missing.map((value) => ({ value, count: 0 })),
    ]
  }
  const plain = (param: MultiParam, sort?: (a: FacetValue, b: FacetValue) => number) => {
    const list = values(param, answer.facets[facetFields[param]] ?? [])
    return sort ? list.toSorted(sort) : list
  }
  const byProvince = counts("tinh")
  const bySet = counts("bo")
  const byGroup = counts("nhom")
  const inSeason = countOf(answer, seasonField, String(monthInVietnam()))
  const inStock = countOf(answer, stockField, "true")
  const inProgramme = countOf(answer, programmeField, "true")
  const certifications = plain("chung-nhan")

  return (
    <div>
      <fieldset className="pb-2">
        <legend className="sr-only">{t("now")}</legend>
        <FacetChoice
          name="mua"
          value="1"
          checked={state.inSeason}
          count={inSeason}
          countLabel={t("count", { count: inSeason })}
        >
          {t("inSeason")}
        </FacetChoice>
        <FacetChoice
          name="con-hang"
          value="1"
          checked={state.inStock}
          count={inStock}
          countLabel={t("count", { count: inStock })}
        >
          {t("inStock")}
        </FacetChoice>
        {inProgramme > 0 || state.inProgramme ? (
          <FacetChoice
            name="chuong-trinh"
            value="1"
            checked={state.inProgramme}
            count={inProgramme}
            countLabel={t("count", { count: inProgramme })}
          >
            {t("inProgramme")}
          </FacetChoice>
        ) : null}
      </fieldset>

      <FacetGroup title={t("facet.sao")} open chosen={state.filters.sao.length}>
        {plain("sao", (a, b) => Number(b.value) - Number(a.value)).map((item) =>
          choice("sao", item.value, item.count),
        )}
        <p className="text-xs text-cham-nhat">{t("starsNote")}</p>
      </FacetGroup>

      <FacetGroup
        title={t("facet.tinh")}
        open={state.filters.tinh.length + state.filters["tinh-cu"].length > 0}
        chosen={state.filters.tinh.length}
      >
        <p className="pb-1 text-xs text-cham-nhat">{t("provinceNote")}</p>
        {state.filters["tinh-cu"].map((value) => (
          <FacetChoice key={value} name="tinh-cu" value={value} checked>
            {labels.of("tinh-cu", value)}
          </FacetChoice>
        ))}
        <div
          className="max-h-96 overflow-y-auto"
          tabIndex={0}
          role="group"
          aria-label={t("facet.tinh")}
        >
          {byRegion(provinces).map((region) => {
            const shown = region.provinces.filter(
              (item) => byProvince.has(item.slug) || state.filters.tinh.includes(item.slug),
            )
            if (shown.length === 0) return null
            return (
              <div key={region.slug}>
                <p className="pt-2 text-xs font-semibold text-cham-nhat">
                  {nameOf(region, locale)}
                </p>
                {shown.map((item) => {
                  const former = (item.former_provinces ?? []).filter(
                    (old) => old.slug !== item.slug,
                  )
                  const note =
                    former.length > 0
                      ? t("includes", {
                          names: former.map((old) => nameOf(old, locale)).join(", "),
                        })
                      : undefined
                  return choice("tinh", item.slug, byProvince.get(item.slug), note)
                })}
              </div>
            )
          })}
        </div>
      </FacetGroup>

      <FacetGroup
        title={t("facet.nhom")}
        open={state.filters.nhom.length + state.filters.bo.length > 0}
        chosen={state.filters.nhom.length + state.filters.bo.length}
      >
        {groups
          .filter((group) => byGroup.has(group.slug) || state.filters.nhom.includes(group.slug))
          .map((group) => (
            <div key={group.slug}>
              {choice("nhom", group.slug, byGroup.get(group.slug))}
              <div className="ml-3 border-l border-ke pl-4 text-sm">
                {group.sets
                  .filter((set) => bySet.has(set.slug) || state.filters.bo.includes(set.slug))
                  .map((set) => choice("bo", set.slug, bySet.get(set.slug)))}
              </div>
            </div>
          ))}
      </FacetGroup>

      <FacetGroup
        title={t("facet.gia")}
        open={state.filters.gia.length > 0}
        chosen={state.filters.gia.length}
      >
        {plain("gia", (a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10)).map(
          (item) => choice("gia", item.value, item.count),
        )}
      </FacetGroup>

      <FacetGroup
        title={t("facet.nguoi-ban")}
        open={state.filters["nguoi-ban"].length > 0 || state.sellerText !== ""}
        chosen={state.filters["nguoi-ban"].length}
      >
        <SellerFacet
          state={state}
          listed={answer.facets[facetFields["nguoi-ban"]] ?? []}
          labels={labels}
        />
      </FacetGroup>

      {certifications.length > 0 ? (
        <FacetGroup
          title={t("facet.chung-nhan")}
          open={state.filters["chung-nhan"].length > 0}
          chosen={state.filters["chung-nhan"].length}
        >
          {certifications.map((item) => choice("chung-nhan", item.value, item.count))}
        </FacetGroup>
      ) : null}
    </div>
  )
}

const countOf = (answer: SearchAnswer, field: string, value: string): number =>
  answer.facets[field]?.find((item) => item.value === value)?.count ?? 0
