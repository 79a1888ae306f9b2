import type { MedusaContainer } from "@medusajs/framework/types"
import { dayInVietnam } from "@ocop/kit/days"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { INSPECTION_MOVED, type InspectionMoved } from "@ocop/ocop/modules/certification"
import { shop } from "../orders/shop"
import { tellMembers } from "../sellers/notices"
import { tellOfficers } from "../sellers/officers"
import { answeredInspectionNotice, inspectionNotice } from "./inspection-words"
import { soldBy } from "./sold-by"
import { certification } from "./submissions"

/** Who hears of inspections: the seller of what has to be mended and of how it ended, the office of what a seller answers. */
export const inspectionLetterHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: INSPECTION_MOVED,
    handle: async (messages) => {
      for (const { key, payload } of messages)
        await tellOf(container, key, payload as unknown as InspectionMoved)
    },
  },
]

async function tellOf(
  container: MedusaContainer,
  id: string,
  { entry_id, to }: InspectionMoved,
): Promise<void> {
  const page = { limit: 1, offset: 0 }
  const today = dayInVietnam(new Date())
  const { inspections } = await certification(container).inspections({ id }, today, page)
  const [one] = inspections
  const of = one?.product_id && (await soldBy(container, one.product_id))
  if (!one || !of) return
  const entries = await certification(container).inspectionEntries([id])
  const entry = entries.find((line) => line.id === entry_id)
  if (!entry) return
  const about = { id: entry_id, type: "inspection_entry" }
  if (to === "answered") {
    const told = { title: of.title, seller: of.seller, words: entry.words ?? "" }
    return tellOfficers(
      container,
      one.province_code,
      answeredInspectionNotice(id, told, shop()),
      about,
    )
  }
  // Of what was in order at once its seller was never told anything.
  const isTold =
    entries.some(({ kind }) => kind === "follow_up") ||
    (to === "closed" && entry.facts.result !== "in_order")
  if (!isTold || (to !== "follow_up" && to !== "closed")) return
  const told = { to, title: of.title, ...entry.facts }
  await tellMembers(
    container,
    of.seller_id,
    (locale) => inspectionNotice(told, locale, shop()),
    about,
  )
}
