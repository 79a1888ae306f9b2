import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { appendOnly } from "../../../append-only"

/**
 * `audit_entry` has no MikroORM model on purpose: it is written by raw SQL on other modules' transactions, and an entity
 * would bring the updates and deletions that the table refuses.
 */
export class Migration20261122143000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists audit_entry (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      actor_type text not null,
      actor_id text not null,
      action text not null,
      subject_type text not null,
      subject_id text not null,
      before jsonb,
      after jsonb,
      reason text
    );`)
    this.addSql(
      `create index if not exists audit_entry_subject on audit_entry (subject_type, subject_id, id);`,
    )
    this.addSql(
      `create index if not exists audit_entry_actor on audit_entry (actor_type, actor_id, id);`,
    )
    for (const statement of appendOnly("audit_entry")) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists audit_entry;`)
  }
}
