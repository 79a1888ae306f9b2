import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122080000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "exchange_rate" ("id" text not null, "dong_per_usd" integer not null, "starts_at" timestamptz not null, "set_by" text not null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "exchange_rate_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_exchange_rate_deleted_at" ON "exchange_rate" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_exchange_rate_starts_at_unique" ON "exchange_rate" ("starts_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "exchange_rate" cascade;`)
  }
}
