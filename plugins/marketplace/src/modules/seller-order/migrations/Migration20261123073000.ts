import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * How many orders of a seller are still to arrive, by status, is said on each page of them: counted over those alone, and not
 * over all that were ever sent.
 */
export class Migration20261123073000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_seller_order_to_come" on "seller_order" ("seller_id", "status", "placed_at") where status in ('placed', 'confirmed', 'packed', 'handed_over') and live_at is not null and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_seller_order_to_come";`)
  }
}
