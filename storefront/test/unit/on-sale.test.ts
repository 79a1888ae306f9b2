import { expect, it, vi } from "vitest"
import type { ProductPage } from "../../lib/api/types"
import { awayUntil } from "../../lib/holiday"
import { canBeHad } from "../../lib/stock"
import { productLd } from "../../lib/structured-data"

vi.mock("server-only", () => ({}))
vi.mock("@/i18n/current", () => ({ currentLocale: () => Promise.resolve("vi") }))

it.each([
  [5, 1, true],
  [5, 6, false],
  [0, 1, false],
  // Not counted, or made to order.
  [null, 999, true],
])("a unit with a stock of %s can be had %s times: %s", (stock, units, can) =>
  expect(canBeHad({ stock }, units)).toBe(can),
)

it.each([
  ["active", null, "InStock"],
  ["active", 0, "OutOfStock"],
  ["suspended", 9, "OutOfStock"],
])(
  "search engines read of a seller who is %s, with a stock of %s: %s",
  async (status, stock, said) => {
    const place = { name_vi: "Thái Nguyên", name_en: "Thai Nguyen" }
    const { offers } = await productLd({
      product: {
        title: "Miến dong",
        description: "",
        handle: "mien-dong",
        images: [],
        variants: [{ id: "variant_1", title: "500 g", price: 75_000, original_price: null, stock }],
      },
      speciality: { shippable: true },
      origin: { commune: null, province: place },
      certificate: null,
      seller: { ...place, status },
    } as unknown as ProductPage)
    expect(offers).toMatchObject([{ price: 75_000, availability: `https://schema.org/${said}` }])
  },
)

it.each([
  ["2027-02-04", null],
  ["2027-02-05", "2027-02-12"],
  ["2027-02-12", "2027-02-12"],
  ["2027-02-13", null],
])("a seller's holiday holds from its first day through its last: %s", (today, until) => {
  const holiday = { seller_closed_from: "2027-02-05", seller_closed_until: "2027-02-12" }
  expect(awayUntil(holiday, today)).toBe(until)
  expect(awayUntil({ seller_closed_from: null, seller_closed_until: null }, today)).toBeNull()
})
