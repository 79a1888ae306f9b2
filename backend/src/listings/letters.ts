import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  type DraftFacts,
  type DraftMoved,
  LISTING_DRAFT_MOVED,
} from "@ocop/marketplace/modules/listing-draft"
import { shop } from "../orders/shop"
import { tellMembers } from "../sellers/notices"
import { drafts } from "./draft"
import { isDecision, decisionNotice } from "./words"

/** Whoever acts for a seller hears what the platform decided of a draft, with its reason. */
export function listingLetterHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: LISTING_DRAFT_MOVED,
      handle: async (messages) => {
        for (const { id, key, payload } of messages) {
          const { to, reason } = payload as unknown as DraftMoved
          // What the seller's own people did, they know.
          if (!isDecision(to)) continue
          const [draft] = await drafts(container).listListingDrafts({ id: key })
          if (!draft) continue
          const name = (draft.facts as DraftFacts).start?.name_vi ?? ""
          await tellMembers(
            container,
            draft.seller_id,
            (locale) => decisionNotice({ id: key, name, to, reason }, locale, shop()),
            { id: key, type: "listing_draft", once: id },
          )
        }
      },
    },
  ]
}
