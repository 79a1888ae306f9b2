export * from "./delivery/load-rate-card"
export * from "./transfer/confirm"
export * from "./transfer/events"
export * from "./transfer/expire"
