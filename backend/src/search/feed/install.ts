import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createHash } from "node:crypto"
import { SOURCES, triggerSql } from "./triggers"
import { installingTriggers } from "../../database/installing-triggers"

/** Changes when any trigger's SQL changes; kept as the comment of a function, so that a start need not redo it. */
const VERSION = createHash("sha256")
  .update(Object.keys(SOURCES).map(triggerSql).join())
  .digest("hex")
  .slice(0, 16)

/**
 * Gives every table of {@link SOURCES} its triggers, once for each version of them.
 * Tables come from many modules' migrations in no fixed order: those that do not exist yet get theirs the next time.
 *
 * @returns the tables that do not exist
 */
export async function installTriggers(knex: Knex): Promise<string[]> {
  return knex.transaction(async (trx) => {
    await installingTriggers(trx)
    const { rows } = await trx.raw<{ rows: { name: string; present: boolean; done: boolean }[] }>(
      `select name, to_regclass(name) is not null present, exists(
         select from pg_trigger t join pg_proc f on f.oid = t.tgfoid
         where t.tgrelid = to_regclass(name) and t.tgname = 'search_feed_update' and obj_description(f.oid, 'pg_proc') = ?
       ) done from unnest(?::text[]) name`,
      [VERSION, Object.keys(SOURCES)],
    )
    const outbox = await trx.schema.hasTable("outbox_message")
    for (const { name, present, done } of rows) {
      if (!present || done || !outbox) continue
      await trx.raw(triggerSql(name))
      await trx.raw(`comment on function search_feed_${name}() is '${VERSION}'`)
    }
    // What a document counts by product: units sold.
    await trx.raw(
      `do $$ begin if to_regclass('seller_order_line') is not null then
         create index if not exists search_feed_sold on seller_order_line (product_id); end if; end $$`,
    )
    return rows.flatMap(({ name, present }) => (present ? [] : [name]))
  })
}
