import { extractText, getDocumentProxy } from "unpdf"
import { describe, expect, it } from "vitest"
import { type ParcelLabel, parcelLabels, parcelLabelsPdf } from "../../src/papers/parcel-label"
import { type PickList, pickListPdf } from "../../src/papers/pick-list"
import { SHOP } from "../fixtures/order"

const LABEL: ParcelLabel = {
  number: "1024-1",
  link: "http://localhost:8000/ban-hang/don/sord_1?ma=1024-1",
  sender: {
    name: "HTX Mường Hoa",
    phone: "0214 3871 234",
    street: "Thôn Tả Chải",
    place: "Xã Tả Van, Lào Cai",
  },
  recipient: {
    name: "Trần Thị Hường",
    phone: "0912 345 678",
    street: "12 ngõ 34 Hàng Bông",
    place: "Phường Hoàn Kiếm (huyện cũ: Quận Hoàn Kiếm), Hà Nội",
  },
  collect: 385_000,
  weight_grams: 1_250,
  handling: { cold_chain: true, fragile: true, bulky: false },
  lines: [{ title: "Trà Shan tuyết cổ thụ – Hũ 100 g", quantity: 2 }],
}

const WIDEST = "MƯỚNG WỨỢ ".repeat(40)
/** No commune with its province is longer. */
const PLACE = "Phường Văn Miếu - Quốc Tử Giám, Hà Nội"
/** All that may be as long as it may be. */
const LONGEST: ParcelLabel = {
  number: "1000000000-99",
  link: `https://${"d".repeat(60)}.vn/ban-hang/don/sord_01KAB3XQ5F7Y9ZC2D4E6G8H0JK?ma=1000000000-99`,
  sender: { name: WIDEST, phone: "0214 3871 234", street: WIDEST, place: WIDEST },
  recipient: { name: WIDEST, phone: "+1 415 555 26 71", street: WIDEST, place: WIDEST },
  collect: 999_999_999_000,
  weight_grams: 99_990,
  handling: { cold_chain: true, fragile: true, bulky: true },
  lines: Array.from({ length: 9 }, () => ({ title: WIDEST, quantity: 100_000 })),
}

const several = (count: number, label = LABEL) =>
  Array.from({ length: count }, (_, at) => ({ ...label, number: `${1000 + at}-1` }))

async function read(file: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(file))
  const { text } = await extractText(document, { mergePages: false })
  const pages = await Promise.all(
    text.map(async (words, at) => {
      const { view } = await document.getPage(at + 1)
      const mm = (points: number) => Math.round((points / 72) * 25.4)
      return {
        text: words.replaceAll("\u00a0", " ").replace(/\s+/g, " "),
        size: [mm(view[2]!), mm(view[3]!)],
      }
    }),
  )
  return pages
}

describe("parcel labels", () => {
  it("are a page of A6 each, and say in Vietnamese all that a carrier needs", async () => {
    const pages = await read(
      await parcelLabelsPdf([LABEL, { ...LABEL, number: "1025-1" }], "a6", SHOP),
    )
    expect(pages.map(({ size }) => size)).toEqual([
      [105, 148],
      [105, 148],
    ])
    for (const fact of [
      "1024-1",
      "HTX Mường Hoa",
      "0214 3871 234",
      "Thôn Tả Chải, Xã Tả Van, Lào Cai",
      "Trần Thị Hường",
      "0912 345 678",
      "12 ngõ 34 Hàng Bông",
      "Phường Hoàn Kiếm (huyện cũ: Quận Hoàn Kiếm), Hà Nội",
      "THU TIỀN NGƯỜI NHẬN (COD)",
      "385.000 ₫",
      "1,25 kg",
      "GIỮ LẠNH | DỄ VỠ",
      "2 × Trà Shan tuyết cổ thụ",
    ])
      expect(pages[0]!.text).toContain(fact)
    expect(pages[1]!.text).toContain("1025-1")
    expect(pages[1]!.text).not.toContain("1024-1")
  })

  it("are four to a sheet of A4", async () => {
    const pages = await read(await parcelLabelsPdf(several(5), "a4", SHOP))
    expect(pages.map(({ size }) => size)).toEqual([
      [210, 297],
      [210, 297],
    ])
    for (const number of ["1000-1", "1001-1", "1002-1", "1003-1"])
      expect(pages[0]!.text).toContain(number)
    expect(pages[1]!.text).toContain("1004-1")
  })

  it.each(["a6", "a4"] as const)(
    "stay in their place on %s whatever is written on them",
    async (size) => {
      const labels = several(4, LONGEST)
      const pages = await read(await parcelLabelsPdf(labels, size, SHOP))
      expect(pages).toHaveLength(size === "a6" ? 4 : 1)
    },
  )

  it("say the sender's commune and province whole, however long the street is", async () => {
    const at = (sender: Partial<ParcelLabel["sender"]>) => ({
      ...LABEL,
      sender: { ...LABEL.sender, ...sender },
    })
    const [long, bare, unknown] = await read(
      await parcelLabelsPdf(
        [
          at({ street: WIDEST, place: PLACE }),
          at({ street: null }),
          at({ street: null, place: "" }),
        ],
        "a6",
        SHOP,
      ),
    )
    expect(long!.text).toContain(`…, ${PLACE}`)
    expect(bare!.text).toContain("Xã Tả Van, Lào Cai")
    expect(unknown!.text).toContain("HTX Mường Hoa · 0214 3871 234 Nhận:")
  })

  it("ask for no money that was paid", async () => {
    const [page] = await read(await parcelLabelsPdf([{ ...LABEL, collect: null }], "a6", SHOP))
    expect(page!.text).toContain("KHÔNG THU TIỀN")
    expect(page!.text).not.toContain("₫")
  })

  it("compose letters that were typed in parts, as a font draws them only whole", async () => {
    const typed = {
      ...LABEL,
      recipient: { ...LABEL.recipient, name: "Nguyễn Thị Hoà".normalize("NFD") },
    }
    const [page] = await read(await parcelLabelsPdf([typed], "a6", SHOP))
    expect(page!.text).toContain("Nguyễn Thị Hoà".normalize("NFC"))
  })

  it("are drawn in black alone", () => {
    const said = JSON.stringify(parcelLabels([LONGEST], "a4", SHOP))
    expect(new Set(said.match(/#[0-9A-Fa-f]{6}/g))).toEqual(new Set(["#000000"]))
  })
})

describe("a pick list", () => {
  const LIST: PickList = {
    locale: "vi",
    seller: "HTX Mường Hoa",
    at: "2026-11-22T01:00:00.000Z",
    orders: 2,
    further: 0,
    lines: [
      {
        title: "Trà Shan tuyết, Hũ 100 g",
        quantity: 5,
        orders: [
          { number: "1024-1", quantity: 2 },
          { number: "1025-2", quantity: 3 },
        ],
      },
    ],
  }

  it("says how many of each, and for which orders", async () => {
    const [page] = await read(await pickListPdf(LIST, SHOP))
    expect(page!.text).toContain("08:00, 22/11/2026")
    expect(page!.text).toMatch(/Trà Shan tuyết, Hũ 100 g 5 1024-1 × 2, 1025-2 × 3/)
  })

  it("says that there is nothing, or that there is more", async () => {
    const [none] = await read(await pickListPdf({ ...LIST, orders: 0, lines: [] }, SHOP))
    expect(none!.text).toContain("Không có đơn nào cần gói.")
    const [more] = await read(await pickListPdf({ ...LIST, further: 7, locale: "en" }, SHOP))
    expect(more!.text).toContain("7 more orders are not on this list.")
  })
})
