import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createHash } from "node:crypto"
import { installingTriggers } from "../database/installing-triggers"

/** Outbox topic of an order whose reductions by programmes have become something else; the key is its id. */
export const PROGRAMME_USE = "programme.use"

// Conditions stand in the functions: PostgreSQL would bind columns of a trigger's WHEN against later migrations of their tables.

// Whoever changes a part of an order, in whatever way, and also who takes it back: its programmes follow.
const USE = `
create or replace function programme_use_follows() returns trigger language plpgsql as $f$
begin
  if not coalesce(jsonb_path_exists(old.discounts, '$[*].promotion_id'), false) then return null; end if;
  if tg_op = 'DELETE' or old.status is distinct from new.status or old.discounts is distinct from new.discounts
    or old.deleted_at is distinct from new.deleted_at then
    insert into outbox_message (topic, key) values ('${PROGRAMME_USE}', old.order_id);
  end if;
  return null;
end $f$;
create or replace trigger programme_use_follows after update or delete on seller_order
  for each row execute function programme_use_follows();`

// Everyday prices in đồng, as they are written: those of lists and rules are no price just before.
const WATCH = `
create or replace function price_is_kept() returns trigger language plpgsql as $f$
begin
  if new.currency_code is distinct from 'vnd' or new.price_list_id is not null or coalesce(new.rules_count, 0) <> 0
    or new.deleted_at is not null or new.price_set_id is null then return null; end if;
  if tg_op = 'INSERT' or old.amount is distinct from new.amount or old.deleted_at is distinct from new.deleted_at then
    insert into price_history (price_set_id, amount_vnd) values (new.price_set_id, round(new.amount));
  end if;
  return null;
end $f$;
create or replace trigger price_is_kept after insert or update on price
  for each row execute function price_is_kept();
insert into price_history (price_set_id, amount_vnd, at)
  select p.price_set_id, round(p.amount), p.updated_at from price p
   where p.currency_code = 'vnd' and p.price_list_id is null and coalesce(p.rules_count, 0) = 0 and p.deleted_at is null
     and not exists (select from price_history h where h.price_set_id = p.price_set_id);`

const VERSION = createHash("sha256").update(`${USE}${WATCH}`).digest("hex").slice(0, 16)

/** Which tables each trigger needs: they come from many modules' migrations in no fixed order. */
const NEEDS: readonly { function: string; tables: string[]; sql: string }[] = [
  { function: "programme_use_follows", tables: ["seller_order", "outbox_message"], sql: USE },
  { function: "price_is_kept", tables: ["price", "price_history"], sql: WATCH },
]

/**
 * Puts the triggers of programmes on other modules' tables, once for each version of them.
 * @returns the tables that do not exist yet
 */
export async function installProgrammeTriggers(knex: Knex): Promise<string[]> {
  return knex.transaction(async (trx) => {
    await installingTriggers(trx)
    const missing: string[] = []
    for (const { function: name, tables, sql } of NEEDS) {
      const { rows } = await trx.raw<{ rows: { absent: string[]; done: boolean }[] }>(
        `select array(select t from unnest(?::text[]) t where to_regclass(t) is null) as absent,
           exists(select from pg_proc where oid = to_regproc(?) and obj_description(oid, 'pg_proc') = ?) as done`,
        [tables, name, VERSION],
      )
      const { absent = [], done = false } = rows[0] ?? {}
      missing.push(...absent)
      if (done || absent.length > 0) continue
      await trx.raw(sql)
      await trx.raw(`comment on function ${name}() is '${VERSION}'`)
    }
    return missing
  })
}
