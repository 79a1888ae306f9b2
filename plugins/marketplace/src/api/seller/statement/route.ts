import { addDays } from "@ocop/kit/days"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../modules/ledger"
import { SELLER_ORDER_MODULE, type SellerOrderModuleService } from "../../../modules/seller-order"
import { actingMember } from "../member"
import type { StatementQuery } from "./validators"

/** The moment at which a day begins in Vietnam, where no clock is ever changed. */
const beginning = (day: string) => new Date(`${day}T00:00:00+07:00`)

/**
 * GET /seller/statement?from=2026-11-01&to=2026-11-30 — all that changed the balance on these days in Vietnam, the oldest
 * first; this month until today unless told. For owners.
 *
 * @returns 200 `{ from, to, opening, closing, lines: [{ id, posted_at, event, kind, account, amount, balance,
 *   order: { id, display_id } | null, note }] }`, đồng, `balance` after the line; 400 naming from or to
 */
export async function GET(
  req: MedusaRequest<unknown, StatementQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { from, to } = req.validatedQuery as StatementQuery
  const seller_id = actingMember(req).seller.id
  const ledger = req.scope.resolve<LedgerModuleService>(LEDGER_MODULE)
  const { opening, closing, lines } = await ledger.statement(
    seller_id,
    beginning(from),
    beginning(addDays(to, 1)),
  )
  const ids = [...new Set(lines.flatMap(({ seller_order_id }) => seller_order_id ?? []))]
  const orders = ids.length
    ? await req.scope
        .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
        .listSellerOrders(
          { id: ids, seller_id },
          { select: ["id", "display_id"], take: ids.length },
        )
    : []
  const numbers = new Map(orders.map(({ id, display_id }) => [id, display_id]))
  res.json({
    from,
    to,
    opening,
    closing,
    lines: lines.map(({ seller_order_id, ...line }) => ({
      ...line,
      order: seller_order_id
        ? { id: seller_order_id, display_id: numbers.get(seller_order_id) ?? "" }
        : null,
    })),
  })
}
