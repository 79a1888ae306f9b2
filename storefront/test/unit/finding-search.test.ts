import { describe, expect, it } from "vitest"
import { isNamed } from "../../lib/search/names"
import { searchBody } from "../../lib/search/query"
import {
  activeCount,
  emptySearch,
  MAX_PAGE,
  parseSearch,
  searchParams,
  searchPath,
  toggled,
} from "../../lib/search/state"

describe("the state of a search in its address", () => {
  it("survives the way there and back", () => {
    const address =
      "q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm&tinh=ninh-binh&tinh=thanh-hoa&sao=5&gia=50000-100000&mua=1&sap=gia-tang&trang=3"
    const params = new URLSearchParams(address)
    const raw = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))
    const state = parseSearch(raw)
    expect(new URLSearchParams(searchParams(state)).toString()).toBe(address)
  })

  it.each([
    ["SQL", { tinh: "x'; drop table product--", sap: "price desc; --", gia: "0 or 1=1" }],
    ["another type", { tinh: ["", "<script>"], trang: "1e9999", sao: ["9", "5.5"] }],
    ["nothing", { trang: "-7", sap: "", "con-hang": "yes" }],
  ])("leaves out what it does not understand: %s", (_what, raw) => {
    const state = parseSearch(raw)
    expect(activeCount(state)).toBe(0)
    expect(state.sort).toBe("lien-quan")
    expect(state.page).toBeGreaterThanOrEqual(1)
    expect(state.page).toBeLessThanOrEqual(MAX_PAGE)
  })

  it("cuts a text of 5,000 characters, and keeps emoji and one letter", () => {
    expect(parseSearch({ q: "mắm ".repeat(1250) }).q.length).toBe(200)
    expect(parseSearch({ q: " 🐟 " }).q).toBe("🐟")
    expect(parseSearch({ q: "m" }).q).toBe("m")
  })

  it("bounds how many values a filter takes", () => {
    const many = Array.from({ length: 500 }, (_, index) => `tinh-${index}`)
    expect(parseSearch({ tinh: many }).filters.tinh).toHaveLength(20)
  })

  it("goes back to the first page when what is searched changes", () => {
    const state = parseSearch({ q: "trà", trang: "4" })
    expect(searchPath(state, toggled(state, "tinh", "thai-nguyen"))).toBe(
      "/tim-kiem?q=tr%C3%A0&tinh=thai-nguyen",
    )
    expect(searchPath(state, { page: 5 })).toContain("trang=5")
  })

  it("switches a value off again", () => {
    const state = parseSearch({ tinh: ["hue", "ha-noi"] })
    expect(toggled(state, "tinh", "hue").filters?.tinh).toEqual(["ha-noi"])
  })
})

describe("the question to the search", () => {
  it("names only fields a card reads, and asks disjunctive facets", () => {
    const body = searchBody(parseSearch({ q: "mắm", sao: "5" }), 11)
    expect(body.filters).toEqual({ q: "mắm", star_facet: { $in: ["5"] } })
    expect(body.search_options.disjunctive_facets).toBe(true)
    expect(body.fields).not.toContain("description")
  })

  it("asks the shopper's month for what is in season", () => {
    expect(searchBody({ ...emptySearch(), inSeason: true }, 6).filters).toEqual({
      season_months: { $contains: 6 },
    })
  })

  it("counts what is in season and in stock beside every list of choices", () => {
    const { facets } = searchBody(emptySearch(), 6).search_options
    expect(facets).toContainEqual({ field: "season_months", limit: 12 })
    expect(facets).toContainEqual({ field: "in_stock" })
  })

  it("looks for sellers by a name among the choices, which narrows no results", () => {
    const state = parseSearch({ "ten-nguoi-ban": "  lệ   gia ", "nguoi-ban": "minh-hoa-tai-7" })
    expect(searchParams(state)).toEqual([
      ["nguoi-ban", "minh-hoa-tai-7"],
      ["ten-nguoi-ban", "lệ gia"],
    ])
    const { filters, search_options } = searchBody(state, 6)
    expect(filters).toEqual({ seller_handle: { $in: ["minh-hoa-tai-7"] } })
    expect(search_options.facets).toContainEqual({ field: "seller_handle", limit: 5_000 })
  })

  it.each([
    ["le gia", true],
    ["HTX lệ", true],
    ["gia le", true],
    ["ia", false],
    ["lê gia 2", false],
    ["", true],
  ])("finds a name by the beginnings of its words, accents or not: %s", (typed, found) => {
    expect(isNamed("HTX Nước mắm Lệ Gia", typed)).toBe(found)
  })

  it("sorts by most stars as the badge counts them: those on file before those reported", () => {
    expect(searchBody(parseSearch({ sap: "sao" }), 6).pagination.order).toEqual({
      star_rank: "DESC",
    })
  })

  it("skips whole pages", () => {
    expect(searchBody({ ...emptySearch(), page: 3 }, 1).pagination).toEqual({ skip: 48, take: 24 })
  })
})
