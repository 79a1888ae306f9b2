import { fold } from "@ocop/kit/text"
import { cellName, empty, type SentCell, type SentRow, TableRefused } from "../tables/table"

/** Lines of one list: the longest decision of a province has a few hundred. */
export const MOST_LINES = 3_000

/** One column of the list of a decision. */
export interface Column {
  field: Field
  vi: string
  en: string
  /** What else decisions print above it. */
  also: readonly string[]
  width: number
}

export type Field =
  | "name"
  | "holder"
  | "tax_code"
  | "commune"
  | "stars"
  | "score"
  | "set"
  | "product_code"
  | "number"
  | "expires_on"

/** The columns, in the order of the template. */
export const COLUMNS: readonly Column[] = [
  {
    field: "name",
    vi: "Tên sản phẩm",
    en: "Product",
    also: ["Sản phẩm", "Tên sản phẩm OCOP"],
    width: 36,
  },
  {
    field: "holder",
    vi: "Chủ thể",
    en: "Holder",
    also: ["Tên chủ thể", "Chủ thể OCOP", "Chủ thể sản xuất", "Cơ sở sản xuất", "Tên cơ sở"],
    width: 36,
  },
  {
    field: "tax_code",
    vi: "Mã số thuế",
    en: "Tax code",
    also: ["MST", "Số đăng ký kinh doanh", "Mã số doanh nghiệp"],
    width: 16,
  },
  {
    field: "commune",
    vi: "Xã, phường",
    en: "Commune",
    also: ["Xã", "Địa chỉ", "Xã phường đặc khu", "Mã xã"],
    width: 24,
  },
  {
    field: "stars",
    vi: "Số sao",
    en: "Stars",
    also: ["Hạng", "Hạng sao", "Xếp hạng", "Kết quả", "Phân hạng"],
    width: 10,
  },
  { field: "score", vi: "Điểm", en: "Points", also: ["Tổng điểm", "Số điểm"], width: 10 },
  {
    field: "set",
    vi: "Bộ sản phẩm",
    en: "Set",
    also: ["Nhóm hàng", "Mã bộ sản phẩm"],
    width: 14,
  },
  { field: "product_code", vi: "Mã sản phẩm", en: "Product code", also: [], width: 22 },
  {
    field: "number",
    vi: "Số giấy chứng nhận",
    en: "Certificate number",
    also: ["Số GCN"],
    width: 22,
  },
  {
    field: "expires_on",
    vi: "Có hạn đến",
    en: "Valid until",
    also: ["Hạn", "Ngày hết hạn"],
    width: 14,
  },
]

/** Written by us beside rows that are to be mended, and by decisions before each line: not read. */
export const FAULT_COLUMN = { vi: "Cần sửa", en: "To mend" } as const
const NOT_READ = [FAULT_COLUMN.vi, FAULT_COLUMN.en, "STT", "TT", "No"]

const plain = (name: string) => fold(name).replace(/[^\p{L}\p{N}]+/gu, "")

const namesOf = ({ vi, en, also, field }: Column) => [vi, en, field, ...also].map(plain)

/** Which column of a file says what. */
export interface Head {
  /** As the spreadsheet counts. */
  row: number
  at: ReadonlyMap<Field, number>
  /** Names that say nothing to us, as they were written. */
  unknown: string[]
}

/** Decisions print a title, their number and their day above the list. */
const TITLE_ROWS = 15

/**
 * Finds the row of names, below whatever titles.
 * @throws TableRefused where none names product, holder and stars, or one names a column twice
 */
export function headOf(rows: readonly SentRow[]): Head {
  for (const sent of rows.slice(0, TITLE_ROWS)) {
    const head = readHead(sent)
    if (head) return head
  }
  throw new TableRefused("kind")
}

function readHead({ row, cells }: SentRow): Head | null {
  const at = new Map<Field, number>()
  const unknown: string[] = []
  for (const [index, { text }] of cells.entries()) {
    const name = plain(text)
    if (name === "") continue
    const column = COLUMNS.find((one) => namesOf(one).includes(name))
    if (column && at.has(column.field)) return null
    if (column) at.set(column.field, index)
    else if (!NOT_READ.some((one) => plain(one) === name)) unknown.push(text)
  }
  return at.has("name") && at.has("holder") && at.has("stars") ? { row, at, unknown } : null
}

/** What a row says in a column. */
export const cellOf = ({ cells }: SentRow, { at }: Head, field: Field): SentCell => {
  const index = at.get(field)
  return index === undefined ? empty : (cells[index] ?? empty)
}

/** "C7", as people find it; of a column that the file lacks, the row's first. */
export const nameOfCell = ({ row }: SentRow, { at }: Head, field: Field): string =>
  cellName(at.get(field) ?? 0, row)
