import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { type Refusal, refusalsOf } from "@ocop/vietnam/checkout/index"
import type { OwnProduct } from "../../../listings/shelf/own-product"
import { productView } from "../../../listings/shelf/product-view"
import { refuse } from "../../refuse"

/** The product that a request is about, and who asks. */
export function askedProduct(req: MedusaRequest): OwnProduct {
  const { id: member_id, seller } = actingMember(req)
  return { product_id: req.params.id ?? "", seller_id: seller.id, member_id }
}

/** Answers 200 `{ product }`, see `ProductView`; 404 naming id. */
export async function answerProduct(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ product: await productView(knex, askedProduct(req)) })
}

/**
 * Reads a body, changes the product and answers as it is then; 404 before anything is said of the body, 400 naming the
 * fields in the reader's language.
 */
export async function change<Schema extends z.ZodType>(
  req: MedusaRequest,
  res: MedusaResponse,
  schema: Schema,
  work: (own: OwnProduct, body: z.infer<Schema>) => Promise<Refusal[]>,
): Promise<void> {
  const own = askedProduct(req)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await productView(knex, own)
  const body = schema.safeParse(req.body ?? {})
  const refusals = body.success ? await work(own, body.data) : refusalsOf(body.error)
  if (refusals.length > 0) {
    refuse(req, res, refusals)
    return
  }
  await answerProduct(req, res)
}
