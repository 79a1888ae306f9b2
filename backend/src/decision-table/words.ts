import {
  isRefusalCode,
  type Locale,
  type RefusalCode,
  refusalMessage,
} from "@ocop/vietnam/checkout/index"
import type { TableFault } from "../tables/table"
import { COLUMNS, type Field, MOST_LINES } from "./columns"
import type { LineFault, RefusedCell } from "./lines"

const MOST = MOST_LINES.toLocaleString("vi-VN")

const FILE: Record<TableFault, Record<Locale, string>> = {
  encoding: {
    vi: "Tệp chữ không phải UTF-8 (có thể là Windows-1258, TCVN3 hay VNI). Hãy lưu lại thành XLSX, hoặc “CSV UTF-8”.",
    en: "The text file is not in UTF-8 (perhaps in Windows-1258, TCVN3 or VNI). Please save it as XLSX, or as “CSV UTF-8”.",
  },
  kind: {
    vi: "Không đọc được danh sách: hãy gửi tệp XLSX hoặc CSV có một hàng ghi tên cột, trong đó có “Tên sản phẩm”, “Chủ thể” và “Số sao”, mỗi cột một lần, như mẫu tải về ở đây.",
    en: "The list cannot be read: please send XLSX or CSV with a row that names the columns, “Product”, “Holder” and “Stars” among them, each once, as in the template from here.",
  },
  large: {
    vi: "Tệp quá lớn (hơn 4 MB), hoặc một dòng dài quá 40.000 chữ cái.",
    en: "The file is too large (more than 4 MB), or one row is longer than 40,000 letters.",
  },
  rows: {
    vi: `Danh sách dài quá: mỗi lần nhận ${MOST} dòng. Hãy chia thành nhiều tệp.`,
    en: "The list is too long: 3,000 rows are taken at once. Please send it in parts.",
  },
  locked: {
    vi: "Tệp có mật khẩu hoặc là loại XLS cũ. Hãy lưu lại thành XLSX không mật khẩu.",
    en: "The file has a password or is of the old kind XLS. Please save it as XLSX without a password.",
  },
}

/** Why a file is not taken. */
export const listFault = (fault: TableFault, locale: Locale): string => FILE[fault][locale]

const LINE: Record<Exclude<LineFault, RefusalCode>, Record<Locale, string>> = {
  calculated: {
    vi: "ô này là công thức; hãy ghi thẳng giá trị.",
    en: "this cell is a formula; please write its value.",
  },
  font: {
    vi: "chữ gõ bằng phông cũ (TCVN3, VNI); hãy chuyển sang Unicode.",
    en: "is typed in an old font (TCVN3, VNI); please turn it into Unicode.",
  },
  twice: {
    vi: "dòng trên đã có sản phẩm này của chủ thể này.",
    en: "a row above has this product of this holder.",
  },
  commune_elsewhere: {
    vi: "mã này không phải của xã, phường nào trong tỉnh.",
    en: "no commune of the province has this code.",
  },
  set: {
    vi: "hãy ghi số bộ từ 1 đến 26 (Quyết định 26/2026/QĐ-TTg), hoặc để trống.",
    en: "please write the number of the set, 1 to 26 (Decision 26/2026/QĐ-TTg), or nothing.",
  },
  stars: {
    vi: "hãy ghi 3, 4 hoặc 5 sao.",
    en: "please write 3, 4 or 5 stars.",
  },
  line_taken: {
    vi: "dòng này của quyết định đã gắn với sản phẩm khác đang bán, hoặc sản phẩm này đã có dòng khác.",
    en: "this line of the decision is another product’s, or its product has another line.",
  },
  other_register: {
    vi: "dòng này của quyết định thuộc danh bạ của tỉnh khác.",
    en: "this line of the decision stands in another province’s register.",
  },
  product_twice: {
    vi: "dòng trên đã khớp với cùng một sản phẩm đang bán.",
    en: "a row above is of the same product sold here.",
  },
}

export const columnName = (field: Field, locale: Locale): string =>
  COLUMNS.find((column) => column.field === field)?.[locale] ?? field

/** Why a cell is refused: "D7, Số sao: hãy điền mục này." */
export function cellFault({ cell, field, code }: RefusedCell, locale: Locale): string {
  const why = isRefusalCode(code)
    ? refusalMessage({ field: "", code }, locale).replace(/^: /, "")
    : LINE[code][locale]
  return `${cell}, ${columnName(field, locale)}: ${why}`
}

/** Why a line that was to be entered was not. */
export const enteredFault = (code: string | null, locale: Locale): string =>
  code === "other_register" || code === "line_taken"
    ? LINE[code][locale]
    : locale === "vi"
      ? "Chưa ghi được dòng này; hãy tải danh sách cần sửa rồi gửi lại."
      : "This line could not be entered; please take the list to mend and send it again."
