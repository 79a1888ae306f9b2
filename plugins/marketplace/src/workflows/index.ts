export * from "./inputs"
export { createSellersWorkflow } from "./seller/create-sellers"
export { listProductsWorkflow } from "./seller/list-products"
