import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121215549 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "decision" drop constraint if exists "decision_issuer_issued_on_unique";`,
    )
    this.addSql(
      `alter table if exists "decision" drop constraint if exists "decision_issuer_number_issued_on_unique";`,
    )
    this.addSql(
      `alter table if exists "certificate_event" drop constraint if exists "certificate_event_certificate_id_kind_at_reason_unique";`,
    )
    this.addSql(
      `alter table if exists "certificate" drop constraint if exists "certificate_product_id_reported_year_unique";`,
    )
    this.addSql(
      `alter table if exists "certificate" drop constraint if exists "certificate_product_id_decision_id_unique";`,
    )
    this.addSql(
      `create table if not exists "certificate" ("id" text not null, "product_id" text not null, "decision_id" text null, "stars" integer not null, "score" real null, "issued_on" text null, "expires_on" text null, "reported_year" integer null, "source" text null, "product_code" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_pkey" primary key ("id"), constraint certificate_stars check (stars BETWEEN 3 AND 5), constraint certificate_dated check (issued_on IS NOT NULL OR (decision_id IS NULL AND reported_year IS NOT NULL)));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_product_id" ON "certificate" ("product_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_decision_id" ON "certificate" ("decision_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_deleted_at" ON "certificate" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_certificate_product_id_decision_id_unique" ON "certificate" ("product_id", "decision_id") WHERE decision_id IS NOT NULL AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_certificate_product_id_reported_year_unique" ON "certificate" ("product_id", "reported_year") WHERE decision_id IS NULL AND deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "certificate_event" ("id" text not null, "certificate_id" text not null, "kind" text check ("kind" in ('dossier_received', 'dossier_refused', 'withdrawn', 'reinstated', 'held', 'hold_lifted', 'superseded')) not null, "at" text not null, "until" text null, "reason" text not null, "actor" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_event_pkey" primary key ("id"), constraint certificate_event_hold_ends check (kind <> 'held' OR (until IS NOT NULL AND until >= at)));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_event_certificate_id" ON "certificate_event" ("certificate_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_event_deleted_at" ON "certificate_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_certificate_event_certificate_id_kind_at_reason_unique" ON "certificate_event" ("certificate_id", "kind", "at", "reason") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "decision" ("id" text not null, "number" text null, "issuer" text not null, "level" text check ("level" in ('national', 'provincial', 'district')) not null, "issued_on" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "decision_pkey" primary key ("id"), constraint decision_issued_on_day check (issued_on ~ '^\\d{4}-\\d{2}-\\d{2}\$'));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_decision_deleted_at" ON "decision" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_decision_issuer_number_issued_on_unique" ON "decision" ("issuer", "number", "issued_on") WHERE number IS NOT NULL AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_decision_issuer_issued_on_unique" ON "decision" ("issuer", "issued_on") WHERE number IS NULL AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "certificate" cascade;`)

    this.addSql(`drop table if exists "certificate_event" cascade;`)

    this.addSql(`drop table if exists "decision" cascade;`)
  }
}
