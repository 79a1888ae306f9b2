import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { letterHandlers } from "../orders/letter-handlers"
import { searchHandlers } from "../search/feed/handlers"
import { sellerNoticeHandlers } from "../sellers/notices"
import { pageHandlers } from "../storefront/pages"

/** Takers that may wait for one another, since they wait for the same: our database, a mail server, the storefront. */
export type Lane = "search" | "letters" | "pages"

/** Everyone who takes messages from the outbox, in the order in which a lane's worker asks them. */
export const LANES: Record<Lane, (container: MedusaContainer) => OutboxHandler[]> = {
  search: searchHandlers,
  letters: (container) => [...letterHandlers(container), ...sellerNoticeHandlers(container)],
  pages: () => pageHandlers(),
}
