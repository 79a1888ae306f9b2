import { Module } from "@medusajs/framework/utils"
import SellerOrderModuleService from "./service"

export const SELLER_ORDER_MODULE = "seller_order"

export type { default as SellerOrderModuleService } from "./service"
export {
  GONE,
  isFewer,
  isGone,
  isToCome,
  mayMove,
  type Mover,
  movesOf,
  type PartFacts,
  reasonsFor,
  SELLER_ORDER_GRAPH,
  SELLER_ORDER_STATUSES,
  type SellerOrderStatus,
  TO_COME,
} from "./states"
export {
  ARRIVED_AFTER_DAYS,
  type ClockStep,
  CONFIRMATION_CLOCK,
  type ConfirmationClock,
  confirmationClock,
  confirmBy,
  dueSteps,
  LAST_WORD_HOURS,
  mayExpire,
  OWN_WORD_DAYS,
  PROBLEM_KEEPS_DAYS,
} from "./clock"
export {
  MOST_SAID,
  NOT_SENT,
  PROBLEM_KINDS,
  PROBLEM_OUTCOMES,
  type ProblemEnd,
  type ProblemKind,
  type ProblemOutcome,
  type Said,
} from "./problem"
export { CASH_TO, type CashTo, collectorOf, type HandOver } from "./hand-over"
export { historyOf, NO_HISTORY, type LastProblem, type PartHistory, type PastMove } from "./history"
export { heapsOf, type OpenHeap, type OrderPage, pageOf } from "./pages"
export { bestProducts, type DayOfSales, salesByDay, type SoldProduct } from "./sales"

export default Module(SELLER_ORDER_MODULE, { service: SellerOrderModuleService })
