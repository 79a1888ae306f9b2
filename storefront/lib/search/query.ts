import { cardFields } from "../api/types"
import { type MultiParam, PAGE_SIZE, type SearchState } from "./state"

/** The index field behind each parameter of the URL. */
export const facetFields: Record<MultiParam, string> = {
  tinh: "province_slug",
  "tinh-cu": "former_province_slug",
  nhom: "group",
  bo: "set",
  sao: "star_facet",
  gia: "price_bucket",
  "nguoi-ban": "seller_handle",
  "chung-nhan": "certifications",
}

/** Counted beside the lists of choices: how much is in season in each month, in stock, and in a programme. */
export const seasonField = "season_months"
export const stockField = "in_stock"
export const programmeField = "in_programme"

/** Values of one facet: more than there are provinces. */
const VALUES = 100
/** … and of sellers, when one is looked for by name: the index knows them by handle, their names are known here. */
const SELLERS = 5_000

const orders: Record<SearchState["sort"], Record<string, "ASC" | "DESC"> | undefined> = {
  "lien-quan": undefined,
  "gia-tang": { price: "ASC" },
  "gia-giam": { price: "DESC" },
  moi: { created_at: "DESC" },
  sao: { star_rank: "DESC" },
}

type Filters = Record<string, unknown>

/** The body of Medusa's `POST /store/search` for a state. `month` (1–12) is the shopper's month in Vietnam. */
export function searchBody(
  state: SearchState,
  month: number,
  options: { facets?: boolean; take?: number } = {},
) {
  const { facets = true, take = PAGE_SIZE } = options
  return {
    entity: "product",
    fields: [...cardFields],
    filters: searchFilters(state, month),
    pagination: {
      skip: (state.page - 1) * take,
      take,
      ...(orders[state.sort] ? { order: orders[state.sort] } : {}),
    },
    search_options: {
      count: "exact",
      ...(facets
        ? {
            facets: [
              ...Object.values(facetFields).map((field) => ({
                field,
                limit: field === facetFields["nguoi-ban"] && state.sellerText ? SELLERS : VALUES,
              })),
              { field: seasonField, limit: 12 },
              { field: stockField },
              { field: programmeField },
            ],
            disjunctive_facets: true,
          }
        : {}),
    },
  }
}

function searchFilters(state: SearchState, month: number): Filters {
  const filters: Filters = {}
  if (state.q) filters.q = state.q
  for (const [param, field] of Object.entries(facetFields) as [MultiParam, string][]) {
    const values = state.filters[param]
    if (values.length > 0) filters[field] = { $in: values }
  }
  if (state.inSeason) filters[seasonField] = { $contains: month }
  if (state.inStock) filters[stockField] = true
  if (state.inProgramme) filters[programmeField] = true
  return filters
}
