import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Codes that are each used once. That no code is used by two orders, and no order uses two codes of a programme, the database itself
 * sees to.
 */
export class Migration20261123205500 extends Migration {
  override up(): void {
    this.addSql(
      `alter table programme add column if not exists single_codes boolean not null default false;`,
    )
    this.addSql(`alter table programme drop constraint if exists programme_codes;`)
    this.addSql(
      `alter table programme add constraint programme_codes check (not (single_codes and voucher_code is not null));`,
    )
    this.addSql(`create table if not exists programme_code (
      code text primary key check (code ~ '^[A-HJ-NP-Z2-9]{10}$'),
      programme_id text not null references programme (id) on delete cascade,
      created_at timestamptz not null default now(),
      unique (programme_id, code));`)
    this.addSql(`create table if not exists programme_code_basket (
      cart_id text not null,
      programme_id text not null,
      code text not null,
      primary key (cart_id, programme_id),
      foreign key (programme_id, code) references programme_code (programme_id, code) on delete cascade);`)
    this.addSql(
      `create index if not exists programme_code_basket_of on programme_code_basket (programme_id, code);`,
    )
    this.addSql(`create table if not exists programme_code_use (
      code text primary key,
      programme_id text not null,
      order_id text not null,
      created_at timestamptz not null default now(),
      unique (programme_id, order_id),
      foreign key (programme_id, code) references programme_code (programme_id, code));`)
  }

  override down(): void {
    for (const table of ["use", "basket"])
      this.addSql(`drop table if exists programme_code_${table};`)
    this.addSql("drop table if exists programme_code;")
    this.addSql("alter table programme drop constraint if exists programme_codes;")
    this.addSql("alter table programme drop column if exists single_codes;")
  }
}
