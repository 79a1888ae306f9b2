import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type Offer, offersSql } from "@ocop/ocop/modules/programme"
import { ENDED_PROMOTIONS_SQL } from "./ended-promotions"
import { type Good, GOODS_SQL } from "./goods"
import type { CompletingCart } from "./basket"

/** All that a completion asks of the database before its first write, besides prices. */
export interface CompletionFacts {
  goods: Good[]
  customer_group_ids: string[]
  /** Payment sessions of this cart whose payment was cancelled. */
  cancelled_sessions: string[]
  /** Codes of promotions that reduce the basket, and are over by now. */
  ended_promotions: string[]
  /** Codes of programmes among those that reduce the basket. */
  programme_codes: string[]
  /** What programmes give of the basket's goods at this moment, by those codes too. */
  offers: Offer[]
  /** An earlier completion of this cart was cut off. */
  interrupted: boolean
}

const OFFERS = offersSql(
  "select v.product_id from product_variant v where v.id = any(:variants)",
  `array(select a.code from cart_line_item l
    join cart_line_item_adjustment a on a.item_id = l.id and a.deleted_at is null
    where l.cart_id = :cart and l.deleted_at is null)`,
  "nullif(:customer, '')",
  ":cart",
)

/** One statement for the whole set: this runs for every order. */
export async function completionFacts(
  container: MedusaContainer,
  cart: CompletingCart,
): Promise<CompletionFacts> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: CompletionFacts[] }>(
    `select
      coalesce((select jsonb_agg(to_jsonb(g)) from (${GOODS_SQL}) g), '[]') as goods,
      array(select customer_group_id from customer_group_customer
        where customer_id = :customer and deleted_at is null) as customer_group_ids,
      array(select payment_session_id from payment
        where payment_session_id = any(:sessions) and canceled_at is not null) as cancelled_sessions,
      array(${ENDED_PROMOTIONS_SQL}) as ended_promotions,
      array(select distinct a.code from cart_line_item l
        join cart_line_item_adjustment a on a.item_id = l.id and a.deleted_at is null
        join programme g on g.promotion_id = a.promotion_id
        where l.cart_id = :cart and l.deleted_at is null) as programme_codes,
      coalesce((select jsonb_agg(to_jsonb(f)) from (${OFFERS}) f), '[]') as offers,
      exists (select 1 from completion where cart_id = :cart and deleted_at is null) as interrupted`,
    {
      variants: cart.items.flatMap((line) => line.variant_id ?? []),
      customer: cart.customer?.id ?? "",
      sessions: (cart.payment_collection?.payment_sessions ?? []).map((session) => session.id),
      cart: cart.id,
    },
  )
  return (
    rows[0] ?? {
      goods: [],
      customer_group_ids: [],
      cancelled_sessions: [],
      ended_promotions: [],
      programme_codes: [],
      offers: [],
      interrupted: false,
    }
  )
}

/** Facts of goods wished for, for baskets that are not being completed. */
export async function goodsFacts(
  container: MedusaContainer,
  variantIds: readonly string[],
): Promise<Good[]> {
  if (variantIds.length === 0) return []
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Good[] }>(GOODS_SQL, { variants: [...variantIds] })
  return rows
}
