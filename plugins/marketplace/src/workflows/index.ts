export * from "./inputs"
export { acceptInvitationWorkflow } from "./seller/accept-invitation"
export { applyToSellWorkflow } from "./seller/apply"
export { type SignInName, WRONG_PASSWORD } from "./seller/identity"
export { endMembershipWorkflow, revokeInvitationWorkflow } from "./seller/end-membership"
export { inviteMemberWorkflow } from "./seller/invite-member"
export { createSellersWorkflow } from "./seller/create-sellers"
export { listProductsWorkflow } from "./seller/list-products"
export { createSellerMembersWorkflow } from "./seller/create-seller-members"
export { closeSeller, type Unfinished, unfinished } from "./seller/close-seller"
export { moveSellerWorkflow } from "./seller/move-seller"
export { chooseChannelsWorkflow } from "./seller/choose-channels"
export { switchSellerWorkflow } from "./seller/switch-seller"
export {
  type CommissionPlanInput,
  createCommissionPlanWorkflow,
} from "./commission/create-commission-plan"
export { type DuePayout, duePayouts } from "./settlement/due"
export { type PaidOut, SELLER_PAID_OUT } from "./settlement/paid-out"
export {
  drawUpPayouts,
  type ListedTransfer,
  noteReturned,
  noteTransferred,
  type PayoutList,
  type PayoutListDraft,
  payoutLists,
} from "./settlement/payout-lists"
export { settleWorkflow, type Settlement } from "./settlement/settle"
export { createEnquiryWorkflow } from "./enquiry/create-enquiry"
export {
  ensureSellerOrders,
  removeSellerOrders,
  type OrderTerms,
} from "./order/ensure-seller-orders"
export type { Bearers, BearerShare } from "./order/borne"
export type { CommissionedPart } from "./order/commission"
export type { Charged, ChargedLine } from "./order/charge"
export type { OrderFacts } from "./order/facts"
export type { SellerParcel } from "./order/split"
export { SELLER_CLOSED_MEANWHILE } from "./order/open-sellers"
export { forgetIntent, noteIntent } from "./order/intent"
export { cancelSellerOrders, type FormerStatus, restoreSellerOrders } from "./order/cancel"
export { cashReceived, type CashWord } from "./order/life/cash"
export { type AwaitedCash, awaitedCash } from "./settlement/awaited-cash"
export { type HandOver, type Move, type Moved, moveSellerOrder } from "./order/life/move"
export type { Taken } from "./order/life/part"
export { runClock } from "./order/life/clock"
export { reportProblem, type ProblemReport, type Reported } from "./order/problem/report"
export { closeProblem, type ProblemClosing } from "./order/problem/close"
export { type OpenProblem, openProblems } from "./order/problem/list"
export { problemToTell, type ProblemToTell } from "./order/problem/read"
export { PROBLEM_CLOSED, PROBLEM_REPORTED } from "./order/problem/topics"
export {
  type Balance,
  balanceOf,
  type WaitingMoney,
  waitingMoney,
  type WaitsFor,
} from "./settlement/balance"
export { noteCall, sellerInProvince, unansweredOrders } from "./order/calls"
export {
  ORDER_IN_LINE,
  SELLER_ORDER_CANCELLED,
  SELLER_ORDER_CLOCK,
  SELLER_ORDER_MOVED,
} from "./order/life/topics"
export type { Actor } from "./order/life/transition"
export { bringInLine } from "./order/in-line/bring-in-line"
export type { InLinePorts, RefundByHand } from "./order/in-line/ports"
export { type OrderPayment, paymentOf } from "./order/payment"
export { healCompletion, type Healing } from "./order/heal"
export { ORDER_LIVE, ORDER_MONEY, orderIsLive, SELLER_ORDER_LIVE } from "./order/live"
export { followRefunds } from "./order/refunds/follow"
export { postOrdersBeforeLedger } from "./order/before-ledger"
export { namePromotions } from "./order/name-promotions"
export { reconcileCompletions } from "./order/reconcile"
