import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * `outbox_message` has no MikroORM model on purpose: it is written by raw SQL on other modules' transactions
 * and by triggers, and drained with row locks, none of which an entity helps with.
 */
export class Migration20261121100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists outbox_message (
      id bigint generated always as identity primary key,
      topic text not null,
      key text not null,
      payload jsonb not null default '{}'::jsonb,
      created_at timestamptz not null default now(),
      available_at timestamptz not null default now(),
      attempts integer not null default 0,
      last_error text,
      dead_at timestamptz
    );`)
    // Serves both "is there an earlier one of the same key" and "the next ones of a topic".
    this.addSql(
      `create index if not exists outbox_message_pending on outbox_message (topic, key, id) where dead_at is null;`,
    )
    this.addSql(
      `create index if not exists outbox_message_due on outbox_message (available_at, id) where dead_at is null;`,
    )
    this.addSql(`create table if not exists outbox_epoch (
      topic text primary key,
      epoch bigint not null default 0,
      drained_at timestamptz not null default now()
    );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists outbox_message;`)
    this.addSql(`drop table if exists outbox_epoch;`)
  }
}
