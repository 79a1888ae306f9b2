import { csv } from "@ocop/kit/csv"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { DecisionFacts } from "@ocop/ocop/modules/certification"
import { describe, expect, it, vi } from "vitest"
import { decisionImportHandlers } from "../../src/decision-table/apply"
import { COLUMNS, headOf } from "../../src/decision-table/columns"
import { communeFinder } from "../../src/decision-table/communes"
import { readLines } from "../../src/decision-table/lines"
import { saysMore } from "../../src/decision-table/preview"
import { matcher, type SoldProduct } from "../../src/decision-table/sold"
import { cellFault } from "../../src/decision-table/words"
import { readTable } from "../../src/tables/read-table"
import { type SentRow, TableRefused } from "../../src/tables/table"
import { writeXlsx } from "../../src/tables/write-xlsx"

const DECISION: DecisionFacts = {
  decision_number: "3981/QĐ-UBND",
  issuer: "UBND tỉnh Bắc Ninh",
  level: "provincial",
  issued_on: "2026-08-05",
}
const NAMES = COLUMNS.map(({ vi }) => vi)
type Row = (string | number | null)[]
const good = (name: string, holder = "HTX Minh họa"): Row => [name, holder, null, null, 4, 78.5]
const table = (...rows: Row[]) => csv([NAMES, ...rows])
const lines = (rows: SentRow[]) => readLines(rows, headOf(rows), DECISION)
const read = async (text: string | Buffer) =>
  lines(await readTable(typeof text === "string" ? Buffer.from(text, "utf8") : text, 3_000))
const one = async (...cells: Row) => (await read(table(cells)))[0]!
const faults = ({ refused }: { refused: { field: string; code: string }[] }) =>
  refused.map(({ field, code }) => [field, code])

