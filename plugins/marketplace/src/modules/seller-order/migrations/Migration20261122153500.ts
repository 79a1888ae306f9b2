import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The clock asks every minute for the parcels that are on their way: few, of all that were ever sent. */
export class Migration20261122153500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_seller_order_on_its_way" on "seller_order" ("id") where status = 'handed_over' and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_seller_order_on_its_way";`)
  }
}
