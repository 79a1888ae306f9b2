import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { CARRIERS, UNDER_WAY } from "./carriers"
import { installingTriggers } from "../database/installing-triggers"

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

// A draft that was begun by an officer of an office that was merged meanwhile is the successor's: an office is held by its merger.
const OFFICE_FUNCTION = `
create or replace function office_of_today() returns trigger language plpgsql as $f$
declare successor text;
begin
  perform from office where id = new.office_id for share;
  select merged_into into successor from office where id = new.office_id;
  if successor is not null then new.office_id := successor; end if;
  return new;
end $f$;`

// The same for what people are still at work on, where the code stands somewhere in JSON: all that it names are held.
const WORK_FUNCTION = `
create or replace function work_of_today() returns trigger language plpgsql as $f$
declare
  was text := (to_jsonb(new) -> tg_argv[0])::text;
  today text := was;
  merged record;
begin
  if was is null then return new; end if;
  perform from province p where strpos(was, '"province_code": "' || p.code || '"') > 0 order by p.code for key share;
  for merged in select code, province_code from merged_province loop
    today := replace(today, '"province_code": "' || merged.code || '"', '"province_code": "' || merged.province_code || '"');
  end loop;
  if today <> was then new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], today::jsonb)); end if;
  return new;
end $f$;`

const workTrigger = ({ table, column }: (typeof UNDER_WAY)[number]) =>
  `create or replace trigger work_of_today before insert or update of ${column} on ${table}
     for each row execute function work_of_today('${column}');`

const OFFICE_TRIGGER = `create or replace trigger office_of_today before insert on programme
  for each row execute function office_of_today();`

const trigger = (table: string) =>
  `create or replace trigger province_of_today before insert or update of province_code on ${table}
     for each row execute function province_of_today();`

const PROGRAMME = "programme"
const VERSION = createHash("sha256")
  .update(FUNCTION + OFFICE_FUNCTION + WORK_FUNCTION)
  .digest("hex")
  .slice(0, 16)

/**
 * Puts the triggers on every table of {@link CARRIERS} and of {@link UNDER_WAY} and on programmes, and their functions anew for each version of it.
 * @returns the tables that do not exist yet
 */
export async function installProvinceTriggers(knex: Knex): Promise<string[]> {
  return knex.transaction(async (trx) => {
    await installingTriggers(trx)
    const { rows } = await trx.raw<{
      rows: { name: string; present: boolean; done: boolean; current: boolean }[]
    }>(
      `select name, to_regclass(name) is not null as present,
         exists(select from pg_trigger where tgrelid = to_regclass(name) and tgname in ('province_of_today', 'office_of_today', 'work_of_today')) as done,
         exists(select from pg_proc where oid = to_regproc('province_of_today')
           and obj_description(oid, 'pg_proc') = ?) as current
       from unnest(?::text[]) name`,
      [
        VERSION,
        [
          "province",
          "merged_province",
          PROGRAMME,
          ...CARRIERS,
          ...UNDER_WAY.map(({ table }) => table),
        ],
      ],
    )
    const missing = rows.flatMap(({ name, present }) => (present ? [] : [name]))
    if (missing.includes("province") || missing.includes("merged_province")) return missing
    if (!rows[0]?.current) {
      await trx.raw(FUNCTION)
      await trx.raw(OFFICE_FUNCTION)
      await trx.raw(WORK_FUNCTION)
      await trx.raw(`comment on function province_of_today() is '${VERSION}'`)
    }
    for (const { name, present, done } of rows) {
      if (!present || done) continue
      const work = UNDER_WAY.find(({ table }) => table === name)
      if (work) await trx.raw(workTrigger(work))
      else if (name === PROGRAMME) await trx.raw(OFFICE_TRIGGER)
      else if ((CARRIERS as readonly string[]).includes(name)) await trx.raw(trigger(name))
    }
    return missing
  })
}