describe("the list of a decision as a file", () => {
  it("is read below its title, by names in any letters, as decisions print them and as the template does", async () => {
    const rows = await read(
      [
        "DANH SÁCH SẢN PHẨM OCOP",
        "(Kèm theo Quyết định số 3981/QĐ-UBND)",
        'STT,TÊN SẢN PHẨM,"Tên chủ thể",Địa chỉ,Điểm,Hạng sao,Ghi chú',
        '1,Trà hoa vàng,HTX Minh họa,"Xã Ba Chẽ, tỉnh Quảng Ninh","78,5",4 sao,x',
      ].join("\n"),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      row: 4,
      commune: "Xã Ba Chẽ, tỉnh Quảng Ninh",
      printed: { ...DECISION, name: "Trà hoa vàng", holder: "HTX Minh họa", stars: 4, score: 78.5 },
      refused: [],
    })
  })

  it("is the same in every encoding in which spreadsheets save, and in a workbook", async () => {
    const text = table(good("Mật ong bạc hà"))
    const plain = text.replace(/^\uFEFF/, "")
    const files = [
      Buffer.from(text, "utf8"),
      Buffer.from(plain, "utf8"),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, "utf16le")]),
      await writeXlsx(
        [NAMES, good("Mật ong bạc hà")],
        "OCOP",
        NAMES.map(() => 10),
      ),
    ]
    const all = await Promise.all(files.map(read))
    for (const rows of all) expect(rows).toEqual(all[0])
    expect(all[0]![0]!.printed).toMatchObject({ name: "Mật ong bạc hà", stars: 4, score: 78.5 })
  })

  it("is refused whole in an encoding that is not known, and where it is not what it says", async () => {
    const refused = async (bytes: Buffer) => {
      const error: unknown = await read(bytes).catch((thrown: unknown) => thrown)
      return error instanceof TableRefused ? error.fault : error
    }
    // "Sản phẩm" in Windows-1258, and in TCVN3.
    const w1258 = Buffer.from([0x53, 0x61, 0xd2, 0x6e, 0x20, 0x70, 0x68, 0xe2, 0xd2, 0x6d])
    const tcvn3 = Buffer.from([0x53, 0xb6, 0x6e, 0x20, 0x70, 0x68, 0xc8, 0x6d])
    expect(await refused(w1258)).toBe("encoding")
    expect(await refused(tcvn3)).toBe("encoding")
    expect(await refused(Buffer.from("%PDF-1.7 no list"))).toBe("kind")
    expect(await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe("locked")
    expect(await refused(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toBe("kind")
    expect(await refused(Buffer.from("Tên sản phẩm,Chủ thể\nTrà,HTX"))).toBe("kind")
    expect(await refused(Buffer.from(csv([[...NAMES, "Tên sản phẩm"], good("Trà")])))).toBe("kind")
  })

  it("names the column of whatever is wrong, in the reader's language", async () => {
    expect(faults(await one(null, "HTX", null, null, 4))).toEqual([["name", "required"]])
    expect(faults(await one("Trà", null, null, null, 2, 178))).toEqual([
      ["holder", "required"],
      ["stars", "stars"],
      ["score", "score"],
    ])
    expect(faults(await one("Trà", "HTX", null, null, 4, 75, "27"))).toEqual([["set", "set"]])
    const late = await one("Trà", "HTX", null, null, 4, 75, null, null, null, "01/08/2026")
    expect(faults(late)).toEqual([["expires_on", "before_issue"]])
    expect(cellFault(late.refused[0]!, "vi")).toBe("J2, Có hạn đến: phải sau ngày quyết định.")
    expect(cellFault(late.refused[0]!, "en")).toMatch(/^J2, Valid until: /)
    const font = await one("Trµ Shan tuyÕt", "HTX", null, null, 4)
    expect(faults(font)).toEqual([["name", "font"]])
    expect(cellFault(font.refused[0]!, "vi")).toContain("TCVN3")
  })

  it("takes no formula for what it says, and writes none that a spreadsheet would run", async () => {
    const sent = await read(`${NAMES.join(",")}\n"=HYPERLINK(""http://x"")",HTX,,,4\n`)
    expect(faults(sent[0]!)).toContainEqual(["name", "calculated"])
    // As our own files hold it, it is a text again.
    const again = await one("=1+1", "@HTX", null, null, 4)
    expect([again.printed?.name, again.printed?.holder, again.refused]).toEqual([
      "=1+1",
      "@HTX",
      [],
    ])
  })

  it("reads stars, points, days and sets as people write them", async () => {
    for (const stars of [4, "4", "4 sao", "04", "Hạng 4 sao", "****", "★★★★"])
      expect((await one("Trà", "HTX", null, null, stars)).printed?.stars).toBe(4)
    for (const day of ["05/08/2029", "5.8.2029", "2029-08-05", 47_335])
      expect(
        (await one("Trà", "HTX", null, null, 4, "78,5", "7", null, null, day)).printed,
      ).toMatchObject({ expires_on: "2029-08-05", score: 78.5 })
    expect((await one("Trà", "HTX", null, null, 4, null, "QD26-07")).set_code).toBe("QD26-07")
    expect((await one("Trà", "HTX", null, null, 4, null, 7)).set_code).toBe("QD26-07")
  })

  it("refuses two hundred broken lines of two thousand, each by itself", async () => {
    const rows = Array.from({ length: 2_000 }, (_, at): Row =>
      at % 10 === 0
        ? [at % 20 === 0 ? null : `Minh họa ${at}`, "HTX", null, null, at % 20 === 0 ? 4 : 7]
        : good(`Minh họa ${at}`),
    )
    const all = await read(table(...rows))
    expect(all).toHaveLength(2_000)
    expect(all.filter(({ refused }) => refused.length > 0)).toHaveLength(200)
    const twice = await read(table(good("Trà Shan"), good("TRÀ  shan")))
    expect(twice.map(faults)).toEqual([[], [["name", "twice"]]])
  })

  it("is of a product sold here by name and holder or tax code, and of none where two fit", async () => {
    const product = (id: string, title: string, seller: string, tax_code: string | null = null) =>
      ({
        id,
        handle: id,
        title,
        seller,
        tax_code,
        commune_code: null,
        set_code: null,
      }) as SoldProduct
    const match = matcher([
      product("a", "Trà Shan tuyết", "HTX Một", "0101234567"),
      product("b", "Mật ong", "HTX Hai"),
      product("c", "Mật ong", "HTX Hai"),
      product("d", "Miến dong", "HTX Ba", "0109999999-001"),
      product("e", "Miến dong", "HTX Bốn", "0109999999-001"),
    ])
    const of = async (...row: Row) => match(await one(...row))?.id ?? null
    expect(await of("TRÀ shan tuyết", "htx một", null, null, 4)).toBe("a")
    expect(await of("Trà Shan tuyết", "Tên khác hẳn", "0101234567", null, 4)).toBe("a")
    expect(await of("Trà Shan tuyết", "Tên khác hẳn", null, null, 4)).toBeNull()
    expect(await of("Mật ong", "HTX Hai", null, null, 4)).toBeNull()
    // Two cooperatives of one name are two: a tax code says which, and one that two products share says neither.
    expect(await of("Trà Shan tuyết", "HTX Một", "0107654321", null, 4)).toBeNull()
    expect(await of("Trà Shan tuyết", "HTX Một", 101_234_567, null, 4)).toBe("a")
    expect(await of("Miến dong", "HTX Ba", null, null, 4)).toBe("d")
    expect(await of("Miến dong", "HTX Ba", "0109999999-001", null, 4)).toBeNull()
  })

  it("names a commune by its accents, and by less only where no other is written so", () => {
    const commune = (code: string, name_vi: string, folded: string) => ({ code, name_vi, folded })
    const find = communeFinder([
      commune("00001", "Xã Văn Lang", "van lang"),
      commune("00002", "Xã Văn Lăng", "van lang"),
      commune("00003", "Xã Hoà Bình", "hoa binh"),
      commune("00004", "Phường Hòa Bình", "hoa binh"),
      commune("00005", "Xã Cao Phong", "cao phong"),
    ])
    expect(find("Xã Văn Lang, tỉnh Thái Nguyên")).toBe("00001")
    expect(find("XÃ  VĂN LĂNG")).toBe("00002")
    expect(find("Văn Lăng".normalize("NFD"))).toBe("00002")
    for (const unsure of ["Xa Van Lang", "van lang", "Xã Văn Lâng", "Hòa Bình", "Xã Khác"])
      expect(find(unsure), unsure).toBeNull()
    expect(find("Xã Hòa Bình")).toBe("00003")
    expect(find("phường hoà bình")).toBe("00004")
    expect(find("xa cao phong")).toBe("00005")
    expect(find("Cao Phòng")).toBe("00005")
    expect(find("00002")).toBe("00002")
    expect(find("00009")).toBeNull()
  })

  it("says nothing new of points that the register keeps to fewer digits", () => {
    const standing = {
      product_id: null,
      commune_code: null,
      set_code: null,
      stars: 4,
      score: 78.3333,
      expires_on: null,
      number: null,
      product_code: null,
    }
    expect(saysMore(standing, { ...standing, score: 235 / 3 })).toBe(false)
    expect(saysMore({ ...standing, score: 78.4 }, { ...standing, score: 78.4 })).toBe(false)
    expect(saysMore({ ...standing, score: 78.4 }, { ...standing, score: 78.5 })).toBe(true)
    expect(saysMore(standing, { ...standing, score: null })).toBe(false)
    expect(saysMore({ ...standing, score: null }, { ...standing, score: 78.4 })).toBe(true)
  })

  it("takes the sign of a brand or of a measure for no old font", async () => {
    for (const name of ["Mít sấy Vinamit®", "Cà phê Arabica® rang", "Bột nghệ 5µm", "Bột 10 µm"])
      expect(faults(await one(name, "HTX", null, null, 4)), name).toEqual([])
    for (const name of ["Trµ xanh", "G¹o nÕp", "N­íc m¾m ®Æc biÖt"])
      expect(faults(await one(name, "HTX", null, null, 4)), name).toEqual([["name", "font"]])
  })

  it("is entered behind a line that fails, which is tried again", async () => {
    const waiting = new Set(Array.from({ length: 120 }, (_, at) => at + 2))
    const register = {
      waitingRows: (_: string, most: number, after: number) =>
        Promise.resolve([...waiting].filter((row) => row > after).slice(0, most)),
      enterLine: (_: string, row: number) =>
        row === 3 ? Promise.reject(new Error("no answer")) : Promise.resolve(waiting.delete(row)),
      refuseLine: vi.fn(),
    }
    const [handler] = decisionImportHandlers({
      resolve: () => register,
    } as unknown as MedusaContainer)
    const message = { id: "1", key: "dimp_1", payload: {}, created_at: new Date(), attempts: 0 }
    await expect(handler!.handle([message])).rejects.toThrow("no answer")
    expect([...waiting]).toEqual([3])
    expect(register.refuseLine).not.toHaveBeenCalled()
  })
})
