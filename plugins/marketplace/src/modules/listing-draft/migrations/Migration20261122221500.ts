import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Where photos were taken, of those whose seller wants it told. */
export class Migration20261122221500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "listing_draft_picture" add column if not exists "place" jsonb null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "listing_draft_picture" drop column if exists "place";`)
  }
}
