import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Lists of decisions as offices sent them: what each line would enter, and what became of it. Read by nothing but their service. */
export class Migration20261123171533 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists decision_import (
      id text primary key,
      province_code text not null,
      officer_id text not null,
      digest text not null,
      decision jsonb not null,
      file_id text,
      file_mime text,
      unknown_columns jsonb not null,
      confirmed_at timestamptz,
      created_at timestamptz not null default now(),
      constraint decision_import_digest unique (province_code, digest),
      constraint decision_import_paper check (confirmed_at is null or file_id is not null)
    );`)
    this.addSql(`create table if not exists decision_import_row (
      import_id text not null references decision_import (id) on delete cascade,
      row integer not null,
      plan text not null constraint decision_import_row_plan check (plan in ('enter', 'change', 'same', 'refuse')),
      work jsonb,
      planned jsonb not null,
      outcome text constraint decision_import_row_outcome check (outcome in ('done', 'refused')),
      fault text,
      certificate_id text references certificate (id) on update cascade,
      constraint decision_import_row_work check (plan in ('same', 'refuse') or (work is not null and work <> 'null')),
      constraint decision_import_row_done check ((outcome = 'done') = (certificate_id is not null) or outcome is null),
      primary key (import_id, row)
    );`)
    this.addSql(
      `create index if not exists decision_import_waiting on decision_import_row (import_id) where outcome is null and plan in ('enter', 'change');`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists decision_import_row;`)
    this.addSql(`drop table if exists decision_import;`)
  }
}
