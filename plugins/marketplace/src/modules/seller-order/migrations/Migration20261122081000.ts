import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122081000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "completion" add column if not exists "dollars" jsonb null;`)
    this.addSql(
      `alter table if exists "seller_order" add column if not exists "charged" jsonb null;`,
    )
    this.addSql(
      `alter table if exists "seller_order_line" add column if not exists "charged" jsonb null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "completion" drop column if exists "dollars";`)
    this.addSql(`alter table if exists "seller_order" drop column if exists "charged";`)
    this.addSql(`alter table if exists "seller_order_line" drop column if exists "charged";`)
  }
}
