import { describe, expect, it, vi } from "vitest"

vi.mock("server-only", () => ({}))
vi.mock("next/navigation", () => ({ useRouter: () => ({}) }))

const { sayLeft } = await import("@/components/programme/Countdown")
const { offeredVariant } = await import("@/lib/basket/offers")
const { quantityAfter } = await import("@/lib/basket/changes")

const WORDS = { left: "", ended: "", day: "ngày", hour: "giờ", minute: "phút", second: "giây" }
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

describe("a countdown", () => {
  it.each([
    [51 * HOUR + 59 * MINUTE, "2 ngày 3 giờ"],
    [24 * HOUR, "1 ngày 0 giờ"],
    [3 * HOUR + 5 * MINUTE + 9 * SECOND, "3 giờ 5 phút"],
    [12 * MINUTE + 5 * SECOND, "12 phút 5 giây"],
    [5 * SECOND, "5 giây"],
    [400, "0 giây"],
  ])("of %i ms says the two largest units", (rest, said) => {
    expect(sayLeft(rest, WORDS)).toBe(said)
  })
})

describe("a basket with a programme's goods", () => {
  it("compares its lines with their price before the programme, which is taken off the whole", () => {
    const offer = {
      variant_ids: ["v1", "v2"],
      variant_titles: ["Hộp", "Túi"],
      variant_titles_en: ["Box", "Bag"],
      variant_prices: [80_000, 45_000],
      variant_reductions: [20_000, 0],
      variant_stocks: [5, -1],
    } as never
    expect(offeredVariant(offer, "v1", false)).toEqual({ title: "Hộp", price: 100_000, stock: 5 })
    expect(offeredVariant(offer, "v2", true)).toEqual({ title: "Bag", price: 45_000 })
  })

  it("is priced again as it is when a programme gives something else", () => {
    const changes = [{ kind: "programme", why: "used_up", name: "Tết", to: 0 }] as const
    expect(quantityAfter({ quantity: 3, changes })).toBe(3)
  })
})
