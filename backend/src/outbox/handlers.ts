import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { letterHandlers } from "../orders/letter-handlers"
import { searchHandlers } from "../search/feed/handlers"
import { sellerNoticeHandlers } from "../sellers/notices"
import { pageHandlers } from "../storefront/pages"

/** Everyone who takes messages from the outbox, in the order in which the worker asks them. */
export function outboxHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    ...searchHandlers(container),
    ...letterHandlers(container),
    ...sellerNoticeHandlers(container),
    ...pageHandlers(),
  ]
}
