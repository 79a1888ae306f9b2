import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fromBufferPromise } from "yauzl"
import { byProvince, LEAST_NAMED } from "../../src/evidence/sums"
import type { SoldOf } from "../../src/figures/sold"
import { type Packed, zipped } from "../../src/http/send-zip"

const sold = fc.uniqueArray(
  fc.record({
    code: fc.option(fc.stringMatching(/^\d{2}$/)),
    orders: fc.integer({ min: 1, max: 8 }),
    pieces: fc.integer({ min: 1, max: 90 }),
    total: fc.integer({ min: 0, max: 9_000_000 }),
  }),
  { selector: ({ code }) => code },
)

describe("sales by province in a pack", () => {
  it("lose nothing of the sum, and name no province of few orders", () => {
    fc.assert(
      fc.property(sold, (rows) => {
        const all: SoldOf[] = rows.map((row) => ({ ...row, name: row.code, name_en: row.code }))
        const { named, rest } = byProvince(all)
        for (const of of ["orders", "pieces", "total"] as const) {
          const sum = (list: readonly { [Name in typeof of]: number }[]) =>
            list.reduce((before, one) => before + one[of], 0)
          expect(sum(named) + (rest?.[of] ?? 0)).toBe(sum(all))
        }
        expect(named.every(({ code, orders }) => code !== null && orders >= LEAST_NAMED)).toBe(true)
        expect(named.length + (rest?.provinces ?? 0)).toBe(
          all.filter(({ code }) => code !== null).length,
        )
      }),
    )
  })
})

describe("a pack that is sent while it is packed", () => {
  const FILES: Packed[] = [
    { name: "ho-so.pdf", bytes: Buffer.from("%PDF-1.7 đã đóng gói") },
    { name: "cau-chuyen.txt", bytes: Buffer.from("Ợ, đ, ữ: ".repeat(10_000)) },
    { name: "trong.txt", bytes: Buffer.alloc(0) },
  ]
  async function* files() {
    yield* FILES
  }

  it("is unpacked as it was, text made smaller", async () => {
    const pieces: Uint8Array[] = []
    for await (const piece of zipped(files())) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    expect(bytes.length).toBeLessThan(3_000)
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    const unpacked: Packed[] = []
    for await (const entry of zip.eachEntry()) {
      const parts: Buffer[] = []
      const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
      for await (const part of stream) parts.push(part)
      unpacked.push({ name: entry.fileName, bytes: Buffer.concat(parts) })
    }
    expect(unpacked).toEqual(FILES)
  })

  it("reads no file before the one before it was taken", async () => {
    const read: string[] = []
    async function* noted() {
      for (const file of FILES) {
        read.push(file.name)
        yield file
      }
    }
    const pieces = zipped(noted())
    await pieces.next()
    expect(read).toEqual(["ho-so.pdf"])
    await pieces.return(undefined)
    expect(read).toEqual(["ho-so.pdf"])
  })
})
