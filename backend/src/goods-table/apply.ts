import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  GOODS_IMPORT_CONFIRMED,
  GOODS_IMPORT_MODULE,
  type GoodsImportModuleService,
} from "@ocop/marketplace/modules/goods-import"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import type { PlannedRow } from "./plan-types"
import { doWork, type Once } from "./work"
import type { StopCode } from "./words"

/** Rows done before it is asked again how much is left: a process that ends between loses no more than its place. */
const AT_ONCE = 25

/** Tables that their sellers confirmed, row by row. A row is done once, however often this is called. */
export const goodsImportHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: GOODS_IMPORT_CONFIRMED,
    coalesce: true,
    limit: 300_000,
    handle: async (messages) => {
      for (const { key } of messages) await applyImport(container, key)
    },
  },
]

async function applyImport(container: MedusaContainer, id: string): Promise<void> {
  const imports = container.resolve<GoodsImportModuleService>(GOODS_IMPORT_MODULE)
  for (;;) {
    const left = await imports.waiting<PlannedRow>(id, AT_ONCE)
    if (!left || left.rows.length === 0) return
    const { seller_id, member_id } = left
    const stopped = await stopOf(container, left)
    for (const { row, planned } of left.rows) {
      // Settled with the row above that does its work.
      if (planned.done_by) continue
      const once = { seller_id, member_id, key: `${id}-${row}` }
      await imports.settle(id, row, stopped ?? (await outcome(container, once, planned)))
    }
  }
}

/**
 * Confirmed is not allowed for ever: asked anew for every few rows, as the table's own door asks whoever confirms it.
 * @returns why no more of it is done; null while the shop is open and its sender belongs to it
 */
async function stopOf(
  container: MedusaContainer,
  { seller_id, member_id }: { seller_id: string; member_id: string },
): Promise<StopCode | null> {
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
  const [seller] = await sellers.listSellers({ id: seller_id }, { select: ["id", "status"] })
  if (seller?.status !== "active") return "not_open"
  const [membership] = await sellers.listMemberships(
    { seller_id, member_id, status: "active" },
    { select: ["id"], take: 1 },
  )
  return membership ? null : "left"
}

/** @returns why nothing was done; null when it was. A row that was planned by another release is looked at again. */
const outcome = async (container: MedusaContainer, once: Once, { work }: PlannedRow) =>
  work ? faultOf(() => doWork(container, once, work)) : "changed"

/**
 * Why the row was not done: it stands otherwise than when it was looked at.
 * @throws what is no refusal, so that it is tried again
 */
async function faultOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error
    const refusals: string[] = [
      MedusaError.Types.NOT_FOUND,
      MedusaError.Types.NOT_ALLOWED,
      MedusaError.Types.CONFLICT,
    ]
    if (!refusals.includes(error.type)) throw error
    return error.code ?? error.type
  }
}
