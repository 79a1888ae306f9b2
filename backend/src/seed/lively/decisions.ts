import type { MedusaContainer } from "@medusajs/framework/types"
import { addMonths, dayInVietnam } from "@ocop/kit/days"
import type { DecisionFacts } from "@ocop/ocop/modules/certification"
import { withPrivateFile } from "../../certificates/private-file"
import { certification } from "../../certificates/submissions"
import { previewDecision } from "../../decision-table/preview"
import { HOLDER, nameOf } from "./certificates"
import { type Desk, DESKS } from "./desks"
import { illustratedPaper } from "./paper"
import { provinceCode } from "./sellers"

const COLUMNS = "Tên sản phẩm,Chủ thể,Số sao,Điểm"

/**
 * The lists of two decisions for each office: one that was confirmed, whose lines the shop enters when it opens, and one that waits with a
 * line that nobody can read. Written only once.
 */
export async function seedDecisionLists(container: MedusaContainer): Promise<void> {
  for (const desk of DESKS) {
    const province_code = provinceCode(desk.province)
    const before = await certification(container).decisionImports(province_code, 1)
    if (before.length > 0) continue
    const of = { province_code, officer_id: "minh-hoa" }
    const whole = desk.listed.map((name) => `${name},${HOLDER},3,64`)
    const entered = await previewDecision(container, of, decision(desk, 30), list(whole))
    await withPaper(container, { ...of, id: entered, desk })
    await certification(container).confirmDecision({ ...of, id: entered })
    const broken = [...whole, `,${HOLDER},chín,64`]
    await previewDecision(container, of, decision(desk, 31), list(broken))
  }
}

const decision = ({ issuer }: Desk, number: number): DecisionFacts => ({
  decision_number: `MH-${number}/QĐ-UBND`,
  issuer,
  level: "provincial",
  issued_on: addMonths(dayInVietnam(new Date()), -1),
})

const list = (lines: readonly string[]): Buffer => Buffer.from([COLUMNS, ...lines].join("\n"))

async function withPaper(
  container: MedusaContainer,
  { id, province_code, desk }: { id: string; province_code: string; desk: Desk },
): Promise<void> {
  const bytes = await illustratedPaper("Quyết định công nhận", nameOf(desk), false)
  const type = { mime: "image/jpeg", ending: "jpg" }
  await withPrivateFile(
    container,
    { bytes, type, name: "decision" },
    async (file_id, isOnRecord) => {
      await certification(container).keepDecisionPaper(
        { id, province_code },
        { id: file_id, mime: type.mime },
      )
      isOnRecord()
    },
  )
}
