import { REQUIREMENTS } from "@ocop/marketplace/modules/seller-application"
import { describe, expect, it } from "vitest"
import { draftWords } from "../../src/admin/lib/draft-words"
import { happened } from "../../src/admin/lib/happened"
import { compare } from "../../src/admin/lib/listing-drafts"
import { sellerWords } from "../../src/admin/lib/seller-words"
import { settlementOf } from "../../src/admin/lib/sellers"
import { asNamedIn, linesApart, toldFact } from "../../src/admin/lib/told-fact"
import { counted, payoutWords } from "../../src/admin/lib/payout-words"
import { isLate } from "../../src/admin/lib/seller-applications"
import { waited } from "../../src/admin/lib/waiting"

describe("a draft beside what shoppers see", () => {
  const draft = { facts: { start: { name_vi: "Nấm", price: 50_000 }, parcel: { fragile: false } } }

  it("marks what changes, what is added and what is taken away", () => {
    const shown = { facts: { start: { name_vi: "Nấm", price: 45_000 }, text: { story_vi: "Cũ" } } }
    expect(compare(draft, shown).map(({ field, changed }) => [field, changed])).toEqual([
      ["name_vi", false],
      ["price", true],
      ["story_vi", true],
    ])
  })

  it("marks nothing of a new good, and leaves out what was not said", () => {
    expect(compare(draft, null).map(({ field, changed }) => [field, changed])).toEqual([
      ["name_vi", false],
      ["price", false],
    ])
  })
})

describe("a fact of a draft", () => {
  const names = { "19": "Thái Nguyên", "01798": "Côn Minh", "QD26-07": "Miến, bún" }
  const told = (language: string, field: string, value: unknown) =>
    toldFact(field, value, { text: draftWords(language), language, names })

  it("names what was chosen by its code, but no province that is no more", () => {
    expect(told("vi", "province_code", "19")).toBe("Thái Nguyên")
    expect(told("vi", "commune_code", "01798")).toBe("Côn Minh")
    expect(told("vi", "set_code", "QD26-07")).toBe("Miến, bún")
    expect(told("vi", "set_code", "QD26-99")).toBe("QD26-99")
    expect(told("vi", "former_province_code", "19")).toBe("19")
  })

  it("stands where its word does, however the database keeps it", () => {
    const { sections, fields } = draftWords("vi")
    expect(["text", "terms", "unknown", "start"].sort(asNamedIn(sections))).toEqual([
      "start",
      "text",
      "terms",
      "unknown",
    ])
    expect(["price", "stock", "name_vi"].sort(asNamedIn(fields))).toEqual([
      "name_vi",
      "price",
      "stock",
    ])
  })

  it("is told line by line beside the other, with the lines that differ", () => {
    expect(linesApart("Gạo tẻ\n\nBa tháng", "Gạo tẻ\n\nMột tháng")).toEqual([
      { line: "Gạo tẻ", differs: false },
      { line: "", differs: false },
      { line: "Ba tháng", differs: true },
    ])
    expect(linesApart(told("vi", "season_months", []), "1, 2")).toEqual([
      { line: "–", differs: false },
    ])
  })

  it("is told in the reader's language, without the ids of files and variants", () => {
    expect(told("vi", "price", 45_000)).toBe("45.000")
    expect(told("enUS", "price", 45_000)).toBe("45,000")
    expect(told("vi", "issued_on", "2025-05-01")).toBe("01/05/2025")
    expect(told("enUS", "issued_on", "2025-05-01")).toBe("1 May 2025")
    expect(told("enUS", "licence_file", "private-1.jpg")).toBe("yes")
    expect(
      told("enUS", "items", [{ kind: "organic", number: "7/HC", file: "private-2.pdf" }]),
    ).toBe("Kind: Organic certificate, Number: 7/HC, Paper: yes")
    expect(
      told("vi", "units", [{ variant_id: "variant_1", unit_vi: "gói 1 kg", price: 90_000 }]),
    ).toBe("Đơn vị: gói 1 kg, Giá (đ): 90.000")
  })
})

