import {
  isRefusalCode,
  type Locale,
  type RefusalCode,
  refusalMessage,
} from "@ocop/vietnam/checkout/index"
import { inDong, meantPrice, steepFall } from "@ocop/marketplace/modules/listing-draft"
import type { TableFault } from "../tables/table"
import { COLUMNS, KEY } from "./columns"
import type { CellFault, ChangedCell, RefusedCell } from "./plan-types"
import { MOST_GOODS } from "./parts"

const FILE: Record<TableFault, Record<Locale, string>> = {
  encoding: {
    vi: "Tệp không phải UTF-8 (có thể là Windows-1258 hay TCVN3). Hãy lưu lại thành XLSX, hoặc “CSV UTF-8”.",
    en: "The file is not in UTF-8 (perhaps in Windows-1258). Please save it as XLSX, or as “CSV UTF-8”.",
  },
  kind: {
    vi: "Tệp không phải bảng hàng. Hãy gửi tệp XLSX hoặc CSV có hàng đầu ghi tên cột, như bảng tải về ở đây.",
    en: "The file is no table of goods. Please send XLSX or CSV with the names of the columns in the first row, as in the table from here.",
  },
  large: {
    vi: "Tệp quá lớn, hoặc một dòng dài quá 40.000 chữ cái. Bảng 500 dòng nhỏ hơn 4 MB.",
    en: "The file is too large, or one row is longer than 40,000 letters. A table of 500 rows is below 4 MB.",
  },
  rows: {
    vi: `Bảng dài quá: mỗi lần nhận ${MOST_GOODS} dòng. Hãy chia thành nhiều tệp.`,
    en: `The table is too long: ${MOST_GOODS} rows are taken at once. Please send it in parts.`,
  },
  locked: {
    vi: "Tệp có mật khẩu hoặc là loại XLS cũ. Hãy lưu lại thành XLSX không mật khẩu.",
    en: "The file has a password or is of the old kind XLS. Please save it as XLSX without a password.",
  },
}

/** Why a file is not taken. @param rows that it has, where it has too many */
export function fileFault(fault: TableFault, locale: Locale, rows?: number): string {
  const counted =
    fault === "rows" && rows !== undefined
      ? locale === "vi"
        ? ` (tệp này có ${rows - 1} dòng)`
        : ` (this one has ${rows - 1})`
      : ""
  return FILE[fault][locale] + counted
}

type Own = Exclude<CellFault, RefusalCode>

const CELL: Record<Own, Record<Locale, string>> = {
  calculated: {
    vi: "ô này là công thức; hãy ghi thẳng giá trị.",
    en: "this cell is a formula; please write its value.",
  },
  key: { vi: "không có hàng nào mang mã này.", en: "none of your goods has this key." },
  twice: {
    vi: "hàng này đã có ở dòng trên.",
    en: "the same goods stand in a row above.",
  },
  handed_in: {
    vi: "bản này đang được sàn xem, chưa sửa được.",
    en: "it is being looked at and cannot be changed now.",
  },
  unit_key: {
    vi: "hàng này không có đơn vị bán nào mang mã đơn vị này.",
    en: "none of its units has this unit key.",
  },
  which_unit: {
    vi: "hàng này bán theo nhiều đơn vị; hãy ghi mã đơn vị hoặc tên đơn vị bán.",
    en: "it is sold in several units; please write the unit key or the unit’s name.",
  },
  differs: {
    vi: "dòng trên của cùng hàng này ghi khác; hãy chỉ ghi một lần.",
    en: "a row above says otherwise of the same goods; please write it once.",
  },
  together: {
    vi: "một dòng khác của cùng hàng này bị từ chối; hãy sửa dòng đó.",
    en: "another row of the same goods is refused; please mend that one.",
  },
}

/** A column by the name that its readers know it by. */
export function columnName(field: string | null, locale: Locale): string {
  if (field === null) return KEY[locale]
  return COLUMNS.find((column) => column.field === field)?.[locale] ?? field
}

/** Why a cell is refused: "F7, Giá (đồng): hãy nhập một số đồng nguyên…". */
export function cellFault({ cell, field, code }: RefusedCell, locale: Locale): string {
  const why = isRefusalCode(code)
    ? refusalMessage({ field: "", code }, locale).replace(/^: /, "")
    : CELL[code][locale]
  return `${cell}, ${columnName(field, locale)}: ${why}`
}

/** What is doubtful of a cell that is taken as it stands: a price that was meant in thousands, or fell too steeply. Pure. */
export function cellWarning(
  { field, before, after }: Pick<ChangedCell, "field" | "before" | "after">,
  locale: Locale,
): string | null {
  if (field !== "price" || typeof after !== "number") return null
  const meant = meantPrice(after)
  if (meant !== null)
    return locale === "vi"
      ? `${inDong(after, "vi")}: có phải bạn muốn viết ${inDong(meant, "vi")}?`
      : `${inDong(after, "en")}: did you mean ${inDong(meant, "en")}?`
  const times = typeof before === "number" ? steepFall(before, after) : null
  if (times === null) return null
  return locale === "vi"
    ? `Thấp hơn giá cũ ${times.toLocaleString("vi-VN")} lần: đúng không?`
    : `${times.toLocaleString("en-US")} times lower than the price before: is that right?`
}

const CHANGED_SINCE: Record<Locale, string> = {
  vi: "Hàng này đã đổi sau khi bảng được xem; hãy tải bảng mới rồi sửa lại.",
  en: "These goods changed after the table was looked at; please take a new table and change that.",
}

/** Why nothing more of a table is done after it was confirmed. */
export type StopCode = "not_open" | "left"

const STOPPED: Record<StopCode, Record<Locale, string>> = {
  not_open: {
    vi: "Chưa làm dòng này: khi đến lượt, gian hàng không còn mở.",
    en: "This row was not done: the shop was no longer open when its turn came.",
  },
  left: {
    vi: "Chưa làm dòng này: người gửi bảng không còn trong gian hàng.",
    en: "This row was not done: whoever sent the table no longer belongs to the shop.",
  },
}

/** Why a row that was to be done was not. @param code what stood in its way */
export function rowFault(code: string | null, locale: Locale): string {
  if (code === "not_open" || code === "left") return STOPPED[code][locale]
  if (code === "changed" || code === null || !isRefusalCode(code)) return CHANGED_SINCE[locale]
  return refusalMessage({ field: ROW_FIELDS[code] ?? "prices", code }, locale)
}

/** What is said to be wrong, by the rule that was broken. */
const ROW_FIELDS: Partial<Record<RefusalCode, string>> = { reserved: "stock", count: "stock" }
