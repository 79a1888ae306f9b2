import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** A basket's product whose seller takes no orders; of a basket without any, nothing but itself. */
interface Closed {
  product_id: string | null
  id: string
  handle: string
  name_vi: string
  name_en: string
}

const CLOSED = `select distinct i.product_id, s.id, s.handle, s.name_vi, s.name_en
  from cart c
  left join (
    cart_line_item i
    join listing l on l.product_id = i.product_id and l.deleted_at is null
    join seller s on s.id = l.seller_id and s.deleted_at is null and s.status <> 'active'
  ) on i.cart_id = c.id and i.deleted_at is null
  where c.id = ? and c.deleted_at is null
  order by i.product_id`

/**
 * GET /store/carts/:id/closed-sellers — which goods of a basket cannot be ordered because their sellers are suspended or closed.
 * Asked of the database itself: the search index, by which a basket is described, follows a seller's state within seconds, and a
 * basket is refused at once.
 *
 * @returns 200 `{ products: { product_id, seller: { id, handle, name_vi, name_en } }[] }`; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const id = req.params.id ?? ""
  const { rows } = await knex.raw<{ rows: Closed[] }>(CLOSED, [id])
  if (rows.length === 0)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no basket ${id.slice(0, 80)}`)
  res.json({
    products: rows
      .filter(({ product_id }) => product_id !== null)
      .map(({ product_id, ...seller }) => ({ product_id, seller })),
  })
}
