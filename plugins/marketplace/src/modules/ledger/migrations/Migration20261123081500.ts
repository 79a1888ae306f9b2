import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What is transferred to sellers together: drawn up with its postings, so that nobody is on two lists with the same money, and kept
 * with the accounts as they stood, which is what the bank gets. Without a MikroORM model: a transfer is never altered, only said to
 * have come back.
 */
export class Migration20261123081500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists payout_list (
      id text primary key,
      reference text not null constraint payout_list_reference unique,
      note text not null,
      drawn_up_by text not null,
      drawn_up_at timestamptz not null default now(),
      transferred_by text,
      transferred_at timestamptz,
      bank_reference text
    );`)
    this.addSql(
      `create index if not exists payout_list_latest on payout_list (drawn_up_at desc, id);`,
    )
    this.addSql(`create table if not exists payout_transfer (
      list_id text not null references payout_list (id),
      seller_id text not null,
      amount bigint not null constraint payout_transfer_amount check (amount > 0),
      bank_bin text not null,
      account_no text not null,
      account_name text not null,
      returned_by text,
      returned_at timestamptz,
      returned_why text,
      constraint payout_transfer_pkey primary key (list_id, seller_id)
    );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists payout_transfer;`)
    this.addSql(`drop table if exists payout_list;`)
  }
}
