import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addDays, addMonths, type Day, dayInVietnam } from "@ocop/kit/days"
import { eachInTurn } from "@ocop/kit/in-turn"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { OFFICE_MODULE, type OfficeModuleService } from "@ocop/ocop/modules/office"
import { shop } from "../orders/shop"
import { layDownTomorrow } from "../outbox/next-day"
import { tellOfficers } from "../sellers/officers"
import { monthNotice } from "./monthly-words"
import type { Period } from "./period"
import { readFigures } from "./read"

/** The topic of "look whether a month is over"; the key is the day, as "YYYY-MM-DD". */
export const MONTH_TOPIC = "office.month_day"

/** A shop that slept through the first of a month tells of it within so many days. */
const MADE_UP_DAYS = 7

/** Lays down the message for tomorrow morning. */
export const scheduleMonths = (knex: Knex, now?: Date): Promise<void> =>
  layDownTomorrow(knex, MONTH_TOPIC, now, (day) => new Date(`${day}T08:30:00+07:00`))

/** The month that is told of on a day: the one before, in the first days of the next; null on any other. */
export function monthToTell(day: Day): Period | null {
  if (Number(day.slice(8)) > MADE_UP_DAYS) return null
  const first = `${day.slice(0, 8)}01`
  return { from: addMonths(first, -1), to: addDays(first, -1) }
}

/** Once a month everybody of each office is told what it brought, with the way to every figure. Told once, however often it is asked. */
export const monthHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: MONTH_TOPIC,
    handle: async () => {
      await scheduleMonths(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
      const month = monthToTell(dayInVietnam(new Date()))
      if (!month) return
      const offices = await container
        .resolve<OfficeModuleService>(OFFICE_MODULE)
        .listOffices({ status: "active" })
      await eachInTurn(
        offices.map(({ id, province_code }) => async () => {
          const figures = await readFigures(container, { office_id: id, province_code }, month)
          await tellOfficers(container, province_code, monthNotice(figures, shop()), {
            id: [id, month.from].join(":"),
            type: "office_month",
          })
        }),
      )
    },
  },
]
