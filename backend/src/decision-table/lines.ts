import { isDay } from "@ocop/kit/days"
import { fold } from "@ocop/kit/text"
import { type DecisionFacts, matchKeyOf, type PrintedFacts } from "@ocop/ocop/modules/certification"
import { isRefusalCode, type RefusalCode } from "@ocop/vietnam/checkout/index"
import { printedBody } from "../certificates/bodies"
import type { SentCell, SentRow } from "../tables/table"
import { cellOf, COLUMNS, type Field, type Head, nameOfCell } from "./columns"

/**
 * Why a line is refused: in the words of forms, or of lists. `calculated`: a formula; `font`: letters of an old font (TCVN3, VNI);
 * `twice`: the same line stands above; `commune_elsewhere`: a code of another province; `set`, `stars`: no set, no rank of this number;
 * `line_taken`, `other_register`: as `grant()` says; `product_twice`: a line above is of the same product.
 */
export type LineFault =
  | RefusalCode
  | "calculated"
  | "font"
  | "twice"
  | "commune_elsewhere"
  | "set"
  | "stars"
  | "line_taken"
  | "other_register"
  | "product_twice"

export interface RefusedCell {
  cell: string
  field: Field
  code: LineFault
}

/** A line as it is read, before anything is compared. */
export interface ReadLine {
  row: number
  /** As it was written, by column, for a file to mend. */
  raw: Partial<Record<Field, string>>
  printed: PrintedFacts | null
  key: string | null
  tax_code: string | null
  commune: string | null
  set_code: string | null
  refused: RefusedCell[]
}

/** Reads the lines below the names. Pure. */
export function readLines(
  rows: readonly SentRow[],
  head: Head,
  decision: DecisionFacts,
): ReadLine[] {
  const first = new Map<string, number>()
  return rows
    .filter(({ row }) => row > head.row)
    .map((sent) => {
      const line = readLine(sent, head, decision)
      if (line.key !== null) {
        if (first.has(line.key))
          line.refused.push({ cell: nameOfCell(sent, head, "name"), field: "name", code: "twice" })
        else first.set(line.key, sent.row)
      }
      return line
    })
}

/** Fields of `printedBody` and the columns that say them. */
const SAID_IN: Partial<Record<string, Field>> = {
  name: "name",
  holder: "holder",
  stars: "stars",
  score: "score",
  product_code: "product_code",
  number: "number",
  expires_on: "expires_on",
}

function readLine(sent: SentRow, head: Head, decision: DecisionFacts): ReadLine {
  const cell = (field: Field) => cellOf(sent, head, field)
  const refused: RefusedCell[] = []
  const refuse = (field: Field, code: LineFault) => {
    if (!refused.some((one) => one.field === field))
      refused.push({ cell: nameOfCell(sent, head, field), field, code })
  }
  const raw: ReadLine["raw"] = {}
  for (const { field } of COLUMNS) {
    const { text, calculated } = cell(field)
    if (text !== "") raw[field] = text
    if (calculated) refuse(field, "calculated")
    else if (isOldFont(text)) refuse(field, "font")
  }
  const set_code = setOf(cell("set").text)
  if (set_code === undefined) refuse("set", "set")
  const printed = printedBody.safeParse({
    ...decision,
    name: textOf(cell("name")),
    holder: textOf(cell("holder")),
    stars: starsOf(cell("stars")),
    score: scoreOf(cell("score")),
    product_code: textOf(cell("product_code")) || null,
    number: textOf(cell("number")) || null,
    expires_on: dayOf(cell("expires_on")),
  })
  for (const { path, message } of printed.error?.issues ?? [])
    refuse(...faultOf(SAID_IN[String(path[0])] ?? "name", message, raw))
  return {
    row: sent.row,
    raw,
    printed: printed.data ?? null,
    key: printed.data ? matchKeyOf(printed.data) : null,
    tax_code: cell("tax_code").text.replace(/[\s.-]/g, "") || null,
    commune: textOf(cell("commune")) || null,
    set_code: set_code ?? null,
    refused,
  }
}

/** "9" stars are there, and none that certificates have. */
function faultOf(field: Field, message: string, raw: ReadLine["raw"]): [Field, LineFault] {
  if (field === "stars" && raw.stars !== undefined) return [field, "stars"]
  return [field, isRefusalCode(message) ? message : "invalid"]
}

const textOf = ({ text }: SentCell): string => text.normalize("NFC").replace(/\s+/g, " ").trim()

/**
 * Letters of TCVN3 read as Western ones: "Trµ", "Gèm". Signs that no Vietnamese word holds, within a word. Files of text in such a
 * font are no UTF-8 and refused whole; in a workbook nothing else tells. A brand's "Vinamit®" ends in one, and "5µm" begins with
 * one: the sign for đ begins a syllable there, that for à never does.
 */
const isOldFont = (text: string): boolean => /\p{L}[µ¸¶¹¨¬¦§]|[¸¶¹¨¬®¦§]\p{L}/u.test(text)

/** 4, "4 sao", "4*", "★★★★"; what cannot be read is handed on as it was written, to be refused. */
function starsOf({ text, number }: SentCell): unknown {
  if (number !== null) return number
  const drawn = /^[★*]+$/.test(text) ? text.length : null
  const said = /^(?:hạng\s+)?0?([1-5])\s*(?:sao|stars?|★|\*)?$/i.exec(text.normalize("NFC"))
  return drawn ?? (said ? Number(said[1]) : text)
}

/** 78.5, "78,5". */
function scoreOf({ text, number }: SentCell): unknown {
  if (text === "") return null
  if (number !== null) return number
  const amount = text.replace(",", ".")
  return /^\d+(?:\.\d+)?$/.test(amount) ? Number(amount) : text
}

/** Spreadsheets count days from 30/12/1899. */
const FIRST_DAY = Date.UTC(1899, 11, 30)

/** "05/08/2029", "2029-08-05", or a spreadsheet's own number of a day. */
function dayOf({ text, number }: SentCell): string {
  const count = number ?? (/^\d{5}$/.test(text) ? Number(text) : null)
  if (count !== null && Number.isInteger(count) && count > 30_000 && count < 80_000)
    return new Date(FIRST_DAY + count * 86_400_000).toISOString().slice(0, 10)
  const said = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!said) return text
  const [, day = "", month = "", year = ""] = said
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  return isDay(written) ? written : text
}

/** The sets of Decision 26/2026/QĐ-TTg. */
const SETS = 26

/** "7", "QD26-07"; null of none, undefined of what is no set. */
function setOf(text: string): string | null | undefined {
  if (text === "") return null
  const said = /^(?:qd26-)?0?(\d{1,2})$/.exec(fold(text))
  const number = said ? Number(said[1]) : 0
  return number >= 1 && number <= SETS ? `QD26-${String(number).padStart(2, "0")}` : undefined
}
