import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121215404 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_terms" drop constraint if exists "payment_terms_valid_from_unique";`,
    )
    this.addSql(
      `create table if not exists "payment_terms" ("id" text not null, "valid_from" text not null, "transfer_hours" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_terms_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_terms_deleted_at" ON "payment_terms" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_terms_valid_from_unique" ON "payment_terms" ("valid_from") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_terms" cascade;`)
  }
}
