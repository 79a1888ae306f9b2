import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { appendOnly } from "@ocop/kit/append-only"

/** Without a MikroORM model: rows are written and read by nothing but the service beside this. */
export class Migration20261123141500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists self_assessment (
      id text primary key,
      seller_id text not null,
      product_id text,
      name text not null,
      set_code text not null,
      sheet_version text not null,
      client_key text,
      answers jsonb not null default '{}',
      refusals jsonb not null default '[]',
      revisions jsonb not null default '{}',
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint self_assessment_client_key unique (seller_id, client_key)
    );`)
    this.addSql(
      `create index if not exists self_assessment_of_seller on self_assessment (seller_id, updated_at desc, id);`,
    )
    this.addSql(`create table if not exists self_assessment_version (
      assessment_id text not null references self_assessment (id),
      number integer not null constraint self_assessment_version_number check (number > 0),
      answers jsonb not null,
      refusals jsonb not null,
      total integer not null,
      stars integer constraint self_assessment_version_stars check (stars between 1 and 5),
      member_id text not null,
      created_at timestamptz not null default now(),
      primary key (assessment_id, number)
    );`)
    for (const statement of appendOnly("self_assessment_version")) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists self_assessment_version;`)
    this.addSql(`drop table if exists self_assessment;`)
  }
}
