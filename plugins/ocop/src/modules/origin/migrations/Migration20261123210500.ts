import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Provinces that were merged while the shop stood. */
export class Migration20261123210500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "merged_province" ("code" text not null, "slug" text not null, "name_vi" text not null, "name_en" text not null, "province_code" text not null, "resolution" text not null, "resolved_on" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "merged_province_pkey" primary key ("code"), constraint "merged_province_other" check (code <> province_code));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_merged_province_slug_unique" ON "merged_province" ("slug") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_merged_province_province_code" ON "merged_province" ("province_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_merged_province_deleted_at" ON "merged_province" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    // Put on other modules' tables by the shop; without this table every write there would fail.
    this.addSql(`drop function if exists province_of_today() cascade; drop function if exists office_of_today() cascade;`)
    this.addSql(`drop table if exists "merged_province";`)
  }
}
