import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What shoppers report of a parcel. Without a MikroORM model: rows are written under locks, and read beside the ledger.
 * `keeps_money` is whether it was reported in time to keep money.
 */
export class Migration20261123040500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists seller_order_problem (
      id text primary key,
      seller_order_id text not null,
      said jsonb not null,
      reported_at timestamptz not null default clock_timestamp(),
      keeps_money boolean not null,
      closed_at timestamptz,
      closed_by text,
      outcome text,
      note text,
      constraint seller_order_problem_closed check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null)
        and (closed_at is null) = (note is null))
    );`)
    this.addSql(
      `create unique index if not exists seller_order_problem_open on seller_order_problem (seller_order_id) where closed_at is null;`,
    )
    this.addSql(
      `create index if not exists seller_order_problem_part on seller_order_problem (seller_order_id, reported_at);`,
    )
    // A balance asks for the few parts that arrived lately by their seller's word.
    this.addSql(
      `create index if not exists "IDX_seller_order_transition_own_word" on seller_order_transition (at) where to_status = 'delivered' and actor_type = 'seller_member';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_seller_order_transition_own_word";`)
    this.addSql(`drop table if exists seller_order_problem;`)
  }
}
