import { extractText, getDocumentProxy, getMeta } from "unpdf"
import { describe, expect, it } from "vitest"
import { type EvidencePaper, evidencePdf } from "../../src/papers/evidence"
import { SHOP } from "../fixtures/order"

const PAPER: EvidencePaper = {
  locale: "vi",
  at: new Date("2026-11-23T03:00:00Z"),
  period: { from: "2025-11-24", to: "2026-11-23" },
  product: {
    title: "Mật ong rừng Đồng Lợi – Trữ nước, ngậy đượm",
    url: "https://dunggoc.example/san-pham/mat-ong",
    shown: true,
    set_code: "QD26-07",
    place: "xã Mường Hoa, Lào Cai",
  },
  seller: {
    name: "HTX Mường Hoa",
    url: "https://dunggoc.example/nguoi-ban/muong-hoa",
    tax_code: "5300000000",
  },
  source: "Quyết định 26/2026/QĐ-TTg",
  criteria: [
    {
      no: "4.1",
      name: "Nơi phân phối chính",
      points: 5,
      steps: [
        { points: 1, least_for: null, words: "Bán trong xã" },
        { points: 5, least_for: 5, words: "Bán trên sàn thương mại điện tử" },
      ],
    },
    {
      no: "5.1",
      name: "Câu chuyện sản phẩm",
      points: 5,
      steps: [{ points: 0, least_for: null, words: "Chưa có câu chuyện" }],
    },
  ],
  sales: {
    sum: { orders: 12, pieces: 40, total: 4_800_000 },
    channels: [{ code: "shop", orders: 12, pieces: 40, total: 4_800_000 }],
    provinces: [{ name: "Hà Nội", orders: 9, pieces: 33, total: 4_000_000 }],
    rest: { provinces: 2, orders: 3, pieces: 7, total: 800_000 },
    months: [{ month: "2026-10", orders: 12, pieces: 40, total: 4_800_000 }],
  },
  certificates: [
    {
      stars: 4,
      score: 78.5,
      standing: "renewal_due",
      product_code: "15-03001-01-2024",
      issued_on: "2024-04-01",
      expires_on: "2027-04-01",
      decision: {
        number: "1234/QĐ-UBND",
        issuer: "UBND tỉnh Lào Cai",
        issued_on: "2024-04-01",
      },
    },
  ],
  labels: [{ name: "VietGAP", expires_on: "2027-01-31" }],
  story: "Ông Hạng A Tủa giữ rừng đã ba mươi năm.\nMật quay vào tháng chạp, đặc và thơm.",
  pictures: 4,
  papers: ["Giấy chứng nhận OCOP (1234/QĐ-UBND)"],
}

async function read(paper: EvidencePaper) {
  const document = await getDocumentProxy(new Uint8Array(await evidencePdf(paper, SHOP)))
  const { text } = await extractText(document, { mergePages: true })
  const { info } = await getMeta(document)
  return { said: text.replaceAll("\u00a0", " ").replace(/\s+/g, " "), info }
}

describe("a pack's paper for a re-evaluation", () => {
  it("says whose product it is, where it is sold, how much of it, by which certificate, and its story", async () => {
    const { said, info } = await read(PAPER)
    for (const fact of [
      "Mật ong rừng Đồng Lợi – Trữ nước, ngậy đượm",
      "HTX Mường Hoa · Mã số thuế 5300000000",
      "Số liệu từ 24/11/2025 đến hết 23/11/2026.",
      "Tiêu chí 4.1. Nơi phân phối chính (tối đa 5 điểm)",
      "5 điểm: Bán trên sàn thương mại điện tử (mức tối thiểu của hạng 5 sao)",
      "https://dunggoc.example/san-pham/mat-ong",
      "Hà Nội 9 33 4.000.000 ₫",
      "2 tỉnh, thành phố khác, mỗi nơi dưới 3 đơn 3 7 800.000 ₫",
      "10/2026 12 40 4.800.000 ₫",
      "4 sao · đến kỳ đánh giá lại · 78,5 điểm · Quyết định 1234/QĐ-UBND ngày 01/04/2024 của UBND tỉnh Lào Cai",
      "VietGAP · đến hết ngày 31/01/2027",
      "Ông Hạng A Tủa giữ rừng đã ba mươi năm. Mật quay vào tháng chạp, đặc và thơm.",
      "Giấy chứng nhận OCOP (1234/QĐ-UBND)1.",
    ])
      expect(said).toContain(fact)
    // Each of the three tables ends in the same sum.
    expect(said.split("Cộng 12 40 4.800.000 ₫")).toHaveLength(4)
    expect(info).toMatchObject({
      Title: `Hồ sơ minh chứng đánh giá lại OCOP: ${PAPER.product.title}`,
      Language: "vi",
    })
  })

  it("says what there is not: of a tour no criterion, of nothing sold no table, of no story that", async () => {
    const { said, info } = await read({
      ...PAPER,
      locale: "en",
      source: null,
      criteria: [],
      sales: {
        sum: { orders: 0, pieces: 0, total: 0 },
        channels: [],
        provinces: [],
        rest: null,
        months: [],
      },
      certificates: [],
      labels: [],
      story: null,
      papers: [],
    })
    expect(said).not.toContain("Criterion")
    for (const fact of [
      "Nothing was sold on the platform in this time.",
      "No certificate is on file here.",
      "The product’s page has no story yet.",
      "There are no papers beside this one.",
    ])
      expect(said).toContain(fact)
    expect(info).toMatchObject({ Language: "en" })
  })
})
