import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { record } from "@ocop/kit/audit"
import { addDays, type Day, dayInVietnam } from "@ocop/kit/days"
import { SELLER_MEMBER } from "@ocop/marketplace/api/seller/member"
import type { Refusal } from "@ocop/vietnam/checkout/index"

/** The first and the last day on which a seller sells nothing, as days are counted in Vietnam; null when none is planned. */
export interface Holiday {
  closed_from: Day | null
  closed_until: Day | null
}

/** Longer is no holiday. */
const LONGEST_DAYS = 366

/** What is wrong with a holiday that is planned today. Pure. */
export function holidayRefusals(
  { closed_from, closed_until }: { closed_from: Day; closed_until: Day },
  today: Day,
): Refusal[] {
  const wrong =
    closed_until < closed_from ||
    closed_until < today ||
    closed_until > addDays(today, LONGEST_DAYS)
  return wrong ? [{ field: "closed_until", code: "holiday" }] : []
}

/** A seller's holiday; one that is over is none. */
export async function holidayOf(
  container: MedusaContainer,
  sellerId: string,
  today = dayInVietnam(new Date()),
): Promise<Holiday> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("seller")
    .where({ id: sellerId })
    .where("closed_until", ">=", today)
    .first<Holiday | undefined>("closed_from", "closed_until")
  return row ?? { closed_from: null, closed_until: null }
}

/** Plans a holiday in the place of the former one, or calls it off. What was ordered before is still sent. */
export async function setHoliday(
  container: MedusaContainer,
  { seller_id, member_id }: { seller_id: string; member_id: string },
  holiday: Holiday,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (trx) => {
    const before = await trx("seller")
      .where({ id: seller_id })
      .forUpdate()
      .first<Holiday | undefined>("closed_from", "closed_until")
    await trx("seller")
      .where({ id: seller_id })
      .update({ ...holiday, updated_at: trx.fn.now() })
    await record(trx, [
      {
        actor: { type: SELLER_MEMBER, id: member_id },
        action: "seller.holiday",
        subject: { type: "seller", id: seller_id },
        before: { ...before },
        after: { ...holiday },
      },
    ])
  })
}
