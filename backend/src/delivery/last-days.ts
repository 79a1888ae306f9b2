import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addDays, type Day, dayInVietnam } from "@ocop/kit/days"
import type { Parcel } from "@ocop/vietnam/parcels"

/** The last day on which an order still arrives before a holiday, for one zone. */
export interface LastOrderDay {
  holiday: string
  name_vi: string
  name_en: string
  holiday_from: Day
  zone: Parcel["zone"] | "remote"
  day: Day
}

/** Holidays further away than this are nobody's concern yet. */
const AHEAD_DAYS = 120

/** Last order days of the holidays to come, the nearest first. */
export async function lastOrderDays(knex: Knex, at: Date): Promise<LastOrderDay[]> {
  const today = dayInVietnam(at)
  return knex<LastOrderDay>("last_order_day")
    .select("holiday", "name_vi", "name_en", "holiday_from", "zone", "day")
    .whereNull("deleted_at")
    .where("holiday_from", ">", today)
    .where("holiday_from", "<=", addDays(today, AHEAD_DAYS))
    .orderBy(["holiday_from", "day"])
}

/** Of these days, those that bind a parcel; a remote commune is bound by its own. */
export function lastDaysOf(
  parcel: Pick<Parcel, "zone" | "surcharges">,
  days: readonly LastOrderDay[],
) {
  const zone = parcel.surcharges.remote > 0 ? "remote" : parcel.zone
  return days.filter((day) => day.zone === zone)
}
