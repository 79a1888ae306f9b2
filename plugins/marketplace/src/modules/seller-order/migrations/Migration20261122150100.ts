import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122150100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "seller_order"
      alter column "commission_bp" drop not null,
      add column if not exists "commission_tax" numeric not null default 0,
      add column if not exists "raw_commission_tax" jsonb not null default '{"value": "0", "precision": 20}',
      add column if not exists "commission_tax_bp" integer not null default 0,
      add column if not exists "commission_plan_id" text null;`)
    this.addSql(`alter table if exists "seller_order_line"
      add column if not exists "commission" numeric not null default 0,
      add column if not exists "raw_commission" jsonb not null default '{"value": "0", "precision": 20}',
      add column if not exists "commission_bp" integer not null default 0,
      add column if not exists "commission_rate" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "seller_order"
      drop column if exists "commission_tax", drop column if exists "raw_commission_tax",
      drop column if exists "commission_tax_bp", drop column if exists "commission_plan_id";`)
    this.addSql(`alter table if exists "seller_order_line"
      drop column if exists "commission", drop column if exists "raw_commission",
      drop column if exists "commission_bp", drop column if exists "commission_rate";`)
  }
}
