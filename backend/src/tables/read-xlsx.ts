import { setImmediate as breathe } from "node:timers/promises"
import { SaxesParser, type SaxesTagPlain } from "saxes"
import { empty, MOST_COLUMNS, Rows, type SentCell, type SentRow, TableRefused } from "./table"
import { openParts, type Parts } from "./unzip"

/** Characters of a sheet that are read before others have their turn. */
const AT_ONCE = 64 * 1024

/**
 * Reads the first sheet of a workbook. What is calculated is marked and never calculated: neither here, nor trusted as its
 * program left it.
 *
 * @param most rows that are not blank
 * @throws TableRefused
 */
export async function readXlsx(bytes: Buffer, most: number): Promise<SentRow[]> {
  const parts = await openParts(bytes)
  const sheet = await parts.read(await firstSheet(parts))
  if (sheet === null) throw new TableRefused("kind")
  const rows = new Rows(most)
  await readSheet(sheet, await sharedTexts(parts), rows)
  return rows.all()
}

/** Where the sheet is that people see first. */
async function firstSheet(parts: Parts): Promise<string> {
  const [workbook, relations] = await Promise.all([
    parts.read("xl/workbook.xml"),
    parts.read("xl/_rels/workbook.xml.rels"),
  ])
  if (workbook === null || relations === null) throw new TableRefused("kind")
  let id: string | undefined
  await walk(workbook, {
    open: ({ name, attributes }) => {
      if (local(name) === "sheet") id ??= attributes["r:id"]
    },
  })
  let target: string | undefined
  await walk(relations, {
    open: ({ name, attributes }) => {
      if (local(name) === "Relationship" && attributes.Id === id) target = attributes.Target
    },
  })
  if (!target) throw new TableRefused("kind")
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`
}

/** Texts that cells name by their number. */
async function sharedTexts(parts: Parts): Promise<string[]> {
  const xml = await parts.read("xl/sharedStrings.xml")
  const texts: string[] = []
  if (xml === null) return texts
  let inside = false
  let phonetic = false
  await walk(xml, {
    open: ({ name }) => {
      if (local(name) === "si") texts.push("")
      if (local(name) === "t") inside = true
      if (local(name) === "rPh") phonetic = true
    },
    text: (text) => {
      if (inside && !phonetic) texts.push((texts.pop() ?? "") + text)
    },
    close: ({ name }) => {
      if (local(name) === "t") inside = false
      if (local(name) === "rPh") phonetic = false
    },
  })
  return texts
}

/** A cell while it is being read. */
interface Reading {
  column: number
  type: string
  value: string
  calculated: boolean
}

async function readSheet(xml: string, shared: readonly string[], rows: Rows): Promise<void> {
  let last = 0
  let row: SentRow | null = null
  let cell: Reading | null = null
  let into = false
  await walk(xml, {
    open: ({ name, attributes }) => {
      switch (local(name)) {
        case "row":
          last = rowAfter(last, attributes.r)
          row = { row: last, cells: [] }
          break
        case "c":
          cell = {
            column: columnOf(attributes.r) ?? row?.cells.length ?? 0,
            type: attributes.t ?? "n",
            value: "",
            calculated: attributes.t === "e",
          }
          break
        case "f":
          if (cell) cell.calculated = true
          break
        case "v":
        case "t":
          into = true
      }
    },
    text: (text) => {
      if (into && cell) cell.value += text
    },
    close: ({ name }) => {
      const tag = local(name)
      if (tag === "v" || tag === "t") into = false
      if (tag === "row" && row) {
        rows.add(row)
        row = null
      }
      if (tag !== "c" || !cell || !row) return
      put(row, cell, shared)
      cell = null
    },
  })
}

/** Rows are counted upwards, each once; one that does not say its number is the next. @throws TableRefused */
function rowAfter(last: number, said: string | undefined): number {
  if (said === undefined) return last + 1
  const row = /^\d{1,7}$/.test(said) ? Number(said) : 0
  if (row <= last) throw new TableRefused("kind")
  return row
}

function put(row: SentRow, { column, ...cell }: Reading, shared: readonly string[]): void {
  if (column >= MOST_COLUMNS) return
  while (row.cells.length < column) row.cells.push(empty)
  row.cells[column] = sent(cell, shared)
}

function sent(
  { type, value, calculated }: Omit<Reading, "column">,
  shared: readonly string[],
): SentCell {
  if (type === "s") return { text: (shared[Number(value)] ?? "").trim(), number: null, calculated }
  if (type === "n" && value !== "") {
    const number = Number(value)
    return { text: String(number), number, calculated }
  }
  return { text: value.trim(), number: null, calculated }
}

/** "C7" is the third column, 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const local = (name: string) => name.slice(name.indexOf(":") + 1)

/**
 * Reads XML from its beginning to its end, by and by, so that others are answered meanwhile. What defines words of its own is
 * refused: workbooks do not, attacks do.
 */
async function walk(
  xml: string,
  on: {
    open: (tag: SaxesTagPlain) => void
    text?: (text: string) => void
    close?: (tag: SaxesTagPlain) => void
  },
): Promise<void> {
  const parser = new SaxesParser()
  const refuse = () => {
    throw new TableRefused("kind")
  }
  parser.on("doctype", refuse)
  parser.on("error", refuse)
  parser.on("opentag", on.open)
  if (on.text) {
    parser.on("text", on.text)
    parser.on("cdata", on.text)
  }
  if (on.close) parser.on("closetag", on.close)
  for (let at = 0; at < xml.length; at += AT_ONCE) {
    parser.write(xml.slice(at, at + AT_ONCE))
    await breathe()
  }
  parser.close()
}
