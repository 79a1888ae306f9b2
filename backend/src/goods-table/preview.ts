import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  GOODS_IMPORT_MODULE,
  type GoodsImportModuleService,
} from "@ocop/marketplace/modules/goods-import"
import { originRefusals } from "../listings/section-refusals"
import { readTable } from "../tables/read-table"
import { cellName, TableRefused } from "../tables/table"
import { type Head, headOf } from "./head"
import { MOST_GOODS } from "./parts"
import { columnAt, textAt } from "./place"
import { planGoods } from "./plan"
import type { PlannedRow } from "./plan-types"
import { standingOf } from "./standing"

/**
 * Reads a table of goods and keeps what each of its rows would do; nothing is done yet.
 *
 * @param bytes XLSX or CSV
 * @returns the import's id: the same file that was confirmed before is the import of then
 * @throws TableRefused
 */
export async function previewGoods(
  container: MedusaContainer,
  who: { seller_id: string; member_id: string },
  bytes: Buffer,
): Promise<string> {
  const [first, ...rows] = await readTable(bytes, MOST_GOODS + 1)
  const head = headOf(first)
  if (!head) throw new TableRefused("kind")
  const keys = rows.map((row) => textAt(row, head.key)).filter((key) => key !== "")
  const standing = await standingOf(container, who.seller_id, [...new Set(keys)])
  const planned: PlannedRow[] = []
  for (const row of planGoods(rows, head, standing, new Date()))
    planned.push(await lookedAtAsAWhole(container, row, head))
  for (const row of planned) refuseWithItsWork(row, planned, head)
  return container.resolve<GoodsImportModuleService>(GOODS_IMPORT_MODULE).plan({
    ...who,
    digest: createHash("sha256").update(bytes).digest("hex"),
    unknown_columns: head.unknown,
    rows: planned.map((row) => ({ row: row.row, plan: row.plan, planned: row })),
  })
}

/** What no cell shows by itself: a commune of another province. */
async function lookedAtAsAWhole(
  container: MedusaContainer,
  plan: PlannedRow,
  head: Head,
): Promise<PlannedRow> {
  const origin = plan.work?.sections.origin
  if (!origin) return plan
  const wrong = await originRefusals(container, origin)
  if (wrong.length === 0) return plan
  const refused = wrong.map(({ field, code }) => ({
    cell: cellName(columnAt(head, field) ?? 0, plan.row),
    field,
    code,
  }))
  return { ...plan, plan: "refuse", refused, work: null }
}

/** A row whose work is done by one that is refused. */
function refuseWithItsWork(row: PlannedRow, rows: readonly PlannedRow[], head: Head): void {
  const by = rows.find((one) => one.row === row.done_by)
  if (by?.plan !== "refuse") return
  row.plan = "refuse"
  row.done_by = null
  row.refused.push({ cell: cellName(head.key ?? 0, row.row), field: null, code: "together" })
}
