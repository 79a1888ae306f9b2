import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Without a MikroORM model: rows are written and read many at a time, and by nothing but the service beside this. */
export class Migration20261122181000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists goods_import (
      id text primary key,
      seller_id text not null,
      member_id text not null,
      digest text not null,
      unknown_columns jsonb not null,
      confirmed_at timestamptz,
      created_at timestamptz not null default now(),
      constraint goods_import_digest unique (seller_id, digest)
    );`)
    this.addSql(`create table if not exists goods_import_row (
      import_id text not null references goods_import (id) on delete cascade,
      row integer not null,
      plan text not null constraint goods_import_row_plan check (plan in ('add', 'change', 'same', 'refuse')),
      planned jsonb not null,
      outcome text constraint goods_import_row_outcome check (outcome in ('done', 'refused')),
      fault text,
      primary key (import_id, row)
    );`)
    this.addSql(
      `create index if not exists goods_import_waiting on goods_import_row (import_id) where outcome is null and plan in ('add', 'change');`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists goods_import_row;`)
    this.addSql(`drop table if exists goods_import;`)
  }
}