describe("how long something has waited", () => {
  const now = Date.parse("2026-11-22T10:00:00Z")
  it("is told in the largest unit that fits, in the reader's language", () => {
    expect(waited("2026-11-19T09:00:00Z", "enUS", now)).toBe("3 days")
    expect(waited("2026-11-22T07:30:00Z", "enUS", now)).toBe("2 hours")
    expect(waited("2026-11-22T09:59:30Z", "enUS", now)).toBe("0 minutes")
    expect(waited("2026-11-19T09:00:00Z", "vi", now)).toBe("3 ngày")
  })
})

describe("what is paid to a seller", () => {
  const amountOf = (amount: string) =>
    settlementOf({ kind: "payout", amount, reference: " FT1 ", note: " Kỳ 11 " }).amount
  it("is whole đồng, typed with or without thousands, and else for the backend to refuse", () => {
    expect(["1500000", "1.500.000", "1 500 000", "1,500,000", "-25.000"].map(amountOf)).toEqual([
      1_500_000, 1_500_000, 1_500_000, 1_500_000, -25_000,
    ])
    expect(["", "1,5", "1.5", "một triệu", "1.500.00"].map(amountOf)).toEqual(
      Array.from({ length: 5 }, () => null),
    )
  })
})

describe("what happened to a seller", () => {
  const told = (
    before: Record<string, unknown> | null,
    after: Record<string, unknown> | null,
    language = "en",
  ) => happened({ before, after }, sellerWords(language), language)

  it("is told in words: what it is about, then how it was and how it is", () => {
    const paper = { requirement: "food_safety", endless: false, valid_until: "2031-01-31" }
    expect(
      told({ ...paper, state: "given", files: 1 }, { ...paper, state: "verified", files: 1 }),
    ).toBe("food safety, files: 1, valid until 31 January 2031: To look at → Met")
    expect(told(null, { ...paper, state: "given", files: 2 }, "vi")).toBe(
      "an toàn thực phẩm, 2 tệp, Chờ xem, có hạn đến 31 tháng 1, 2031",
    )
    expect(told({ status: "reviewing" }, { status: "active" })).toBe("To review → Shop is open")
  })

  it("has a word for each requirement", () => {
    for (const { code } of REQUIREMENTS)
      for (const language of ["vi", "en"])
        expect(sellerWords(language).requirements[code], code).toBeTruthy()
  })

  it("has no ids and no codes of the database", () => {
    const joined = { member_id: "mem_1", role: "staff", status: "active" }
    expect(told(null, joined)).toBe("staff")
    expect(told(null, { bank_bin: "970436", account_no: "…2233" })).toBe("…2233")
    expect(
      told(
        { closed_from: null, closed_until: null },
        { closed_from: "2026-11-26", closed_until: "2026-12-03" },
        "vi",
      ),
    ).toBe("26 tháng 11, 2026 – 3 tháng 12, 2026")
    expect(told(null, null)).toBe("")
  })
})

describe("what staff promised and pay", () => {
  it("is late once the promised day is over in Vietnam", () => {
    expect(isLate("2026-11-23", new Date("2026-11-23T16:59:59Z"))).toBe(false)
    expect(isLate("2026-11-23", new Date("2026-11-23T17:00:00Z"))).toBe(true)
  })

  it("is of one seller, or of several", () => {
    const said = (language: string, count: number) => {
      const text = payoutWords(language)
      return [text.all_of, text.chosen].map((one) => counted(one, { count, amount: "9 ₫" }, text))
    }
    expect(said("en", 1)).toEqual(["1 seller, 9 ₫", "1 seller chosen, 9 ₫"])
    expect(said("en", 0)).toEqual(["0 sellers, 9 ₫", "0 sellers chosen, 9 ₫"])
    expect(said("vi", 2)).toEqual(["2 người bán, 9 ₫", "Đã chọn 2 người bán, 9 ₫"])
  })
})
