import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121215547 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "province" drop constraint if exists "province_slug_unique";`,
    )
    this.addSql(
      `alter table if exists "product_origin" drop constraint if exists "product_origin_product_id_unique";`,
    )
    this.addSql(
      `alter table if exists "former_province" drop constraint if exists "former_province_slug_unique";`,
    )
    this.addSql(
      `create table if not exists "commune" ("code" text not null, "name_vi" text not null, "name_en" text not null, "folded" text not null, "kind" text check ("kind" in ('xa', 'phuong', 'dac_khu')) not null, "province_code" text not null, "old_names" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commune_pkey" primary key ("code"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commune_folded" ON "commune" ("folded") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commune_province_code" ON "commune" ("province_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commune_deleted_at" ON "commune" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "former_province" ("code" text not null, "slug" text not null, "name_vi" text not null, "name_en" text not null, "province_code" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "former_province_pkey" primary key ("code"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_former_province_slug_unique" ON "former_province" ("slug") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_former_province_province_code" ON "former_province" ("province_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_former_province_deleted_at" ON "former_province" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "product_origin" ("id" text not null, "product_id" text not null, "province_code" text not null, "commune_code" text null, "former_province_code" text null, "former_district" text null, "former_commune" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_origin_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_origin_province_code" ON "product_origin" ("province_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_origin_commune_code" ON "product_origin" ("commune_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_origin_former_province_code" ON "product_origin" ("former_province_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_origin_deleted_at" ON "product_origin" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_origin_product_id_unique" ON "product_origin" ("product_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "province" ("code" text not null, "slug" text not null, "name_vi" text not null, "name_en" text not null, "kind" text check ("kind" in ('province', 'city')) not null, "region" text not null, "region_vi" text not null, "region_en" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "province_pkey" primary key ("code"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_province_slug_unique" ON "province" ("slug") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_province_region" ON "province" ("region") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_province_deleted_at" ON "province" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "commune" cascade;`)

    this.addSql(`drop table if exists "former_province" cascade;`)

    this.addSql(`drop table if exists "product_origin" cascade;`)

    this.addSql(`drop table if exists "province" cascade;`)
  }
}
