import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { moneyHandlers } from "../card/handlers"
import { cardLetterHandlers } from "../card/letters"
import { certificateLetterHandlers } from "../certificates/letters"
import { inspectionLetterHandlers } from "../certificates/inspection-letters"
import { renewalHandlers } from "../certificates/renewals"
import { reportLetterHandlers } from "../certificates/report-letters"
import { decisionImportHandlers } from "../decision-table/apply"
import { monthHandlers } from "../figures/monthly"
import { goodsImportHandlers } from "../goods-table/apply"
import { listingLetterHandlers } from "../listings/letters"
import { listingHandlers } from "../listings/show/handlers"
import { orderHandlers } from "../orders/follow"
import { letterHandlers } from "../orders/letter-handlers"
import { movedLetterHandlers } from "../orders/moved-letters"
import { problemLetterHandlers } from "../orders/problem-letters"
import { payoutAccountHandlers } from "../payouts/letters"
import { paidOutHandlers } from "../payouts/paid"
import { programmeHandlers } from "../programmes/handlers"
import { programmeLetterHandlers } from "../programmes/letters"
import { searchHandlers } from "../search/feed/handlers"
import { mirrorHandlers } from "../search/feed/mirror"
import { clockHandlers } from "../sellers/clock-notices"
import { officeInvitationHandlers } from "../offices/invitation-letter"
import { invitationHandlers } from "../sellers/invitation-letter"
import { sellerNoticeHandlers } from "../sellers/notices"
import { papersDueHandlers } from "../sellers/papers-due"
import { proofHandlers } from "../sellers/proof-letters"
import { sellerStatusHandlers } from "../sellers/status-letters"
import { pageHandlers } from "../storefront/pages"

/**
 * Takers that may wait for one another, since they wait for the same: our database, the second search engine, a mail
 * server, the storefront, Stripe.
 */
export type Lane = "search" | "mirror" | "letters" | "pages" | "money" | "orders" | "listings"

/** Everyone who takes messages from the outbox, in the order in which a lane's worker asks them. */
export const LANES: Record<Lane, (container: MedusaContainer) => OutboxHandler[]> = {
  search: searchHandlers,
  mirror: mirrorHandlers,
  letters: (container) => [
    ...letterHandlers(container),
    ...cardLetterHandlers(container),
    ...sellerNoticeHandlers(container),
    ...sellerStatusHandlers(container),
    ...papersDueHandlers(container),
    ...proofHandlers(container),
    ...certificateLetterHandlers(container),
    ...renewalHandlers(container),
    ...inspectionLetterHandlers(container),
    ...reportLetterHandlers(container),
    ...programmeLetterHandlers(container),
    ...monthHandlers(container),
    ...listingLetterHandlers(container),
    ...movedLetterHandlers(container),
    ...problemLetterHandlers(container),
    ...clockHandlers(container),
    ...invitationHandlers(container),
    ...officeInvitationHandlers(container),
    ...payoutAccountHandlers(container),
    ...paidOutHandlers(container),
  ],
  pages: () => pageHandlers(),
  money: moneyHandlers,
  orders: (container) => [...orderHandlers(container), ...programmeHandlers(container)],
  listings: (container) => [
    ...listingHandlers(container),
    ...goodsImportHandlers(container),
    ...decisionImportHandlers(container),
  ],
}
