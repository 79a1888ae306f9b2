import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { readStatement } from "@ocop/marketplace/api/seller/statement/read"
import type { StatementDaysQuery } from "@ocop/marketplace/api/seller/statement/validators"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import type { StatementPaper } from "@ocop/vietnam/papers"
import { readerOf } from "../api/seller/orders/paper"

/**
 * The whole statement of the acting seller on the days that a request names.
 *
 * @param most happenings that the paper holds
 * @throws INVALID_DATA naming `to` when there are more
 */
export async function statementPaper(req: MedusaRequest, most: number): Promise<StatementPaper> {
  const days = req.validatedQuery as StatementDaysQuery
  const { seller } = actingMember(req)
  const [{ opening, closing, count, lines }, [known]] = await Promise.all([
    readStatement(req.scope, seller.id, days, { limit: most, offset: 0 }),
    req.scope
      .resolve<SellerModuleService>(SELLER_MODULE)
      .listSellers({ id: seller.id }, { select: ["id", "tax_code"] }),
  ])
  if (count > most)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `to: ${count} happenings, ${most} at most; ask for fewer days`,
    )
  const locale = readerOf(req)
  return {
    ...days,
    locale,
    seller: {
      name: locale === "vi" ? seller.name_vi : seller.name_en,
      tax_code: known?.tax_code ?? null,
    },
    opening,
    closing,
    lines: lines.map(({ order, ...line }) => ({
      ...line,
      number: order?.display_id ?? null,
      unanswered: order?.unanswered ?? false,
    })),
  }
}
