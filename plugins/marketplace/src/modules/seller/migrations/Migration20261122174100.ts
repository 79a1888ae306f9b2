import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122174100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "listing" add column if not exists "hidden" boolean not null default false, add column if not exists "sale_price_list_id" text null;`,
    )
    this.addSql(
      `alter table if exists "seller" add column if not exists "closed_from" text null, add column if not exists "closed_until" text null;`,
    )
    this.addSql(`alter table if exists "seller" drop constraint if exists "seller_closed_days";`)
    this.addSql(
      `alter table if exists "seller" add constraint seller_closed_days check ((closed_from is null) = (closed_until is null) and closed_from <= closed_until and (closed_from is null or closed_from ~ '^\\d{4}-\\d{2}-\\d{2}$' and closed_until ~ '^\\d{4}-\\d{2}-\\d{2}$'));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "seller" drop constraint if exists "seller_closed_days";`)
    this.addSql(
      `alter table if exists "seller" drop column if exists "closed_from", drop column if exists "closed_until";`,
    )
    this.addSql(
      `alter table if exists "listing" drop column if exists "hidden", drop column if exists "sale_price_list_id";`,
    )
  }
}
