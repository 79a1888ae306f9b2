/** What of Medusa's Stripe provider we build upon; its package exports nothing but the finished provider. */
export { default as StockStripe } from "@medusajs/payment-stripe/dist/services/stripe-provider"
export {
  getAmountFromSmallestUnit as fromSmallestUnit,
  getSmallestUnit as smallestUnit,
} from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
