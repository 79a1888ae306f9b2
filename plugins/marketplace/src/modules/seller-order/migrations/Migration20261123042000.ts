import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was ordered stands beside what is sent only where that is less. */
export class Migration20261123042000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `update seller_order_line set ordered_quantity = null where ordered_quantity = quantity;`,
    )
  }

  // Which lines said so is not known any more, and nobody asks.
  override async down(): Promise<void> {}
}
