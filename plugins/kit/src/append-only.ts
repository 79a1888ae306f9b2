/**
 * SQL of a migration that makes a table append-only: rows are added and never changed or removed, by whomever. What was
 * written by mistake is set right by another row, which can be seen.
 *
 * @param table its plain name
 * @returns statements, to be run in this order and safe to repeat
 */
export function appendOnly(table: string): string[] {
  if (!/^[a-z_]+$/.test(table)) throw new RangeError(`${table} is no plain name of a table`)
  return [
    `create or replace function refuse_change() returns trigger language plpgsql as $$
       begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;`,
    `drop trigger if exists ${table}_append_only on ${table};`,
    // By statement: also a change that would touch no row is refused, and TRUNCATE, which knows no rows.
    `create trigger ${table}_append_only before update or delete or truncate on ${table}
       for each statement execute function refuse_change();`,
  ]
}
