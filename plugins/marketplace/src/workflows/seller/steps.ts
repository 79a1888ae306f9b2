import { assertMove, IllegalTransition } from "@ocop/kit/state-graph"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_GRAPH, SELLER_MODULE, type SellerModuleService } from "../../modules/seller"
import type { ListingInput, SellerInput, SellerStatus } from "../inputs"

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

/** Changes a seller's status and keeps the former one for the undo. */
export const updateSellerStatusStep = createStep(
  "update-seller-status",
  async (input: { id: string; status: SellerStatus }, { container }) => {
    const service = container.resolve<SellerModuleService>(SELLER_MODULE)
    const [before] = await service.listSellers({ id: input.id })
    if (!before) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${input.id}`)
    try {
      assertMove(SELLER_GRAPH, before.status, input.status)
    } catch (error) {
      if (!(error instanceof IllegalTransition)) throw error
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `status: ${error.message}`)
    }
    const seller = await service.updateSellers({ id: input.id, status: input.status })
    return new StepResponse(seller, { id: before.id, status: before.status })
  },
  async (before, { container }) => {
    if (!before) return
    await container.resolve<SellerModuleService>(SELLER_MODULE).updateSellers(before)
  },
)
