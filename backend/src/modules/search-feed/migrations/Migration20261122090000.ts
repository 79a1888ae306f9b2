import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** See `backend/src/search/feed/meanwhile.ts`. Written and emptied by statements over many rows, so it has no model. */
export class Migration20261122090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists search_feed_meanwhile (
      version_id text not null,
      product_id text not null,
      primary key (version_id, product_id)
    );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists search_feed_meanwhile;`)
  }
}
