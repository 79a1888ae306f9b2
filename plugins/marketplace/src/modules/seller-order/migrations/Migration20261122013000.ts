import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122013000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "seller_order_line" add column if not exists "title_en" text null, add column if not exists "variant_title" text null, add column if not exists "variant_title_en" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "seller_order_line" drop column if exists "title_en", drop column if exists "variant_title", drop column if exists "variant_title_en";`);
  }

}
