import { describe, expect, it } from "vitest"
import {
  accToks,
  editDistance,
  fold,
  nearestNames,
  ONE_LINE,
  PLAIN_TEXT,
  slugify,
  tone,
  toks,
} from "../../src/text"

describe("folding of Vietnamese text", () => {
  it.each([
    ["Nước mắm Cát Hải", "nuoc mam cat hai"],
    ["ĐÔNG Đà", "dong da"],
    ["Nước".normalize("NFD"), "nuoc"],
    ["hoà", "hoa"],
    ["hòa", "hoa"],
  ])("folds %s", (text, folded) => expect(fold(text)).toBe(folded))

  it("keeps letters and digits as words", () => {
    expect(toks("Trà-búp (Tân Cương) 500g!")).toEqual(["tra", "bup", "tan", "cuong", "500g"])
    expect(toks("🙂 ; DROP")).toEqual(["drop"])
    expect(toks("")).toEqual([])
  })

  it("puts the tone mark in one place, where two are in use", () => {
    expect(tone("Hoà Bình")).toBe(tone("Hòa Bình"))
    expect(tone("Thuỷ")).toBe("thủy")
    expect(tone("Thuý".normalize("NFD"))).toBe("thúy")
    expect(tone("quý")).toBe("quý")
    expect(tone("hoàn")).toBe("hoàn")
    expect(accToks("Hoà Bình, hòa")).toEqual(["hòa", "bình", "hòa"])
  })

  it("makes the slugs that the province list uses", () => {
    expect(slugify("Bà Rịa - Vũng Tàu")).toBe("ba-ria-vung-tau")
    expect(slugify("Thành phố Hồ Chí Minh")).toBe("thanh-pho-ho-chi-minh")
  })

  it("measures distance with swaps, capped", () => {
    expect(editDistance("nghe an", "nghe na", 2)).toBe(1)
    expect(editDistance("mam", "mem", 1)).toBe(1)
    expect(editDistance("abc", "xyz", 1)).toBe(2)
    expect(editDistance("a", "abcd", 1)).toBe(2)
  })

  it("suggests the nearest names", () => {
    const names = ["Bắc Kạn", "Bắc Ninh", "Cà Mau", "Lào Cai"]
    expect(nearestNames("bac can", names, (n) => n)[0]).toBe("Bắc Kạn")
    expect(nearestNames("lao cay", names, (n) => n)).toEqual(["Lào Cai"])
    expect(nearestNames("", names, (n) => n)).toEqual([])
    expect(nearestNames("zzzzzzzz", names, (n) => n)).toEqual([])
  })
})

describe("words that people write", () => {
  it.each([
    ["Chị Hoa nhận đơn 🍯", true, true],
    ["hết hàng\r\nhẹn thứ hai\t", false, true],
    ["a\u0000b", false, false],
    ["a\u001bb", false, false],
    ["a\u0085b", false, false],
    ["a\ud83c", false, false],
  ])("%j is of one line: %s, of several: %s", (text, one, several) => {
    expect([ONE_LINE.test(text), PLAIN_TEXT.test(text)]).toEqual([one, several])
  })
})
