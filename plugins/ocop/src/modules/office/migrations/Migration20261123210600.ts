import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which office one has become a part of. */
export class Migration20261123210600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "office" add column if not exists "merged_into" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "office" drop column if exists "merged_into";`)
  }
}
