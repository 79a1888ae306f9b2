import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Without a MikroORM model: an account is never altered, only followed by another, or taken back before it counts. */
export class Migration20261122182000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists payout_account (
      id text primary key,
      seller_id text not null,
      bank_bin text not null,
      account_no text not null constraint payout_account_digits check (account_no ~ '^[0-9]{6,19}$'),
      account_name text not null,
      asked_by text not null,
      asked_at timestamptz not null default now(),
      effective_at timestamptz not null,
      withdrawn_by text,
      withdrawn_at timestamptz,
      constraint payout_account_in_time check (withdrawn_at is null or withdrawn_at < effective_at)
    );`)
    this.addSql(
      `create index if not exists payout_account_seller on payout_account (seller_id, effective_at desc) where withdrawn_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists payout_account;`)
  }
}
