import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ORIGIN_MODULE } from "../../modules/origin"
import type OriginModuleService from "../../modules/origin/service"
import type { ProductOriginInput } from "../inputs"
import { undoUpsert, upsert, type RowStore } from "../upsert"

type OriginRow = ProductOriginInput & { id: string }

const store = (origin: OriginModuleService): RowStore<OriginRow, ProductOriginInput> => ({
  list: (ids) => origin.listProductOrigins({ product_id: ids }, { take: ids.length }),
  create: (inputs) => origin.createProductOrigins(inputs),
  update: (rows) => origin.updateProductOrigins(rows),
  remove: (ids) => origin.deleteProductOrigins(ids),
  keyOf: (item) => item.product_id,
  idOf: (row) => row.id,
})

/** A place that does not exist, or a commune of another province, would send a shopper to the wrong page. */
const validatePlacesStep = createStep(
  "validate-places-of-products",
  async (origins: ProductOriginInput[], { container }) => {
    const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
    const wanted = [...new Set(origins.flatMap((o) => (o.commune_code ? [o.commune_code] : [])))]
    const [provinces, communes] = await Promise.all([
      origin.listProvinces({}, { take: 100 }),
      origin.listCommunes({ code: wanted }, { take: Math.max(wanted.length, 1) }),
    ])
    const provinceCodes = new Set(provinces.map((province) => province.code))
    const provinceOf = new Map(communes.map((commune) => [commune.code, commune.province_code]))
    for (const { product_id, province_code, commune_code } of origins) {
      if (!provinceCodes.has(province_code)) {
        throw invalid(`province_code: no province "${province_code}" (product ${product_id})`)
      }
      if (commune_code && provinceOf.get(commune_code) !== province_code) {
        throw invalid(
          `commune_code: "${commune_code}" is no commune of province ${province_code} (product ${product_id})`,
        )
      }
    }
  },
)

const setProductOriginsStep = createStep(
  "set-product-origins",
  async (origins: ProductOriginInput[], { container }) => {
    const rows = store(container.resolve<OriginModuleService>(ORIGIN_MODULE))
    const result = await upsert(rows, origins)
    return new StepResponse(result.rows, result.undo)
  },
  async (undo, { container }) => {
    await undoUpsert(store(container.resolve<OriginModuleService>(ORIGIN_MODULE)), undo)
  },
)

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/**
 * Says where products are from, one origin per product; a second call for a product replaces the first.
 *
 * @returns the origins, in the order of the input
 * @throws INVALID_DATA naming the field, when a province or commune does not exist or they do not belong together
 */
export const setProductOriginsWorkflow = createWorkflow(
  "set-product-origins",
  (input: { origins: ProductOriginInput[] }) => {
    validatePlacesStep(input.origins)
    return new WorkflowResponse(setProductOriginsStep(input.origins))
  },
)
