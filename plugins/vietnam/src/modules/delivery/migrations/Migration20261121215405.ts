import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121215405 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "rate_card" drop constraint if exists "rate_card_valid_from_unique";`,
    )
    this.addSql(
      `alter table if exists "last_order_day" drop constraint if exists "last_order_day_holiday_zone_unique";`,
    )
    this.addSql(
      `create table if not exists "last_order_day" ("id" text not null, "holiday" text not null, "name_vi" text not null, "name_en" text not null, "holiday_from" text not null, "zone" text check ("zone" in ('same_province', 'same_region', 'inter_region', 'remote')) not null, "day" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "last_order_day_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_last_order_day_deleted_at" ON "last_order_day" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_last_order_day_holiday_zone_unique" ON "last_order_day" ("holiday", "zone") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "rate_card" ("id" text not null, "valid_from" text not null, "valid_to" text null, "rates" jsonb not null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rate_card_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_rate_card_deleted_at" ON "rate_card" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rate_card_valid_from_unique" ON "rate_card" ("valid_from") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "last_order_day" cascade;`)

    this.addSql(`drop table if exists "rate_card" cascade;`)
  }
}
