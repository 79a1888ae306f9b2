import { InjectManager, MedusaContext, MedusaError, MedusaService } from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { RateCard as Card } from "../../parcels"
import LastOrderDay from "./models/last-order-day"
import RateCard from "./models/rate-card"
import { cardSchema } from "../../rates"

/** Rate cards and last order days: what the platform knows about carrying goods. */
export default class DeliveryModuleService extends MedusaService({ RateCard, LastOrderDay }) {
  /**
   * The rate card of a day: of those that cover it, the one that began last.
   *
   * @param day YYYY-MM-DD in Asia/Ho_Chi_Minh
   * @throws MedusaError NOT_FOUND when no card covers the day; delivery is then not priced at all, rather than for nothing
   */
  @InjectManager()
  async rateCardAt(day: string, @MedusaContext() context: Context = {}): Promise<Card> {
    const [card] = await this.listRateCards(
      { valid_from: { $lte: day }, $or: [{ valid_to: null }, { valid_to: { $gte: day } }] },
      { order: { valid_from: "DESC" }, take: 1 },
      context,
    )
    if (!card) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no delivery rate card for ${day}; add one in the admin`,
      )
    }
    return { id: card.id, ...cardSchema.parse(card) }
  }
}
