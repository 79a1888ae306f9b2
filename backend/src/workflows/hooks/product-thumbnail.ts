/** Puts a photo on a product's card once there is one, whoever changes its pictures and forgets the card's. */
import type { ProductDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { shownThumbnail } from "../../products/pictures"

type Thumbnail = Pick<ProductDTO, "id" | "thumbnail">

updateProductsWorkflow.hooks.productsUpdated(
  async ({ products }, { container }) => {
    const service = container.resolve(Modules.PRODUCT)
    const updated = await service.listProducts(
      { id: products.map(({ id }) => id) },
      { select: ["id", "thumbnail"], relations: ["images"], take: products.length },
    )
    const before: Thumbnail[] = []
    for (const { id, thumbnail, images } of updated) {
      const pictures = [...images].sort((one, other) => one.rank - other.rank)
      const shown = shownThumbnail(thumbnail, pictures)
      if (shown === thumbnail) continue
      await service.updateProducts(id, { thumbnail: shown })
      before.push({ id, thumbnail })
    }
    return new StepResponse(undefined, before)
  },
  async (before: Thumbnail[] | undefined, { container }) => {
    const service = container.resolve(Modules.PRODUCT)
    for (const { id, thumbnail } of before ?? []) await service.updateProducts(id, { thumbnail })
  },
)
