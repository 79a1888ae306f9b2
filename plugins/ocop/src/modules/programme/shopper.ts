/**
 * SQL: a telephone as it was typed, by its national digits: 0912…, +84 912… and 0084 912… are one. Of what `vietnamesePhone()` reads, two are
 * the same here when they are there.
 *
 * @param typed SQL of a text
 */
export const digitsSql = (typed: string): string =>
  `regexp_replace(regexp_replace(replace(${typed}, '(0)', ''), '\\D', '', 'g'),
    '^(0084|84)(\\d{9,10})$|^00(\\d+)$|^0(\\d+)$', '\\2\\3\\4')`

/**
 * SQL: who buys by a basket, where its buyer's telephone is written, as text that tells nobody the number without its programme; else null.
 * The address counts where no buyer was named, as by a plain Medusa client.
 *
 * @param programme SQL of a programme's id
 * @param cart SQL of a basket's id, or of null
 */
export const phoneKeySql = (programme: string, cart: string): string => `(
  select md5(${programme} || '/' || nullif(${digitsSql("w.typed")}, ''))
  from (select coalesce(nullif(c.metadata #>> '{checkout,buyer,phone}', ''), nullif(b.phone, ''), a.phone) as typed
    from cart c left join cart_address b on b.id = c.billing_address_id
    left join cart_address a on a.id = c.shipping_address_id where c.id = ${cart}) w)`

/**
 * SQL: in how many orders a shopper used a programme, known by the account or e-mail (Medusa's customer) or by the telephone: whichever they
 * share, each order once.
 *
 * @param programme SQL of its id
 * @param customer SQL of an id, or of null
 * @param cart SQL of the id of the basket, or of null
 */
export const usesSql = (programme: string, customer: string, cart: string): string => `(
  select count(*) from (
    select u.order_id from "order" o join programme_use u on u.order_id = o.id and u.programme_id = ${programme} and u.counted
     where o.customer_id = ${customer} and o.deleted_at is null
    union
    select u.order_id from programme_use u
     where u.programme_id = ${programme} and u.counted and u.phone_key = ${phoneKeySql(programme, cart)}) used)`
