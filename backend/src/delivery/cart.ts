import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { type LineItemLike, lineItems } from "@ocop/vietnam/line-items"
import { type Parcel, parcels } from "@ocop/vietnam/parcels"
import type { ParcelContext } from "@ocop/vietnam/parcel-context"
import { dollarBasisOf } from "../checkout/prices"
import { type AddressLike, parcelFacts } from "./facts"
import { type NamedGift, withGifts } from "./given"

interface CartRow {
  currency_code: string
  customer_id: string | null
  customer_group_ids: string[]
  address: AddressLike | null
  items: (LineItemLike & { variant_id: string | null })[] | null
}

/** A basket as delivery sees it. */
export interface CartDelivery extends ParcelContext {
  items: (LineItemLike & { variant_id: string | null })[]
  address: AddressLike | null
  /** What programmes pay of its parcels; of a basket in đồng alone. */
  gifts: NamedGift[]
}

/**
 * Lines, address and facts of a basket.
 *
 * @param elsewhere a destination to price instead of the basket's own, as for "what would it cost to Huế?"
 * @throws MedusaError NOT_FOUND for an unknown basket, or a day without a rate card
 */
export async function cartDelivery(
  container: MedusaContainer,
  cartId: string,
  elsewhere?: AddressLike,
): Promise<CartDelivery> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: CartRow[] }>(CART, [cartId])
  const cart = rows[0]
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${cartId} was not found`)
  }
  const items = cart.items ?? []
  const variantIds = items.flatMap(({ variant_id }) => (variant_id ? [variant_id] : []))
  const address = elsewhere ?? cart.address
  const inDollars = cart.currency_code === "usd"
  const ordering = inDollars
    ? null
    : { customer_id: cart.customer_id, cart_id: cartId, order_id: null }
  const [known, dollars] = await Promise.all([
    parcelFacts(knex, variantIds, address, new Date(), ordering),
    inDollars ? dollarBasisOf(container, variantIds, cart.customer_group_ids) : null,
  ])
  const { known: paid, gifts } = withGifts(known, lineItems(items, dollars))
  return { ...paid, dollars, items, address, gifts }
}

/** The parcels of a basket, by the function that prices it: in đồng, whatever the basket is charged in. */
export function cartParcels(cart: CartDelivery): Parcel[] {
  return parcels(lineItems(cart.items, cart.dollars), cart.facts, cart.destination, cart.rate_card)
}

const CART = `
select c.currency_code, c.customer_id,
  array(select g.customer_group_id from customer_group_customer g
    where g.customer_id = c.customer_id and g.deleted_at is null) as customer_group_ids,
  (select jsonb_build_object('province', a.province, 'city', a.city, 'metadata', a.metadata)
    from cart_address a where a.id = c.shipping_address_id) as address,
  (select jsonb_agg(jsonb_build_object('variant_id', i.variant_id, 'quantity', i.quantity,
      'unit_price', i.unit_price, 'requires_shipping', i.requires_shipping) order by i.id)
    from cart_line_item i where i.cart_id = c.id and i.deleted_at is null) as items
from cart c where c.id = ? and c.deleted_at is null`
