import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Exchange } from "../modules/pricing/service"

/**
 * What a dollar costs now, and the region in which sellers' prices are written. Asked by the module that makes prices,
 * which knows neither; null while no rate has begun.
 */
export async function exchangeNow(knex: Knex | Knex.Transaction): Promise<Exchange | null> {
  const { rows } = await knex.raw<{ rows: Exchange[] }>(
    `select e.dong_per_usd, r.id as home_region_id
       from exchange_rate e
       cross join (select id from region where currency_code = 'vnd' and deleted_at is null
                    order by created_at limit 1) r
      where e.starts_at <= now() and e.deleted_at is null
      order by e.starts_at desc limit 1`,
  )
  return rows[0] ?? null
}

/** How a buyer abroad pays, while the shop can take his money. */
export interface Abroad {
  region_id: string
  currency_code: "usd"
  dong_per_usd: number
  /** ISO instant from which the rate holds. */
  rate_since: string
}

/** @returns null unless a rate is on file and the region has a way to pay that works in this process */
export async function abroadOffer(knex: Knex): Promise<Abroad | null> {
  const { rows } = await knex.raw<{ rows: (Omit<Abroad, "rate_since"> & { since: Date })[] }>(
    `select r.id as region_id, r.currency_code, e.dong_per_usd, e.starts_at as since
       from region r
       cross join (select dong_per_usd, starts_at from exchange_rate
                    where starts_at <= now() and deleted_at is null
                    order by starts_at desc limit 1) e
      where r.currency_code = 'usd' and r.deleted_at is null
        and exists (select 1 from region_payment_provider rp
          join payment_provider p on p.id = rp.payment_provider_id and p.is_enabled and p.deleted_at is null
          where rp.region_id = r.id and rp.deleted_at is null)
      order by r.created_at limit 1`,
  )
  const [row] = rows
  if (!row) return null
  const { since, ...offer } = row
  return { ...offer, rate_since: since.toISOString() }
}
