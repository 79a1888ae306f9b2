/** Everything Vietnamese about a checkout form, for the application: `@ocop/vietnam/checkout`. */
export * from "./checkout/details"
export * from "./checkout/locale"
export * from "./checkout/messages"
export * from "./checkout/phone"
export * from "./checkout/rules"
export * from "./checkout/tax-code"
