/**
 * Alcohol stays out of Medusa's own product routes too, until the age is confirmed: a product's id or a plain Medusa
 * client would else walk around the gate of search and pages (Law 44/2019/QH14, Article 16).
 */
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { AGE_HEADER, ageIsConfirmed } from "../../search/visible"

const knexOf = (req: MedusaRequest): Knex =>
  req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** Narrows a list. @param field of the listed thing that holds the product's id */
const leaveOut =
  (field: "id" | "product_id") =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      res.vary(AGE_HEADER)
      if (!ageIsConfirmed(req)) {
        const rows = await knexOf(req)<{
          product_id: string
          age_restricted: boolean
          deleted_at: Date | null
        }>("speciality")
          .where("age_restricted", true)
          .whereNull("deleted_at")
          .select("product_id")
        const filters = req.filterableFields as { $and?: unknown[] }
        if (rows.length > 0) {
          filters.$and = [
            ...(filters.$and ?? []),
            { [field]: { $nin: rows.map((row) => row.product_id) } },
          ]
        }
      }
      next()
    } catch (error) {
      next(error)
    }
  }

/** Answers for one product, or one variant, as if it were not there. */
async function hide(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    res.vary(AGE_HEADER)
    if (!ageIsConfirmed(req)) {
      const { rows } = await knexOf(req).raw<{ rows: unknown[] }>(
        `select from speciality where age_restricted and deleted_at is null
           and product_id in (:id, (select product_id from product_variant where id = :id))`,
        { id: req.params.id ?? "" },
      )
      if (rows.length > 0) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: ${req.params.id} was not found`)
      }
    }
    next()
  } catch (error) {
    next(error)
  }
}

export const ageGate: MiddlewareRoute[] = [
  { matcher: "/store/products", methods: ["GET"], middlewares: [leaveOut("id")] },
  { matcher: "/store/products/:id", methods: ["GET"], middlewares: [hide] },
  { matcher: "/store/product-variants", methods: ["GET"], middlewares: [leaveOut("product_id")] },
  { matcher: "/store/product-variants/:id", methods: ["GET"], middlewares: [hide] },
]
