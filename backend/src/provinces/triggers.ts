import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CARRIERS } from "./carriers"

// Whoever read a province's code before a merger and writes it after it: the code becomes the successor's. The lock makes a merger
// wait for whoever has written and not committed, and whoever writes wait for a merger, after which the second statement sees it.
const FUNCTION = `
create or replace function province_of_today() returns trigger language plpgsql as $f$
declare successor text;
begin
  if new.province_code is null then return new; end if;
  perform from province where code = new.province_code for key share;
  select province_code into successor from merged_province where code = new.province_code;
  if found then new.province_code := successor; end if;
  return new;
end $f$;`

const trigger = (table: string) =>
  `create or replace trigger province_of_today before insert or update of province_code on ${table}
     for each row execute function province_of_today();`

const MARK = "province_feed_version"
const VERSION = createHash("sha256").update(FUNCTION).digest("hex").slice(0, 16)

/**
 * Puts the trigger on every table of {@link CARRIERS}, and its function anew for each version of it.
 * @returns the tables that do not exist yet
 */
export async function installProvinceTriggers(knex: Knex): Promise<string[]> {
  return knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [MARK])
    const { rows } = await trx.raw<{
      rows: { name: string; present: boolean; done: boolean; current: boolean }[]
    }>(
      `select name, to_regclass(name) is not null as present,
         exists(select from pg_trigger where tgrelid = to_regclass(name) and tgname = 'province_of_today') as done,
         exists(select from pg_proc where oid = to_regproc('province_of_today')
           and obj_description(oid, 'pg_proc') = ?) as current
       from unnest(?::text[]) name`,
      [VERSION, ["province", "merged_province", ...CARRIERS]],
    )
    const missing = rows.flatMap(({ name, present }) => (present ? [] : [name]))
    if (missing.includes("province") || missing.includes("merged_province")) return missing
    if (!rows[0]?.current) {
      await trx.raw(FUNCTION)
      await trx.raw(`comment on function province_of_today() is '${VERSION}'`)
    }
    for (const { name, present, done } of rows)
      if (present && !done && (CARRIERS as readonly string[]).includes(name))
        await trx.raw(trigger(name))
    return missing
  })
}
