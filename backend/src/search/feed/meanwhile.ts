import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PRODUCT_TOPIC } from "./triggers"

/**
 * What the feed writes while a version of the index is being filled.
 *
 * The feed writes to the version that serves. A version that is being filled beside it may have read a product
 * before its change and be swapped in after it, and the message that told of the change is gone by then. So before
 * the feed writes, it notes the products for every version that is not ready; the filling reads them again at its
 * end, and once more when the version serves, or was given up, they are put back into the outbox.
 *
 * Nothing falls between: a version is marked as unready before it reads its first product, so a change that was
 * delivered unnoted had been committed before; and a note is committed before the write that it stands for, so
 * what was written to the old version up to the swap is put back after it.
 */

/** Versions of the index of products that are not whole, or whole and not yet the one that serves. */
const UNREADY = `select v.id from search_index_version v join search_index i on i.id = v.search_index_id
  where i.name = 'product' and i.deleted_at is null and v.deleted_at is null
    and v.version >= coalesce(i.active_version, 0)
    and (v.status <> 'ready' or v.version is distinct from i.active_version)`

/**
 * Notes that these products are about to be written, if a version is being filled. Commits by itself.
 *
 * @returns whether there is a version to write to; while the first one is being filled, the notes are all that is needed
 * @throws when the index was never made
 */
export async function noteMeanwhile(knex: Knex, productIds: readonly string[]): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { serves: boolean; filled: boolean }[] }>(
    `with version as (${UNREADY}), noted as (
       insert into search_feed_meanwhile (version_id, product_id)
       select version.id, product.id from version, unnest(?::text[]) product(id)
       order by 1, 2 on conflict do nothing
     )
     select exists(select from search_index where name = 'product' and deleted_at is null
         and active_version is not null) serves,
       exists(select from version) filled`,
    [[...productIds]],
  )
  const [state] = rows
  if (!state?.serves && !state?.filled) throw new Error("There is no search index of products yet")
  return state.serves
}

/** The products that were written while a version was being filled, in the order of their ids. */
export async function writtenMeanwhile(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { product_id: string }[] }>(
    `select distinct product_id from search_feed_meanwhile where version_id in (${UNREADY}) order by 1`,
  )
  return rows.map(({ product_id }) => product_id)
}

/** Has the products noted for versions that serve by now, or are gone, written once more. */
export async function settleMeanwhile(knex: Knex): Promise<void> {
  await knex.raw(
    `with settled as (
       delete from search_feed_meanwhile where version_id not in (${UNREADY}) returning product_id
     )
     insert into outbox_message (topic, key) select distinct ?, product_id from settled order by 2`,
    [PRODUCT_TOPIC],
  )
}
