import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { appendOnly } from "@ocop/kit/append-only"

/**
 * The ledger has no MikroORM model on purpose: it is written by raw SQL on the transactions of what it tells of, and
 * nothing may change a row, so that an entity would only be in the way.
 */
export class Migration20261122144010 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists ledger_posting (
      id bigint generated always as identity primary key,
      key text not null constraint ledger_posting_key unique,
      event text not null,
      digest text not null,
      seller_id text not null,
      seller_order_id text,
      actor text,
      note text,
      posted_at timestamptz not null default now()
    );`)
    this.addSql(
      `create index if not exists ledger_posting_seller on ledger_posting (seller_id, posted_at, id);`,
    )
    this.addSql(`create table if not exists ledger_entry (
      id bigint generated always as identity primary key,
      posting_id bigint not null references ledger_posting (id),
      account text not null,
      kind text not null,
      amount bigint not null constraint ledger_entry_amount check (amount <> 0),
      bearer text,
      seller_id text not null,
      seller_order_id text
    );`)
    this.addSql(
      `create index if not exists ledger_entry_posting on ledger_entry (posting_id) include (amount);`,
    )
    // A balance is read from this index alone.
    this.addSql(
      `create index if not exists ledger_entry_balance on ledger_entry (seller_id, account) include (amount);`,
    )
    this.addSql(
      `create index if not exists ledger_entry_seller_order on ledger_entry (seller_order_id, account) include (amount);`,
    )
    // Judged when the transaction commits, since entries come one after the other. The second condition keeps what was
    // posted once from being added to.
    this.addSql(`create or replace function ledger_posting_is_whole() returns trigger language plpgsql as $$
      begin
        if (select sum(amount) from ledger_entry where posting_id = new.posting_id) <> 0 then
          raise exception 'ledger posting % does not sum to zero', new.posting_id
            using errcode = 'check_violation', constraint = 'ledger_posting_is_whole';
        end if;
        if (select posted_at from ledger_posting where id = new.posting_id) <> transaction_timestamp() then
          raise exception 'ledger posting % is closed', new.posting_id
            using errcode = 'check_violation', constraint = 'ledger_posting_is_whole';
        end if;
        return null;
      end $$;`)
    this.addSql(`drop trigger if exists ledger_posting_is_whole on ledger_entry;`)
    this.addSql(`create constraint trigger ledger_posting_is_whole after insert on ledger_entry
      deferrable initially deferred for each row execute function ledger_posting_is_whole();`)
    for (const table of ["ledger_posting", "ledger_entry"])
      for (const statement of appendOnly(table)) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists ledger_entry;`)
    this.addSql(`drop table if exists ledger_posting;`)
    this.addSql(`drop function if exists ledger_posting_is_whole;`)
  }
}
