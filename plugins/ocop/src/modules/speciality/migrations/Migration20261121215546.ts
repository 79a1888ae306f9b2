import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121215546 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "speciality" drop constraint if exists "speciality_product_id_unique";`,
    )
    this.addSql(
      `create table if not exists "speciality" ("id" text not null, "product_id" text not null, "set_code" text not null, "group_slug" text not null, "set_slug" text not null, "unit_vi" text not null, "unit_en" text not null, "cold_chain" boolean not null default false, "fragile" boolean not null default false, "bulky" boolean not null default false, "live" boolean not null default false, "shippable" boolean not null default true, "season_months" jsonb not null, "shelf_life_days" integer null, "alcohol_abv" real null, "age_restricted" boolean not null default false, "certifications" jsonb not null, "export_markets" jsonb not null, "weight_grams" integer not null, "length_mm" integer null, "width_mm" integer null, "height_mm" integer null, "measures_estimated" boolean not null default true, "source" text null, "illustrated" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "speciality_pkey" primary key ("id"), constraint speciality_weight_positive check (weight_grams >= 0));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_speciality_set_code" ON "speciality" ("set_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_speciality_group_slug" ON "speciality" ("group_slug") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_speciality_set_slug" ON "speciality" ("set_slug") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_speciality_deleted_at" ON "speciality" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_speciality_product_id_unique" ON "speciality" ("product_id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "speciality" cascade;`)
  }
}
