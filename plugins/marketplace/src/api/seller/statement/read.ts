import { addDays, beginningOf } from "@ocop/kit/days"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  LEDGER_MODULE,
  type LedgerModuleService,
  type StatementLine,
} from "../../../modules/ledger"
import { SELLER_ORDER_MODULE, type SellerOrderModuleService } from "../../../modules/seller-order"

/** A statement as its seller reads it: lines name orders by what is printed on their parcels. */
export interface ShownStatement {
  opening: number
  closing: number
  /** Happenings of the days; the lines are of a page of them. */
  count: number
  lines: (Omit<StatementLine, "seller_order_id"> & {
    /** `unanswered`: its seller has still to say whether it is sent, and so whether it is a sale at all. */
    order: { id: string; display_id: string; unanswered: boolean } | null
  })[]
}

/**
 * What changed a seller's balance on some days in Vietnam, the oldest first.
 *
 * @param days both included
 * @param page which of the happenings
 */
export async function readStatement(
  container: MedusaContainer,
  seller_id: string,
  { from, to }: { from: string; to: string },
  page: { limit: number; offset: number },
): Promise<ShownStatement> {
  const { lines, ...whole } = await container
    .resolve<LedgerModuleService>(LEDGER_MODULE)
    .statement(seller_id, beginningOf(from), beginningOf(addDays(to, 1)), page)
  const ids = [...new Set(lines.flatMap(({ seller_order_id }) => seller_order_id ?? []))]
  const orders = ids.length
    ? await container
        .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
        .listSellerOrders(
          { id: ids, seller_id },
          { select: ["id", "display_id", "status"], take: ids.length },
        )
    : []
  const known = new Map(orders.map((order) => [order.id, order]))
  return {
    ...whole,
    lines: lines.map(({ seller_order_id, ...line }) => ({
      ...line,
      order: seller_order_id
        ? {
            id: seller_order_id,
            display_id: known.get(seller_order_id)?.display_id ?? "",
            unanswered: known.get(seller_order_id)?.status === "placed",
          }
        : null,
    })),
  }
}
