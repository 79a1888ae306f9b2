import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What an order was placed with, so that neither a new rate nor a new programme changes what its postings say. */
export class Migration20261122190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "seller_order"
      add column if not exists "tax_withheld" numeric not null default 0,
      add column if not exists "raw_tax_withheld" jsonb not null default '{"value": "0", "precision": 20}',
      add column if not exists "tax_rates" jsonb null,
      add column if not exists "discounts" jsonb null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "seller_order"
      drop column if exists "tax_withheld", drop column if exists "raw_tax_withheld",
      drop column if exists "tax_rates", drop column if exists "discounts";`)
  }
}
