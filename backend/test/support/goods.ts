import type { Backend } from "./backend"

/** One product of the demo with the rows that its search document is made of. */
export interface Good {
  id: string
  variant_id: string
  price_set_id: string
  inventory_item_id: string
  seller_id: string
}

/** A product by its handle, with its first variant. */
export async function goodOf(backend: Backend, handle: string): Promise<Good> {
  const [good] = await backend.sql<Good>(
    `select p.id, v.id variant_id, s.price_set_id, i.inventory_item_id, l.seller_id
     from product p join product_variant v on v.product_id = p.id
     join product_variant_price_set s on s.variant_id = v.id
     join product_variant_inventory_item i on i.variant_id = v.id
     join listing l on l.product_id = p.id where p.handle = $1 order by v.variant_rank limit 1`,
    handle,
  )
  if (!good) throw new Error(`The demo has no ${handle}`)
  return good
}

/** A product whose badge stands on a decision that is on file. */
export async function certifiedGood(
  backend: Backend,
): Promise<{ id: string; product_id: string; handle: string }> {
  const [certified] = await backend.sql<{ id: string; product_id: string; handle: string }>(
    `select c.id, c.product_id, p.handle from certificate c join product p on p.id = c.product_id
     where c.decision_id is not null and c.expires_on > '2027' limit 1`,
  )
  if (!certified) throw new Error("The demo has no certificate with its decision")
  return certified
}

/** Sets the price in đồng, in no price list. */
export const reprice = (backend: Backend, { price_set_id }: Good, amount: number) =>
  backend.sql(
    `update price set amount = $2::numeric, raw_amount = jsonb_build_object('value', $2::text, 'precision', 20)
     where price_set_id = $1 and price_list_id is null`,
    price_set_id,
    String(amount),
  )

/** Sets how many there are, and how many of them are promised. */
export const restock = (
  backend: Backend,
  { inventory_item_id }: Good,
  stocked: number,
  reserved: number,
) =>
  backend.sql(
    "update inventory_level set stocked_quantity = $2, reserved_quantity = $3 where inventory_item_id = $1",
    inventory_item_id,
    stocked,
    reserved,
  )

/** Lets the seller of a product sell, or not. */
export const setSeller = (backend: Backend, { seller_id }: Good, status: "active" | "suspended") =>
  backend.sql("update seller set status = $2 where id = $1", seller_id, status)
