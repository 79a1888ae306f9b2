import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122183000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "seller_member" add column if not exists "message_phone" text null, add column if not exists "channels" jsonb null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "seller_member" drop column if exists "message_phone", drop column if exists "channels";`,
    )
  }
}
