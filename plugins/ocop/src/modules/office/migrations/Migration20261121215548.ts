import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121215548 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "officer" drop constraint if exists "officer_email_unique";`)
    this.addSql(
      `alter table if exists "office" drop constraint if exists "office_province_code_unique";`,
    )
    this.addSql(
      `create table if not exists "office" ("id" text not null, "province_code" text not null, "name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "office_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_office_deleted_at" ON "office" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_office_province_code_unique" ON "office" ("province_code") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "officer" ("id" text not null, "office_id" text not null, "name" text not null, "email" text not null, "role" text check ("role" in ('head', 'officer')) not null default 'officer', "status" text check ("status" in ('active', 'suspended')) not null default 'active', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "officer_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_officer_office_id" ON "officer" ("office_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_officer_deleted_at" ON "officer" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_officer_email_unique" ON "officer" ("email") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "office" cascade;`)

    this.addSql(`drop table if exists "officer" cascade;`)
  }
}
