import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { yieldingTransaction, YIELDS_AFTER_MS } from "@ocop/kit/yielding-transaction"

/** Whose product, which, and who of its seller's people acts. */
export interface OwnProduct {
  product_id: string
  seller_id: string
  member_id: string
}

/** A product on the shelf, held until the transaction ends. */
export interface ShelfProduct {
  product_id: string
  status: string
  hidden: boolean
  preparation_days: number
  min_quantity: number
  sale_price_list_id: string | null
  age_restricted: boolean
  /** False of a service: it has neither price nor stock. */
  shippable: boolean
  /** Its variants that have a price, the price in đồng. */
  prices: { variant_id: string; price_set_id: string; price: number }[]
}

/** Seconds to wait for whoever changes the same product, and until the lock frees itself. */
const PATIENCE = { timeout: 10, expire: 60 }

/**
 * Changes a product on the shelf, alone: under the lock under which it is shown, too, in one transaction.
 * @throws NOT_FOUND naming id: another seller's is as none
 */
export async function onShelf<Result>(
  container: MedusaContainer,
  own: OwnProduct,
  work: (trx: Knex.Transaction, product: ShelfProduct) => Promise<Result>,
): Promise<Result> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return container
    .resolve(Modules.LOCKING)
    .execute(
      [`listing:${own.product_id}`],
      () => knex.transaction(async (trx) => work(trx, await hold(trx, own))),
      PATIENCE,
    )
}

/**
 * The same where stock changes, too: also under Medusa's locks of the goods, as a purchase takes them, and giving way to it.
 *
 * @param items inventory items whose levels `work` writes; it must be safe to begin again from nothing
 * @throws NOT_FOUND naming id
 */
export async function onShelfWithStock<Result>(
  container: MedusaContainer,
  own: OwnProduct,
  items: readonly string[],
  work: (trx: Knex.Transaction, product: ShelfProduct) => Promise<Result>,
): Promise<Result> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return container.resolve(Modules.LOCKING).execute(
    [`listing:${own.product_id}`, ...new Set(items)],
    () =>
      yieldingTransaction(knex, async (trx) => {
        await trx.raw(`set local lock_timeout = ${YIELDS_AFTER_MS}`)
        return work(trx, await hold(trx, own))
      }),
    PATIENCE,
  )
}

async function hold(
  trx: Knex.Transaction,
  { product_id, seller_id }: OwnProduct,
): Promise<ShelfProduct> {
  const { rows } = await trx.raw<{ rows: ShelfProduct[] }>(
    `select p.id as product_id, p.status, l.hidden, l.preparation_days, l.min_quantity, l.sale_price_list_id,
       coalesce((select s.age_restricted from speciality s where s.product_id = p.id and s.deleted_at is null), false) as age_restricted,
       coalesce((select s.shippable from speciality s where s.product_id = p.id and s.deleted_at is null), true) as shippable,
       coalesce((select json_agg(json_build_object('variant_id', v.id, 'price_set_id', s.price_set_id, 'price', pr.amount)
           order by v.variant_rank nulls last, v.created_at, v.id)
         from product_variant v
         join product_variant_price_set s on s.variant_id = v.id and s.deleted_at is null
         join price pr on pr.price_set_id = s.price_set_id and ${PLAIN_PRICE}
         where v.product_id = p.id and v.deleted_at is null), '[]') as prices
     from listing l join product p on p.id = l.product_id and p.deleted_at is null
     where l.product_id = ? and l.seller_id = ? and l.deleted_at is null for update of l, p`,
    [product_id, seller_id],
  )
  if (!rows[0])
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no product ${product_id.slice(0, 80)}`)
  return rows[0]
}

/** What a unit costs every day: neither a list's price nor one for a region, of `price` as `pr`. */
export const PLAIN_PRICE =
  "pr.price_list_id is null and pr.currency_code = 'vnd' and coalesce(pr.rules_count, 0) = 0 and pr.deleted_at is null"
