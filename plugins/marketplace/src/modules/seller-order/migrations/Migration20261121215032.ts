import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121215032 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "completion" ("id" text not null, "cart_id" text not null, "order_id" text null, "started_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "completion_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "UQ_completion_cart_id" ON "completion" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_completion_deleted_at" ON "completion" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "seller_order" ("id" text not null, "display_id" text not null, "order_id" text not null, "seller_id" text not null, "status" text check ("status" in ('placed', 'confirmed', 'packed', 'handed_over', 'delivered', 'cancelled', 'returned')) not null default 'placed', "currency_code" text not null default 'vnd', "item_total" numeric not null, "discount_total" numeric not null, "delivery_total" numeric not null, "total" numeric not null, "commission_bp" integer not null, "commission" numeric not null, "seller_snapshot" jsonb not null, "checkout_snapshot" jsonb null, "parcels" jsonb null, "placed_at" timestamptz not null, "live_at" timestamptz null, "raw_item_total" jsonb not null, "raw_discount_total" jsonb not null, "raw_delivery_total" jsonb not null, "raw_total" jsonb not null, "raw_commission" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "UQ_seller_order_display_id" ON "seller_order" ("display_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_order_deleted_at" ON "seller_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "UQ_seller_order_order_seller" ON "seller_order" ("order_id", "seller_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_order_seller_placed" ON "seller_order" ("seller_id", "placed_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "seller_order_line" ("id" text not null, "line_item_id" text not null, "product_id" text null, "variant_id" text null, "title" text not null, "quantity" integer not null, "unit_price" numeric not null, "discount_total" numeric not null, "total" numeric not null, "seller_order_id" text not null, "raw_unit_price" jsonb not null, "raw_discount_total" jsonb not null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_order_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "UQ_seller_order_line_line_item_id" ON "seller_order_line" ("line_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_order_line_seller_order_id" ON "seller_order_line" ("seller_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_order_line_deleted_at" ON "seller_order_line" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "seller_order_line" add constraint "seller_order_line_seller_order_id_foreign" foreign key ("seller_order_id") references "seller_order" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "seller_order_line" drop constraint if exists "seller_order_line_seller_order_id_foreign";`);

    this.addSql(`drop table if exists "completion" cascade;`);

    this.addSql(`drop table if exists "seller_order" cascade;`);

    this.addSql(`drop table if exists "seller_order_line" cascade;`);
  }

}
