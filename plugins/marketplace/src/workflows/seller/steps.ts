import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE, type SellerModuleService, type SellerMove } from "../../modules/seller"
import type { ListingInput, SellerInput } from "../inputs"

/** Creates sellers in one insert; undone by deleting them. */
export const createSellersStep = createStep(
  "create-sellers",
  async (sellers: SellerInput[], { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const created = sellers.length > 0 ? await service.createSellers(sellers) : []
    return new StepResponse(
      created,
      created.map((seller) => seller.id),
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellers(ids)
  },
)

/** Puts products on sale in one insert; a product that already has a seller is refused by the database. */
export const createListingsStep = createStep(
  "create-listings",
  async (listings: ListingInput[], { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const created = listings.length > 0 ? await service.createListings(listings) : []
    return new StepResponse(
      created,
      created.map((listing) => listing.id),
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).deleteListings(ids)
  },
)

/** Moves a seller to another state. Without an undo: what was written and told stands, and it is the last step of all. */
export const moveSellerStep = createStep("move-seller", async (move: SellerMove, { container }) => {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  await service.move(move)
  return new StepResponse(await service.retrieveSeller(move.id))
})
