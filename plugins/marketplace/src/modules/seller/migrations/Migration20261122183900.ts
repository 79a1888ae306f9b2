import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Keys of counts of the shelf, so that one that is sent again is counted once. Kept for a month. */
export class Migration20261122183900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "stock_count" ("seller_id" text not null, "key" text not null, "at" timestamptz not null default now(), constraint "stock_count_pkey" primary key ("seller_id", "key"));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "stock_count" cascade;`)
  }
}
