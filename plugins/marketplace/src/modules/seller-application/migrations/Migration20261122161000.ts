import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122161000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "seller_application" ("id" text not null, "seller_id" text not null, "steps" jsonb not null, "submitted_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_application_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "UQ_seller_application_seller_id" on "seller_application" ("seller_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_seller_application_deleted_at" on "seller_application" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create table if not exists "seller_evidence" ("id" text not null, "requirement" text not null, "state" text check ("state" in ('given', 'verified', 'refused')) not null default 'given', "file" text null, "valid_until" text null, "note" text null, "decided_by" text null, "application_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_evidence_pkey" primary key ("id"), constraint seller_evidence_valid_until check (valid_until is null or valid_until ~ '^\\d{4}-\\d{2}-\\d{2}$'));`,
    )
    this.addSql(
      `create unique index if not exists "UQ_seller_evidence_requirement" on "seller_evidence" ("application_id", "requirement") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_seller_evidence_application_id" on "seller_evidence" ("application_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_seller_evidence_deleted_at" on "seller_evidence" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `alter table "seller_evidence" add constraint "seller_evidence_application_id_foreign" foreign key ("application_id") references "seller_application" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "seller_evidence" cascade;`)
    this.addSql(`drop table if exists "seller_application" cascade;`)
  }
}
