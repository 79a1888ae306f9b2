import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STATES = "'draft', 'checked', 'approved', 'announced', 'running', 'ended', 'stopped'"

/**
 * A form makes one draft, however often it is sent, and a draft may be dropped: its shared code is free for another then. Both the
 * database itself sees to.
 */
export class Migration20261124041500 extends Migration {
  override up(): void {
    for (const column of ["client_key", "client_terms"])
      this.addSql(`alter table programme add column if not exists ${column} text;`)
    this.addSql(
      `create unique index if not exists programme_client_key on programme (office_id, client_key);`,
    )
    this.checked("client", "num_nulls(client_key, client_terms) in (0, 2)")
    this.checked("state_check", `state in (${STATES}, 'dropped')`)
    this.checked("approved", "state in ('draft', 'checked', 'dropped') or approved_by is not null")
    this.checked("dropped", "state <> 'dropped' or promotion_id is null")
    this.addSql(`alter table programme drop constraint if exists programme_voucher_code_key;`)
    this.addSql(
      `create unique index if not exists programme_voucher_code on programme (voucher_code) where state <> 'dropped';`,
    )
  }

  override down(): void {
    this.addSql(`update programme set state = 'stopped', voucher_code = null,
      approved_by = coalesce(approved_by, 'nobody') where state = 'dropped';`)
    this.addSql("drop index if exists programme_voucher_code;")
    this.addSql(
      `alter table programme add constraint programme_voucher_code_key unique (voucher_code);`,
    )
    this.addSql("alter table programme drop constraint if exists programme_dropped;")
    this.checked("approved", "state in ('draft', 'checked') or approved_by is not null")
    this.checked("state_check", `state in (${STATES})`)
    this.addSql("alter table programme drop constraint if exists programme_client;")
    this.addSql("drop index if exists programme_client_key;")
    for (const column of ["client_terms", "client_key"])
      this.addSql(`alter table programme drop column if exists ${column};`)
  }

  private checked(name: string, check: string): void {
    this.addSql(`alter table programme drop constraint if exists programme_${name};`)
    this.addSql(`alter table programme add constraint programme_${name} check (${check});`)
  }
}
