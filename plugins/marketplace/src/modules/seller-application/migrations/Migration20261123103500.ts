import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What an open shop showed and the platform verified is kept beside a newer paper until that was looked at. */
export class Migration20261123103500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "seller_evidence" add column if not exists "held" jsonb null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "seller_evidence" drop column if exists "held";`)
  }
}
