import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Medusa's refunds that the ledger knows of, by the order they are of; none of a payment that never had one. */
export class Migration20261122213900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists ledger_refund (
      refund_id text primary key,
      order_id text,
      followed_at timestamptz not null
    );`)
    this.addSql(
      `create index if not exists ledger_refund_order on ledger_refund (order_id);`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists ledger_refund;`)
  }
}
