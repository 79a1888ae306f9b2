import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { eachInTurn } from "@ocop/kit/in-turn"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { type Due, dueStage, REQUIREMENTS } from "@ocop/marketplace/modules/seller-application"
import { shop } from "../orders/shop"
import { layDownTomorrow } from "../outbox/next-day"
import { tellMembers } from "./notices"
import { dueNotice, type Told } from "./papers-due-words"
import { shopsDue } from "./shops-due"

/** The topic of "look whose papers end"; the key is the day, as "YYYY-MM-DD". */
export const PAPERS_DUE_TOPIC = "seller.papers_day"

/** What lies with the platform asks nothing of an owner; that something was not taken is told at once (`proof-letters`). */
const isToTell = (due: Due): due is Due & Pick<Told, "state"> =>
  !due.waiting && due.state !== "held" && !(due.refused && due.until === null)

/** Lays down the message for tomorrow morning: nobody is woken by a text message. */
export const schedulePapersDue = (knex: Knex, now?: Date): Promise<void> =>
  layDownTomorrow(knex, PAPERS_DUE_TOPIC, now, (day) => new Date(`${day}T08:00:00+07:00`))

/**
 * Once a day the owners of open and suspended shops hear which papers end, and what is asked of them from a day on: thirty and
 * seven days before, and when it ended, once each. Nothing else becomes of it: staff see the same list, and decide.
 */
export const papersDueHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: PAPERS_DUE_TOPIC,
    // Of days that were missed, one look tells as much as many.
    handle: async () => {
      await schedulePapersDue(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
      const today = dayInVietnam(new Date())
      const shops = await shopsDue(container, today)
      await eachInTurn(
        shops.flatMap(({ seller, due }) =>
          due.filter(isToTell).map((one) => () => {
            const { requirement, until } = one
            const named = REQUIREMENTS.find(({ code }) => code === requirement)!
            return tellMembers(
              container,
              seller.id,
              (locale) => dueNotice({ ...one, named, seller }, today, locale, shop()),
              {
                id: seller.id,
                type: "papers_due",
                role: "owner",
                once: [requirement, until, dueStage(one, today)].join(":"),
              },
            )
          }),
        ),
      )
    },
  },
]
