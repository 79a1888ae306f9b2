/** Papers to download and print, for the application: `@ocop/vietnam/papers`. */
export { confirmationPdf } from "./papers/confirmation"
export { type PackingSlip, packingSlipPdf } from "./papers/packing-slip"
