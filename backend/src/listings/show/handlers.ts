import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveredMessage, OutboxHandler } from "@ocop/kit/outbox-drain"
import { reasonOf } from "@ocop/kit/reason"
import { type DraftFacts, LISTING_APPROVED } from "@ocop/marketplace/modules/listing-draft"
import { tellStaff } from "../../card/staff"
import { drafts } from "../draft"
import { notShown } from "../words"
import { showDraft } from "./show-draft"

/** Failures after which staff have to look: more than an hour of attempts. */
const MOST_FAILURES = 20

/** Approved drafts are shown by the outbox alone: the way after a crash is the way of every day. */
export const listingHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: LISTING_APPROVED,
    coalesce: true,
    maxAttempts: MOST_FAILURES,
    handle: async (messages) => {
      for (const message of messages) await show(container, message)
    },
  },
]

/** Nobody waits for the outbox: when it gives up, staff hear of it, since the seller was told that the goods are approved. */
async function show(
  container: MedusaContainer,
  { key, attempts }: Pick<DeliveredMessage, "key" | "attempts">,
): Promise<void> {
  try {
    await showDraft(container, key)
  } catch (error) {
    if (attempts + 1 >= MOST_FAILURES)
      await tellStaff(container, {
        ...notShown(await nameOf(container, key), reasonOf(error)),
        key: `listing-not-shown:${key}`,
        about: { type: "listing_draft", id: key },
      })
    throw error
  }
}

async function nameOf(container: MedusaContainer, id: string): Promise<string> {
  const [draft] = await drafts(container).listListingDrafts({ id }, { select: ["id", "facts"] })
  return (draft?.facts as DraftFacts | undefined)?.start?.name_vi ?? id
}
