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

/** A packed file of one part, whose directory may lie about its size. */
function packed(name: string, content: Buffer, says = content.length): Buffer {
  const data = deflateRawSync(content)
  const crc = Buffer.alloc(4)
  const head = (signature: number, extra: Buffer) => {
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(8, 4)
    crc.copy(fixed, 10)
    fixed.writeUInt32LE(data.length, 14)
    fixed.writeUInt32LE(says, 18)
    fixed.writeUInt16LE(name.length, 22)
    const sign = Buffer.alloc(4)
    sign.writeUInt32LE(signature)
    return Buffer.concat([sign, extra, fixed])
  }
  const local = Buffer.concat([head(0x04034b50, Buffer.alloc(0)), Buffer.from(name), data])
  const entry = Buffer.concat([
    head(0x02014b50, Buffer.from([20, 0])),
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

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
    const bomb = packed("xl/workbook.xml", Buffer.alloc(40_000_000))
    expect(bomb.length).toBeLessThan(60_000)
    expect(await faultOf(bomb)).toBe("large")
    // One that says it is small is stopped while it is being read.
    expect(await faultOf(packed("xl/workbook.xml", Buffer.alloc(40_000_000), 1_000))).toBe("kind")
  })

  it.each([
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x01]), "encoding"],
    ["a workbook with a password", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "locked"],
    ["a packed file of something else", packed("readme.txt", Buffer.from("x")), "kind"],
    [
      "words that define others",
      packed("xl/workbook.xml", Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')),
      "kind",
    ],
    [
      "half of a packed file",
      packed("xl/workbook.xml", Buffer.from("<x/>")).subarray(0, 40),
      "kind",
    ],
    ["more bytes than a table has", Buffer.alloc(5_000_000, "a"), "large"],
  ])("is refused when it is %s", async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault)
  })
})
