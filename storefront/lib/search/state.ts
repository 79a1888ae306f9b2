/**
 * The whole state of a search lives in its URL, so that back, share and bookmark work and a
 * plain GET form is enough. This file is the one place that knows the names of the parameters.
 */
export const sorts = ["lien-quan", "gia-tang", "gia-giam", "moi", "sao"] as const
export type Sort = (typeof sorts)[number]

/** Parameters with several values, as checkboxes send them: `?tinh=ha-noi&tinh=son-la`. */
export const multiParams = [
  "tinh",
  "tinh-cu",
  "nhom",
  "bo",
  "sao",
  "gia",
  "nguoi-ban",
  "chung-nhan",
] as const
export type MultiParam = (typeof multiParams)[number]

export interface SearchState {
  /** Free text, trimmed and cut to 200 characters: nobody types more, and an attacker's 5,000 cost nothing. */
  q: string
  filters: Record<MultiParam, string[]>
  /** What sellers are looked for by, among the choices of that filter; it narrows no results. */
  sellerText: string
  /** Only what is in season this month. */
  inSeason: boolean
  inStock: boolean
  /** Only what a programme of a trade office reduces, or pays the delivery of, now. */
  inProgramme: boolean
  sort: Sort
  /** From 1. */
  page: number
}

export const PAGE_SIZE = 24
/** Nobody reads further, and deep pages are what scrapers ask for. */
export const MAX_PAGE = 40
const MAX_TEXT = 200
const MAX_NAME = 60
const MAX_VALUES = 20

export type RawParams = Record<string, string | string[] | undefined>

const allowed: Partial<Record<MultiParam, RegExp>> = { sao: /^[345]$/, gia: /^\d{1,9}-\d{0,9}$/ }
const slug = /^[a-z0-9][a-z0-9-]{0,99}$/

/** Reads the state from a URL. Whatever it does not understand it leaves out: a URL is anybody's input. */
export function parseSearch(params: RawParams): SearchState {
  const one = (key: string): string => {
    const value = params[key]
    return (Array.isArray(value) ? value[0] : value) ?? ""
  }
  const many = (key: MultiParam): string[] => {
    const value = params[key]
    const list = value === undefined ? [] : Array.isArray(value) ? value : [value]
    const valid = list.filter((item) => (allowed[key] ?? slug).test(item))
    return [...new Set(valid)].slice(0, MAX_VALUES)
  }
  const page = Number.parseInt(one("trang"), 10)
  const sort = one("sap")
  // Control characters are nobody's words, and the backend refuses some of them.
  const text = (key: string, most: number): string =>
    one(key)
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
      .slice(0, most)
  return {
    q: text("q", MAX_TEXT),
    filters: Object.fromEntries(multiParams.map((key) => [key, many(key)])) as Record<
      MultiParam,
      string[]
    >,
    sellerText: text("ten-nguoi-ban", MAX_NAME),
    inSeason: one("mua") === "1",
    inStock: one("con-hang") === "1",
    inProgramme: one("chuong-trinh") === "1",
    sort: (sorts as readonly string[]).includes(sort) ? (sort as Sort) : "lien-quan",
    page: Number.isFinite(page) ? Math.min(Math.max(page, 1), MAX_PAGE) : 1,
  }
}

/** The parameters of a state, defaults left out, as name and value pairs in a stable order. */
export function searchParams(state: SearchState): [string, string][] {
  const pairs: [string, string][] = []
  if (state.q) pairs.push(["q", state.q])
  for (const key of multiParams) for (const value of state.filters[key]) pairs.push([key, value])
  if (state.sellerText) pairs.push(["ten-nguoi-ban", state.sellerText])
  if (state.inSeason) pairs.push(["mua", "1"])
  if (state.inStock) pairs.push(["con-hang", "1"])
  if (state.inProgramme) pairs.push(["chuong-trinh", "1"])
  if (state.sort !== "lien-quan") pairs.push(["sap", state.sort])
  if (state.page > 1) pairs.push(["trang", String(state.page)])
  return pairs
}

/** The path of a state: `/tim-kiem?q=…`. A change of what is searched goes back to page one. */
export function searchPath(
  state: SearchState,
  change: Partial<SearchState> = {},
  base = "/tim-kiem",
): string {
  const next = { ...state, page: 1, ...change }
  const query = new URLSearchParams(searchParams(next)).toString()
  return query ? `${base}?${query}` : base
}

/** The state with one value of a filter switched on or off. */
export function toggled(state: SearchState, key: MultiParam, value: string): Partial<SearchState> {
  const values = state.filters[key]
  const next = values.includes(value) ? values.filter((item) => item !== value) : [...values, value]
  return { filters: { ...state.filters, [key]: next } }
}

/** How many filters narrow the search, text aside. */
export function activeCount(state: SearchState): number {
  return (
    multiParams.reduce((sum, key) => sum + state.filters[key].length, 0) +
    Number(state.inSeason) +
    Number(state.inStock) +
    Number(state.inProgramme)
  )
}

/** A search without text or filters. */
export function emptySearch(): SearchState {
  return parseSearch({})
}

const QUOTED = 60

/** A search's text as a heading quotes it: a pasted page is cut, so that what was found stays in sight. */
export function quoted(q: string): string {
  const letters = [...q]
  return letters.length > QUOTED ? `${letters.slice(0, QUOTED).join("")}…` : q
}
