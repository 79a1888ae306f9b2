/**
 * Middlewares that belong to the composed shop rather than to one plugin. Each concern has a file
 * of its own that exports a list; this file only puts the lists in order.
 */
import { defineMiddlewares } from "@medusajs/framework/http"
import { accountLimit } from "./account-limit"
import { oneRefund } from "./admin/one-refund"
import { orderLock } from "./admin/order-lock"
import { shopErrorHandler } from "./error-handler"
import { closedRegistration } from "./closed-registration"
import { knownActors } from "./known-actors"
import { onePassword } from "./one-password"
import { noNul } from "./no-nul"
import { sellerApplications } from "./seller-applications"
import { sessions } from "./sessions"
import { signInLimit } from "./sign-in-limit"
import { staticFiles } from "./static-files"
import { addressLengths } from "./store/address-lengths"
import { ageGate } from "./store/age-gate"
import { cartEmail } from "./store/cart-email"
import { confirmations } from "./store/confirmations/middlewares"
import { enquiryLimit } from "./store/enquiry-limit"
import { orderGuard } from "./store/order-guard"
import { shoppersParts } from "./store/orders/[id]/seller-orders/middlewares"
import { searchMiddlewares } from "./store/search-middlewares"
import { unreachableFields } from "./store/unreachable-fields"
import { quantities } from "./store/whole-quantities"

export default defineMiddlewares({
  errorHandler: shopErrorHandler,
  routes: [
    ...noNul,
    ...sessions,
    ...staticFiles,
    ...knownActors,
    ...closedRegistration,
    ...signInLimit,
    ...accountLimit,
    ...onePassword,
    ...sellerApplications,
    ...orderLock,
    ...oneRefund,
    ...cartEmail,
    ...addressLengths,
    ...quantities,
    ...ageGate,
    ...unreachableFields,
    ...orderGuard,
    ...shoppersParts,
    ...confirmations,
    ...enquiryLimit,
    ...searchMiddlewares,
  ],
})
