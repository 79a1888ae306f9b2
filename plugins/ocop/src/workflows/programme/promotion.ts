import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { held, mustLead, type Programme } from "../../modules/programme"

/** What Medusa holds of an announced programme. */
export interface Promoted {
  promotion_id: string
  campaign_id: string | null
}

const knexOf = (container: MedusaContainer) =>
  container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

/**
 * The Medusa promotion by which a programme's reductions are known in baskets, orders and commissions, one in its own campaign.
 * Inactive for good: what it takes off a line is computed by `reduce`, by terms that Medusa's rules cannot say.
 *
 * Whatever an announcement that was cut off has left of them is replaced, since its terms may be others by now. The programme's
 * row is held meanwhile, so that none is taken from under one that is announced.
 *
 * @throws NOT_ALLOWED (`programme_move`) when it was moved on meanwhile
 */
export async function promote(container: MedusaContainer, programme: Programme): Promise<Promoted> {
  const { id, office_id, slug, voucher_code, name_vi, form, value, starts_at, ends_at } = programme
  const promotions = container.resolve(Modules.PROMOTION)
  return knexOf(container).transaction(async (trx) => {
    mustLead(await held(trx, id, office_id), "announced")
    const left = await promotions.listCampaigns(
      { campaign_identifier: [id] },
      { select: ["id"], relations: ["promotions"] },
    )
    for (const { id: campaign_id, promotions: own } of left)
      await remove(container, own?.map((one) => one.id) ?? [], campaign_id)
    const [promotion] = await promotions.createPromotions([
      {
        code: voucher_code ?? slug,
        type: "standard",
        status: "inactive",
        is_automatic: false,
        application_method: {
          type: form === "percentage" ? "percentage" : "fixed",
          value,
          currency_code: "vnd",
          ...(form === "free_delivery"
            ? { target_type: "shipping_methods", allocation: "across" }
            : {
                target_type: "items",
                allocation: "each",
                max_quantity: programme.most_pieces ?? 1_000_000,
              }),
        },
        campaign: { name: name_vi, campaign_identifier: id, starts_at, ends_at },
      },
    ])
    return {
      promotion_id: promotion!.id,
      campaign_id: promotion!.campaign_id ?? promotion!.campaign?.id ?? null,
    }
  })
}

/** Takes back what `promote` made, unless the programme was announced with it after all. */
export async function withdraw(
  container: MedusaContainer,
  { promotion_id, campaign_id }: Promoted,
): Promise<void> {
  const used = await knexOf(container)("programme").where({ promotion_id }).first("id")
  if (!used) await remove(container, [promotion_id], campaign_id)
}

/** The campaign last: by it the rest is found when this is cut off. Medusa leaves it when its promotions go. */
async function remove(
  container: MedusaContainer,
  promotion_ids: string[],
  campaign_id: string | null,
): Promise<void> {
  const promotions = container.resolve(Modules.PROMOTION)
  if (promotion_ids.length > 0) await promotions.deletePromotions(promotion_ids)
  if (campaign_id) await promotions.deleteCampaigns([campaign_id])
}

/** @throws NOT_ALLOWED (`programme_move`) when somebody who announced it at the same moment has replaced the promotion by his own */
export async function assertPromoted(
  trx: Knex.Transaction,
  promotion_id: string | null,
): Promise<void> {
  const there = await trx("promotion")
    .where({ id: promotion_id })
    .whereNull("deleted_at")
    .first("id")
  if (there) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "to: người khác đang công bố chương trình này; somebody else is announcing it",
    "programme_move",
  )
}
