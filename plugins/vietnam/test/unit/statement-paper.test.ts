import { extractText, getDocumentProxy } from "unpdf"
import { describe, expect, it } from "vitest"
import { type StatementPaper, statementCsv, statementPdf } from "../../src/papers/statement"
import { SHOP } from "../fixtures/order"

const line = (posting_id: string, kind: string, amount: number, balance: number) => ({
  posting_id,
  posted_at: new Date("2026-11-22T03:00:00Z"),
  event: "sale",
  kind,
  number: "1024-1",
  note: null,
  unanswered: false,
  amount,
  balance,
})

const PAPER: StatementPaper = {
  locale: "vi",
  seller: { name: "HTX Mường Hoa", tax_code: "5300000000" },
  from: "2026-11-01",
  to: "2026-11-30",
  opening: 1_000_000,
  closing: 1_114_000,
  lines: [line("1", "sale", 120_000, 1_120_000), line("1", "commission", -6_000, 1_114_000)],
}

async function read(paper: StatementPaper): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await statementPdf(paper, SHOP)))
  const { text } = await extractText(document, { mergePages: true })
  return text.replaceAll("\u00a0", " ").replace(/\s+/g, " ")
}

describe("a statement to keep", () => {
  it("as a paper tells whose it is, each happening with what it is made of, and the balances", async () => {
    const said = await read(PAPER)
    for (const fact of [
      "HTX Mường Hoa",
      "Mã số thuế 5300000000",
      "Từ 01/11/2026 đến hết 30/11/2026",
      "Đầu kỳ 1.000.000",
      "Bán hàng 1024-1",
      "Tiền hàng 120.000 · Hoa hồng -6.000",
      "114.000 1.114.000",
      "Cuối kỳ 1.114.000",
    ])
      expect(said).toContain(fact)
    expect(said).not.toContain("bạn chưa nhận")
    expect(await read({ ...PAPER, locale: "en", lines: [] })).toContain(
      "Nothing changed in this period.",
    )
  })

  it("says of which orders it is not yet known whether they are sales, and how much that is", async () => {
    const lines = [
      ...PAPER.lines.map((one) => ({ ...one, unanswered: true })),
      line("2", "sale", 50_000, 1_164_000),
    ]
    const said = await read({ ...PAPER, lines })
    expect(said).toContain("Bán hàng (bạn chưa nhận đơn) 1024-1")
    expect(said).toContain("Trong đó của đơn bạn chưa nhận 114.000")
    expect(statementCsv({ ...PAPER, locale: "en", lines }).split("\r\n")[2]).toBe(
      '"10:00, 22 November 2026",Sale (not answered yet),1024-1,Goods,,120000,1120000',
    )
  })

  it("as a table has a line for each amount, between the balances", () => {
    const rows = statementCsv(PAPER).split("\r\n")
    expect(rows.slice(1)).toEqual([
      ",Đầu kỳ,,,,,1000000",
      '"10:00, 22/11/2026",Bán hàng,1024-1,Tiền hàng,,120000,1120000',
      '"10:00, 22/11/2026",Bán hàng,1024-1,Hoa hồng,,-6000,1114000',
      ",Cuối kỳ,,,,,1114000",
      "",
    ])
  })
})
