import { deflateRawSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { csv } from "@ocop/kit/csv"
import { readTable } from "../../src/tables/read-table"
import { cellName, TableRefused } from "../../src/tables/table"
import { writeXlsx } from "../../src/tables/write-xlsx"

const texts = async (bytes: Buffer, most = 10) =>
  (await readTable(bytes, most)).map(({ cells }) => cells.map(({ text }) => text))

const faultOf = async (bytes: Buffer, most = 10): Promise<string> => {
  try {
    await readTable(bytes, most)
    return "taken"
  } catch (error) {
    if (error instanceof TableRefused) return error.fault
    throw error
  }
}

/** A packed file, whose directory may lie about the size of its first part. */
function packed(parts: Record<string, Buffer>, says?: number): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const data = deflateRawSync(content)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(8, 4)
    fixed.writeUInt32LE(data.length, 14)
    fixed.writeUInt32LE(at === 0 ? (says ?? content.length) : content.length, 18)
    fixed.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([signed(0x04034b50), fixed, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    entries.push(
      Buffer.concat([signed(0x02014b50), Buffer.from([20, 0]), fixed, place, Buffer.from(name)]),
    )
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, directory, signed(0x06054b50), end])
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

/** A workbook of one sheet, as its rows are written in it. */
const workbook = (rows: string, texts: readonly string[] = []): Buffer =>
  packed({
    "xl/workbook.xml": Buffer.from(
      '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": Buffer.from(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/sharedStrings.xml": Buffer.from(
      `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    ),
    "xl/worksheets/sheet1.xml": Buffer.from(
      `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ),
  })

describe("a table that was sent", () => {
  const ROWS = [
    ["Tên hàng", "Giá"],
    ["Mật ong; bạc hà", "85000"],
  ]

  it.each([",", ";", "\t"])("is read whatever stands between its cells: %j", async (between) => {
    const text = ROWS.map((row) => row.map((cell) => `"${cell}"`).join(between)).join("\r\n")
    expect(await texts(Buffer.from(text))).toEqual(ROWS)
    expect(await texts(Buffer.from(`\uFEFF${text}`))).toEqual(ROWS)
  })

  it("may say itself what stands between its cells, and be in UTF-16 as Unicode text is saved", async () => {
    const said = `sep=;\r\n${ROWS.map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\r\n")}`
    expect(await texts(Buffer.from(said))).toEqual(ROWS)
    expect(await texts(Buffer.from("\uFEFFTên\tGiá\r\nTrà\t5", "utf16le"))).toEqual([
      ["Tên", "Giá"],
      ["Trà", "5"],
    ])
  })

  it("keeps the number of each row as its spreadsheet counts, blank ones left out", async () => {
    const rows = await readTable(Buffer.from("Tên\n\n  \nTrà\n"), 10)
    expect(rows.map(({ row }) => row)).toEqual([1, 4])
    expect([cellName(2, 7), cellName(27, 1)]).toEqual(["C7", "AB1"])
  })

  it("is refused in the letters of another alphabet's file, with a word why", async () => {
    // "Mật ong" in Windows-1258.
    expect(await faultOf(Buffer.from([0x4d, 0xe2, 0xf2, 0x74, 0x20, 0x6f, 0x6e, 0x67]))).toBe(
      "encoding",
    )
  })

  it("is refused with more rows than are taken at once, and says how many there are", async () => {
    const many = Buffer.from(
      ["Tên", ...Array.from({ length: 5_000 }, (_, at) => `Trà ${at}`)].join("\n"),
    )
    await expect(readTable(many, 501)).rejects.toMatchObject({ fault: "rows", rows: 5_001 })
  })

  it("is the same again when it was written out, and nothing of it is calculated", async () => {
    const rows = [
      ["Tên", "Giá"],
      ["=1+1", 85_000],
      ["+84", null],
    ]
    const workbook = await writeXlsx(rows, "Hàng", [10, 10])
    const [, first, second] = await readTable(workbook, 10)
    expect(first!.cells).toEqual([
      { text: "=1+1", number: null, calculated: false },
      { text: "85000", number: 85_000, calculated: false },
    ])
    expect(second!.cells[0]!.text).toBe("+84")
    const [, , again] = await readTable(Buffer.from(csv(rows)), 10)
    expect(again!.cells[0]!.text).toBe("+84")
  })

  it("marks what is calculated, and does not trust what was left of it", async () => {
    const [row] = await readTable(Buffer.from("=1+1,5"), 10)
    expect(row!.cells.map(({ calculated }) => calculated)).toEqual([true, false])
  })

  it("as a file that would unpack into gigabytes is refused before any of it is", async () => {
    const bomb = packed({ "xl/workbook.xml": Buffer.alloc(40_000_000) })
    expect(bomb.length).toBeLessThan(60_000)
    expect(await faultOf(bomb)).toBe("large")
    // One that says it is small is stopped while it is being read.
    expect(await faultOf(packed({ "xl/workbook.xml": Buffer.alloc(40_000_000) }, 1_000))).toBe(
      "kind",
    )
  })

  it.each([
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x01]), "encoding"],
    ["a workbook with a password", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "locked"],
    ["a packed file of something else", packed({ "readme.txt": Buffer.from("x") }), "kind"],
    [
      "words that define others",
      packed({ "xl/workbook.xml": Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') }),
      "kind",
    ],
    [
      "half of a packed file",
      packed({ "xl/workbook.xml": Buffer.from("<x/>") }).subarray(0, 40),
      "kind",
    ],
    ["more bytes than a table has", Buffer.alloc(5_000_000, "a"), "large"],
  ])("is refused when it is %s", async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault)
  })

  it("of a workbook may name one text in many cells, and number its rows upwards", async () => {
    const cell = '<c r="A1" t="s"><v>0</v></c>'
    const rows = await readTable(
      workbook(`<row r="2">${cell}</row><row/><row>${cell}</row><row r="9">${cell}</row>`, ["Trà"]),
      10,
    )
    expect(rows.map(({ row, cells }) => [row, cells[0]?.text])).toEqual([
      [2, "Trà"],
      [4, "Trà"],
      [9, "Trà"],
    ])
    for (const wrong of ["2.5", "0", "-1", "x", "99999999"])
      expect(await faultOf(workbook(`<row r="${wrong}">${cell}</row>`, ["Trà"]))).toBe("kind")
    expect(await faultOf(workbook('<row r="2"/><row r="2"/>'))).toBe("kind")
  })

  it("that would become enormous is refused before it has, however small it is packed", async () => {
    const long = "a".repeat(1_000_000)
    const cells = '<c t="s"><v>0</v></c>'.repeat(3)
    const naming = workbook(`<row>${cells}</row>`.repeat(500), [long])
    expect(naming.length).toBeLessThan(6_000)
    expect(await faultOf(naming, 501)).toBe("large")
    const spaces = workbook('<row><c t="s"><v>0</v></c></row>', [`1${" ".repeat(39_998)}x`])
    expect(await texts(spaces)).toEqual([[`1${" ".repeat(39_998)}x`]])

    await expect(readTable(workbook("<row/>".repeat(300_000)), 501)).resolves.toEqual([])
    const many = workbook('<row><c t="s"><v>0</v></c></row>'.repeat(100_000), ["Trà"])
    await expect(readTable(many, 501)).rejects.toMatchObject({ fault: "rows", rows: 100_000 })
  })

  it("of text has no more lines than any table of ours, and no more cells in one", async () => {
    await expect(readTable(Buffer.from("\n".repeat(1_000_000)), 501)).rejects.toMatchObject({
      fault: "rows",
      rows: 1_000_001,
    })
    const [row] = await readTable(Buffer.from(`Trà${",".repeat(30_000)}5`), 10)
    expect(row!.cells).toHaveLength(100)
    for (const length of [39_998, 1_000_000])
      expect(await faultOf(Buffer.from(`Trà,"${"a".repeat(length)}"`))).toBe("large")
  })
})
