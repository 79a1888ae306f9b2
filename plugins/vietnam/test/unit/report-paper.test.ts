import { extractText, getDocumentProxy } from "unpdf"
import { describe, expect, it } from "vitest"
import { type ReportPaper, reportPdf } from "../../src/papers/report"
import { SHOP } from "../fixtures/order"

const PAPER: ReportPaper = {
  locale: "vi",
  title: "Số liệu OCOP của tỉnh",
  whose: "Sở Công Thương Bắc Ninh",
  about: "01/11/2026 – 30/11/2026",
  nothing: "Không có.",
  parts: [
    {
      name: "Chương trình khuyến mại",
      note: "Tính theo đồng.",
      head: ["Tên", "Ngân sách", "Đã chi", "Hoàn lại", "Đơn", "Bán", "Trước đó"],
      rows: [["Mùa trà mới – hữu cơ", 2_000_000_000, null, 0, 1, 1_999_999_999, 12.5]],
    },
    { name: "Theo xã, phường", head: ["Tên", "Đơn"], rows: [] },
  ],
}

describe("figures as a paper", () => {
  it("says every row under its heading, and what there is none of", async () => {
    const document = await getDocumentProxy(new Uint8Array(await reportPdf(PAPER, SHOP)))
    const { text } = await extractText(document, { mergePages: true })
    const said = text.replace(/\s+/g, " ")
    for (const fact of [
      "Sở Công Thương Bắc Ninh",
      "Mùa trà mới – hữu cơ",
      "2.000.000.000 – 0 1 1.999.999.999 12,5",
      "Theo xã, phường Không có.",
    ])
      expect(said).toContain(fact)
  })
})
