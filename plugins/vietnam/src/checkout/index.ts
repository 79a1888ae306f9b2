/** Everything Vietnamese about a checkout form, for the application: `@ocop/vietnam/checkout/index`. */
export * from "./card"
export * from "./details"
export * from "./locale"
export * from "./messages"
export * from "./phone"
export * from "./rules"
export * from "./tax-code"
