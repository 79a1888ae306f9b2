import type { Cell } from "@ocop/kit/csv"
import { dayInVietnam } from "@ocop/kit/days"
import type { Locale } from "@ocop/vietnam/checkout/index"
import { type Format, writeTable } from "../tables/write-table"
import type { SoldLine } from "./sold"

const COLUMNS: readonly {
  vi: string
  en: string
  width: number
  cell: (line: SoldLine, locale: Locale) => Cell
}[] = [
  { vi: "Ngày đặt", en: "Ordered on", width: 12, cell: ({ placed_at }) => dayInVietnam(placed_at) },
  { vi: "Số đơn", en: "Order", width: 12, cell: ({ number }) => number },
  {
    vi: "Người bán",
    en: "Seller",
    width: 32,
    cell: ({ seller, seller_en }, locale) => (locale === "en" ? seller_en : seller),
  },
  {
    vi: "Sản phẩm",
    en: "Product",
    width: 40,
    cell: ({ title, title_en }, locale) => (locale === "en" ? (title_en ?? title) : title),
  },
  { vi: "Bộ sản phẩm", en: "Product set", width: 12, cell: ({ set_code }) => set_code },
  {
    vi: "Xã, phường",
    en: "Commune",
    width: 24,
    cell: ({ commune, commune_en }, locale) => (locale === "en" ? commune_en : commune),
  },
  { vi: "Số lượng", en: "Pieces", width: 10, cell: ({ quantity }) => quantity },
  { vi: "Tiền hàng (đồng)", en: "Goods (VND)", width: 16, cell: ({ total }) => total },
]

/** Lines of sales as a table, its columns named in the reader's language. */
export async function salesFile(
  format: Format,
  lines: readonly SoldLine[],
  locale: Locale,
): Promise<Buffer> {
  const rows: Cell[][] = [
    COLUMNS.map((column) => column[locale]),
    ...lines.map((line) => COLUMNS.map(({ cell }) => cell(line, locale))),
  ]
  return writeTable(
    rows,
    format,
    COLUMNS.map(({ width }) => width),
  )
}
