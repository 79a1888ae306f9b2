import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Staff ask which parcels' cash is still with a carrier: few entries, of all that were ever written. */
export class Migration20261122181500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists ledger_entry_carrier on ledger_entry (seller_order_id) include (amount) where account = 'carrier';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists ledger_entry_carrier;`)
  }
}
