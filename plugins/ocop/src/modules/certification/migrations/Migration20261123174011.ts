import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { appendOnly } from "@ocop/kit/append-only"

/** Inspections with their record, and what shoppers report. Neither is public; the record of an inspection is altered by nobody. */
export class Migration20261123174011 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists certificate_report (
      id text primary key,
      kind text not null check (kind in ('false_star', 'wrong_origin', 'label', 'other')),
      words text not null,
      email text,
      locale text not null check (locale in ('vi', 'en')),
      province_code text,
      product_id text,
      about text not null,
      status text not null default 'received'
        check (status in ('received', 'looking', 'upheld', 'unfounded', 'set_aside')),
      version integer not null default 1,
      due_on text not null check (due_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      answer text,
      answered_at timestamptz,
      decided_at timestamptz,
      digest text not null unique,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint certificate_report_answered check ((status = 'received') = (answered_at is null))
    );`)
    this.addSql(
      `create index if not exists "IDX_certificate_report_province" on certificate_report (province_code, created_at);`,
    )
    this.addSql(`create table if not exists inspection (
      id text primary key,
      province_code text not null,
      certificate_id text not null references certificate (id) on update cascade,
      kind text not null check (kind in ('planned', 'ad_hoc')),
      status text not null default 'planned'
        check (status in ('planned', 'follow_up', 'answered', 'closed', 'called_off')),
      version integer not null default 1,
      planned_on text not null check (planned_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      carried_out_on text check (carried_out_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      due_on text check (due_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      result text check (result in ('in_order', 'mended', 'not_mended', 'held', 'withdrawal_proposed')),
      report_id text references certificate_report (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint inspection_due check (status not in ('follow_up', 'answered') or due_on is not null),
      constraint inspection_result check ((status = 'closed') = (result is not null)),
      constraint inspection_carried_out check (status in ('planned', 'called_off') or carried_out_on is not null)
    );`)
    this.addSql(
      `create unique index if not exists "UQ_inspection_planned" on inspection (certificate_id, kind, planned_on) where status = 'planned';`,
    )
    this.addSql(
      `create index if not exists "IDX_inspection_province" on inspection (province_code, status);`,
    )
    this.addSql(`create table if not exists inspection_entry (
      id text primary key,
      inspection_id text not null references inspection (id),
      kind text not null check (kind in ('planned', 'follow_up', 'answered', 'closed', 'called_off', 'paper')),
      actor_type text not null,
      actor_id text not null,
      words text,
      facts jsonb not null,
      created_at timestamptz not null default clock_timestamp()
    );`)
    this.addSql(
      `create index if not exists "IDX_inspection_entry_inspection" on inspection_entry (inspection_id);`,
    )
    for (const statement of appendOnly("inspection_entry")) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists inspection_entry cascade;`)
    this.addSql(`drop table if exists inspection cascade;`)
    this.addSql(`drop table if exists certificate_report cascade;`)
  }
}
