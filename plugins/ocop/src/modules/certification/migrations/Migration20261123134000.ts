import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { appendOnly } from "@ocop/kit/append-only"

/** A register of all that a province was granted, what sellers show for it, and events that nobody alters. */
export class Migration20261123134000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table certificate alter column product_id drop not null;`)
    this.addSql(
      `alter table certificate add column if not exists name text null, add column if not exists holder text null,
         add column if not exists match_key text null, add column if not exists number text null,
         add column if not exists province_code text null, add column if not exists commune_code text null,
         add column if not exists set_code text null;`,
    )
    this.addSql(
      `alter table certificate add constraint certificate_whose check
         (product_id is not null or (name is not null and holder is not null and province_code is not null));`,
    )
    this.addSql(
      `create index if not exists "IDX_certificate_province_code" on certificate (province_code) where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_certificate_decision_id_match_key_unique" on certificate (decision_id, match_key)
         where decision_id is not null and match_key is not null and deleted_at is null;`,
    )
    this.addSql(`alter table certificate_event add column if not exists details jsonb null;`)
    for (const statement of appendOnly("certificate_event")) this.addSql(statement)
    this.addSql(
      `create table if not exists certificate_submission ("id" text not null, "seller_id" text not null, "seller_name" text not null, "product_id" text not null, "product_title" text not null, "province_code" text not null, "commune_code" text null, "set_code" text null, "status" text check ("status" in ('submitted', 'asked', 'accepted', 'rejected', 'taken_back')) not null default 'submitted', "version" integer not null default 1, "printed" jsonb not null, "files" jsonb not null, "submitted_at" timestamptz not null, "submitted_by" text not null, "decided_at" timestamptz null, "decided_by" text null, "reasons" jsonb null, "words" text null, "certificate_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_submission_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create index if not exists "IDX_certificate_submission_seller_id" on certificate_submission (seller_id) where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_certificate_submission_deleted_at" on certificate_submission (deleted_at) where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_certificate_submission_province_code_status_submitted_at" on certificate_submission (province_code, status, submitted_at) where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "UQ_certificate_submission_open" on certificate_submission (product_id)
         where status in ('submitted', 'asked') and deleted_at is null;`,
    )
    this.addSql(
      `create table if not exists certificate_file (
         file_id text primary key,
         seller_id text not null,
         product_id text not null,
         kind text not null check (kind in ('certificate', 'decision')),
         mime text not null,
         bytes integer not null,
         created_at timestamptz not null default now()
       );`,
    )
    this.addSql(
      `create index if not exists "IDX_certificate_file_product" on certificate_file (product_id, seller_id);`,
    )
    this.addSql(
      `create table if not exists certificate_answer (
         id text primary key,
         certificate_id text not null references certificate (id) on update cascade,
         event_id text not null references certificate_event (id) on update cascade,
         seller_id text not null,
         member_id text not null,
         words text not null,
         created_at timestamptz not null default now()
       );`,
    )
    this.addSql(
      `create index if not exists "IDX_certificate_answer_certificate_id" on certificate_answer (certificate_id);`,
    )
    for (const statement of appendOnly("certificate_answer")) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists certificate_answer cascade;`)
    this.addSql(`drop table if exists certificate_file cascade;`)
    this.addSql(`drop table if exists certificate_submission cascade;`)
    this.addSql(`drop trigger if exists certificate_event_append_only on certificate_event;`)
    this.addSql(`alter table certificate_event drop column if exists details;`)
    this.addSql(`drop index if exists "IDX_certificate_decision_id_match_key_unique";`)
    this.addSql(`drop index if exists "IDX_certificate_province_code";`)
    this.addSql(`alter table certificate drop constraint if exists certificate_whose;`)
    this.addSql(
      `alter table certificate drop column if exists name, drop column if exists holder,
         drop column if exists match_key, drop column if exists number, drop column if exists province_code,
         drop column if exists commune_code, drop column if exists set_code;`,
    )
  }
}
