/**
 * Middlewares that belong to the composed shop rather than to one plugin. Each concern has a file
 * of its own that exports a list; this file only puts the lists in order.
 */
import { defineMiddlewares } from "@medusajs/framework/http"
import { accountLimit } from "@ocop/kit/limits/account-limit"
import { signInLimit } from "@ocop/kit/limits/sign-in-limit"
import { emailName } from "@ocop/vietnam/sign-in"
import { lawfulReductions } from "./admin/lawful-reductions"
import { oneRefund } from "./admin/one-refund"
import { orderLock } from "./admin/order-lock"
import { programmePromotions } from "./admin/programme-promotions"
import { adminPayouts } from "./admin/payouts/middlewares"
import { shopErrorHandler } from "./error-handler"
import { certificateReports } from "./certificate-reports"
import { provinceMergers } from "./province-mergers"
import { certificateSubmissions } from "./certificate-submissions"
import { closedRegistration } from "./closed-registration"
import { knownActors } from "./known-actors"
import { onePassword } from "./one-password"
import { goodsTables } from "./seller/goods-table/middlewares"
import { listingDrafts } from "./listing-drafts"
import { decisionImports } from "./office/decision-imports/middlewares"
import { officeInspections } from "./office/inspections/middlewares"
import { officeFigures } from "./office/figures/middlewares"
import { officeDecisions } from "./office/programmes/middlewares"
import { officeCalls } from "./office/seller-orders/middlewares"
import { sellerApplications } from "./seller-applications"
import { sellerPapers } from "./seller/orders/middlewares"
import { sellerProgrammes } from "./seller/programmes/middlewares"
import { sellerEvidence } from "./seller/evidence/middlewares"
import { sellerStatements } from "./seller/statement/middlewares"
import { sessions } from "./sessions"
import { signInName } from "./sign-in-name"
import { staticFiles } from "./static-files"
import { addressLengths } from "./store/address-lengths"
import { ageGate } from "./store/age-gate"
import { cartEmail } from "./store/cart-email"
import { certificateLookUp } from "./store/certificates/middlewares"
import { confirmations } from "./store/confirmations/middlewares"
import { voucherRoutes } from "./store/carts/[id]/voucher/middlewares"
import { enquiryLimit } from "./store/enquiry-limit"
import { orderGuard } from "./store/order-guard"
import { provinceOfToday } from "./store/province-of-today"
import { shoppersParts } from "./store/orders/[id]/seller-orders/middlewares"
import { searchMiddlewares } from "./store/search-middlewares"
import { unreachableFields } from "./store/unreachable-fields"
import { quantities } from "./store/whole-quantities"
import { noUnwritable } from "./unwritable"

export default defineMiddlewares({
  errorHandler: shopErrorHandler,
  routes: [
    ...noUnwritable,
    ...sessions,
    ...staticFiles,
    ...knownActors,
    ...closedRegistration,
    ...signInLimit(signInName),
    ...accountLimit(emailName, ["/store/accounts", "/store/seller-applications"]),
    ...onePassword,
    ...sellerApplications,
    ...listingDrafts,
    ...goodsTables,
    ...sellerPapers,
    ...sellerStatements,
    ...sellerEvidence,
    ...sellerProgrammes,
    ...decisionImports,
    ...officeInspections,
    ...officeFigures,
    ...officeDecisions,
    ...orderLock,
    ...oneRefund,
    ...programmePromotions,
    ...lawfulReductions,
    ...adminPayouts,
    ...cartEmail,
    ...addressLengths,
    ...quantities,
    ...ageGate,
    ...unreachableFields,
    ...orderGuard,
    ...shoppersParts,
    ...confirmations,
    ...officeCalls,
    ...certificateReports,
    ...provinceMergers,
    ...provinceOfToday,
    ...certificateSubmissions,
    ...enquiryLimit,
    ...voucherRoutes,
    ...certificateLookUp,
    ...searchMiddlewares,
  ],
})
