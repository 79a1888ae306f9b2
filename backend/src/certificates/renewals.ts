import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type Day, dayInVietnam } from "@ocop/kit/days"
import { eachInTurn } from "@ocop/kit/in-turn"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import type { Registered } from "@ocop/ocop/modules/certification"
import { shop } from "../orders/shop"
import { layDownTomorrow } from "../outbox/next-day"
import { tellMembers } from "../sellers/notices"
import { tellOfficers } from "../sellers/officers"
import { soldBy } from "./sold-by"
import { certification } from "./submissions"
import { officeRenewalNotice, renewalNotice } from "./renewal-words"

/** The topic of "look whose certificates have to be renewed"; the key is the day, as "YYYY-MM-DD". */
export const RENEWALS_TOPIC = "certificate.renewal_day"

/** Days before its end at which seller and office are told: a month before the file may go in, then until it has to. */
export const TOLD_BEFORE = [210, 180, 150, 120] as const
/** A day that the shop slept through is made up for this long. */
const MADE_UP_DAYS = 29

/** Lays down the message for tomorrow morning: nobody is woken by a text message. */
export const scheduleRenewals = (knex: Knex, now?: Date): Promise<void> =>
  layDownTomorrow(knex, RENEWALS_TOPIC, now, (day) => new Date(`${day}T08:00:00+07:00`))

/**
 * How long before its end a certificate is, of the steps at which people are told; undefined between them, and for one whose file for
 * re-evaluation is in, or which is no longer shown.
 */
export function renewalStep(
  { today: { standing, expires_on } }: Pick<Registered, "today">,
  day: Day,
): (typeof TOLD_BEFORE)[number] | undefined {
  if (!expires_on) return undefined
  const left = Math.round((Date.parse(expires_on) - Date.parse(day)) / 86_400_000)
  const step = TOLD_BEFORE.find((days) => left <= days && left >= days - MADE_UP_DAYS)
  // In the window, a certificate that is valid still has its file handed in.
  const isDue = step === TOLD_BEFORE[0] ? standing === "valid" : standing === "renewal_due"
  return isDue ? step : undefined
}

/**
 * Once a day the seller of each certificate that comes near its end is told, and the office once of all that end on one day; at each of the
 * four steps once.
 */
export const renewalHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: RENEWALS_TOPIC,
    // Of days that were missed, one look tells as much as many.
    handle: async () => {
      await scheduleRenewals(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
      const day = dayInVietnam(new Date())
      const due = (await certification(container).register({}, day)).flatMap((certificate) => {
        const step = renewalStep(certificate, day)
        return step ? [{ certificate, step }] : []
      })
      await eachInTurn([
        ...due.map((one) => () => tellSeller(container, one)),
        ...byOffice(due).map((group) => () => tellOffice(container, group)),
      ])
    },
  },
]

interface DueOne {
  certificate: Registered
  step: (typeof TOLD_BEFORE)[number]
}

async function tellSeller(container: MedusaContainer, { certificate, step }: DueOne) {
  const { product_id } = certificate
  const of = product_id && (await soldBy(container, product_id))
  const { expires_on, renewal_window: window } = certificate.today
  if (!product_id || !of || !expires_on || !window) return
  const told = { title: of.title, stars: certificate.stars, seller: of.seller }
  await tellMembers(
    container,
    of.seller_id,
    (locale) => renewalNotice({ told, product_id, expires_on, window }, locale, shop()),
    { id: certificate.id, type: "certificate_renewal", once: String(step) },
  )
}

interface Group {
  province_code: string
  step: number
  expires_on: Day
  names: string[]
}

/** One letter for what ends on one day: a decision has dozens of lines. */
function byOffice(due: readonly DueOne[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { certificate, step } of due) {
    const { province_code, name, today } = certificate
    if (!province_code || !today.expires_on) continue
    const key = [province_code, step, today.expires_on].join(":")
    const group = groups.get(key) ?? {
      province_code,
      step,
      expires_on: today.expires_on,
      names: [],
    }
    group.names.push([name, certificate.holder].filter(Boolean).join(", ") || certificate.id)
    groups.set(key, group)
  }
  return [...groups.values()]
}

async function tellOffice(container: MedusaContainer, group: Group) {
  const { province_code, step, expires_on } = group
  await tellOfficers(container, province_code, officeRenewalNotice(group, shop()), {
    id: [province_code, step, expires_on].join(":"),
    type: "certificate_renewal",
  })
}
