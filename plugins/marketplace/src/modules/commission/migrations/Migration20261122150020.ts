import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122150020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "commission_plan" ("id" text not null, "valid_from" timestamptz not null, "rates" jsonb not null, "note" text null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commission_plan_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_commission_plan_valid_from" ON "commission_plan" ("valid_from") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_plan_deleted_at" ON "commission_plan" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "commission_plan" cascade;`)
  }
}
