/** What of Medusa's Stripe provider we build upon; its package exports nothing but the finished provider. */
// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- the package offers no way to it
export { default as StockStripe } from "@medusajs/payment-stripe/dist/services/stripe-provider"
export {
  getAmountFromSmallestUnit as fromSmallestUnit,
  getSmallestUnit as smallestUnit,
  // eslint-disable-next-line @medusajs/import-from-framework-not-internal -- the package offers no way to it
} from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
