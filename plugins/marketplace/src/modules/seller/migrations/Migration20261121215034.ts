import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121215034 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "seller" ("id" text not null, "handle" text not null, "kind" text check ("kind" in ('cooperative', 'cooperative_group', 'company', 'household', 'farm')) not null, "name_vi" text not null, "name_en" text not null, "status" text check ("status" in ('active', 'suspended', 'closed')) not null default 'active', "province_code" text not null, "commune_code" text null, "address" text null, "phone" text null, "tax_code" text null, "demonstration" boolean not null default false, "commission_bp" integer not null default 0, "free_delivery_from" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_pkey" primary key ("id"), constraint seller_commission_bp check (commission_bp between 0 and 10000), constraint seller_free_delivery_from check (free_delivery_from is null or free_delivery_from >= 0));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "UQ_seller_handle" ON "seller" ("handle") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_province_code" ON "seller" ("province_code") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_deleted_at" ON "seller" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "listing" ("id" text not null, "product_id" text not null, "preparation_days" integer not null default 1, "min_quantity" integer not null default 1, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_pkey" primary key ("id"), constraint listing_preparation_days check (preparation_days between 0 and 365), constraint listing_min_quantity check (min_quantity >= 1));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "UQ_listing_product_id" ON "listing" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_listing_seller_id" ON "listing" ("seller_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_listing_deleted_at" ON "listing" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "seller_member" ("id" text not null, "name" text not null, "email" text not null, "role" text check ("role" in ('owner', 'staff')) not null default 'staff', "status" text check ("status" in ('active', 'removed')) not null default 'active', "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_member_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "UQ_seller_member_email" ON "seller_member" ("email") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_member_seller_id" ON "seller_member" ("seller_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_member_deleted_at" ON "seller_member" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "listing" add constraint "listing_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`);

    this.addSql(`alter table if exists "seller_member" add constraint "seller_member_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "listing" drop constraint if exists "listing_seller_id_foreign";`);

    this.addSql(`alter table if exists "seller_member" drop constraint if exists "seller_member_seller_id_foreign";`);

    this.addSql(`drop table if exists "seller" cascade;`);

    this.addSql(`drop table if exists "listing" cascade;`);

    this.addSql(`drop table if exists "seller_member" cascade;`);
  }

}
