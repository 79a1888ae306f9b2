import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121215035 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "enquiry" ("id" text not null, "seller_id" text null, "product_id" text null, "status" text check ("status" in ('new', 'answered', 'closed')) not null default 'new', "buyer_kind" text check ("buyer_kind" in ('company_gift', 'restaurant', 'supermarket', 'reseller', 'exporter', 'other')) not null, "name" text not null, "phone" text not null, "email" text null, "organisation" text null, "quantity" integer not null, "wanted_date" text null, "budget" numeric null, "message" text null, "locale" text not null default 'vi', "raw_budget" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "enquiry_pkey" primary key ("id"), constraint enquiry_quantity check (quantity >= 1));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_enquiry_seller_id" ON "enquiry" ("seller_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_enquiry_deleted_at" ON "enquiry" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "enquiry" cascade;`);
  }

}
