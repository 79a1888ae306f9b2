import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Since when a seller waits for the cash of a parcel, and when it came and who said so. Of parcels that arrived before this was
 * asked nothing is known, and nobody is asked.
 */
export class Migration20261123074500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "seller_order" add column if not exists "cash_awaited_at" timestamptz null, add column if not exists "cash_received_at" timestamptz null, add column if not exists "cash_received_by" text null;`,
    )
    this.addSql(
      `create index if not exists "IDX_seller_order_cash_awaited" on "seller_order" (seller_id, cash_awaited_at) where status = 'delivered' and cash_awaited_at is not null and cash_received_at is null and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_seller_order_cash_awaited";`)
    this.addSql(
      `alter table "seller_order" drop column if exists "cash_awaited_at", drop column if exists "cash_received_at", drop column if exists "cash_received_by";`,
    )
  }
}
