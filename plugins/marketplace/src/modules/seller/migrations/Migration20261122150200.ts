import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the platform takes is a plan of its own (`commission_plan`), where a seller's own rate can be named. */
export class Migration20261122150200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "seller" drop constraint if exists "seller_commission_bp", drop column if exists "commission_bp";`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "seller" add column if not exists "commission_bp" integer not null default 0;`,
    )
  }
}
