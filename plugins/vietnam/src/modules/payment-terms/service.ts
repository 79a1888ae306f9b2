import { InjectManager, MedusaContext, MedusaError, MedusaService } from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import PaymentTerms from "./models/payment-terms"

/** The dated terms of payment. */
export default class PaymentTermsModuleService extends MedusaService({ PaymentTerms }) {
  /**
   * @param day YYYY-MM-DD in Asia/Ho_Chi_Minh, the day of the order
   * @returns hours that an order may wait for its transfer
   * @throws MedusaError NOT_FOUND when no terms cover the day: no order is cancelled on a guess
   */
  @InjectManager()
  async transferHoursAt(day: string, @MedusaContext() context: Context = {}): Promise<number> {
    const [terms] = await this.listPaymentTerms(
      { valid_from: { $lte: day } },
      { order: { valid_from: "DESC" }, take: 1 },
      context,
    )
    if (!terms) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There are no payment terms for ${day}`)
    }
    return terms.transfer_hours
  }
}
