import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STATUSES =
  "'placed', 'confirmed', 'packed', 'handed_over', 'delivered', 'refused', 'cancelled', 'expired', 'returned'"
const COMMON = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/**
 * The moves of a seller order, kept for good, and the statuses `refused` and `expired`.
 *
 * One transaction may take a move back: that of an order whose cancellation failed after its parts had followed. It says so
 * by `ocop.takes_move_back`, for itself alone.
 */
export class Migration20261122151700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "seller_order" drop constraint if exists "seller_order_status_check", add constraint "seller_order_status_check" check ("status" in (${STATUSES})), add column if not exists "hand_over" jsonb null, add column if not exists "reductions_returned_at" timestamptz null;`,
    )
    this.addSql(
      `alter table "seller_order_line" add column if not exists "ordered_quantity" integer null;`,
    )
    this.addSql(
      `create table if not exists "seller_order_transition" ("id" text not null, "seller_order_id" text not null, "from_status" text check ("from_status" in (${STATUSES})) not null, "to_status" text check ("to_status" in (${STATUSES})) not null, "actor_type" text check ("actor_type" in ('seller_member', 'link', 'customer', 'user', 'clock')) not null, "actor_id" text null, "reason" text null, "note" text null, "at" timestamptz not null default clock_timestamp(), ${COMMON}, constraint "seller_order_transition_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "UQ_seller_order_transition_once" on "seller_order_transition" ("seller_order_id", "to_status") where deleted_at is null;`,
    )
    this.addSql(
      `create or replace function seller_order_transition_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('ocop.takes_move_back', true) = old.seller_order_id then return old; end if;
  raise exception 'seller_order_transition is append-only';
end $$;`,
    )
    this.addSql(
      `create or replace trigger seller_order_transition_is_kept before update or delete on "seller_order_transition" for each row execute function seller_order_transition_is_kept();`,
    )
    this.addSql(
      `create or replace trigger seller_order_transition_is_not_emptied before truncate on "seller_order_transition" for each statement execute function seller_order_transition_is_kept();`,
    )
    this.addSql(
      `create table if not exists "seller_order_clock" ("id" text not null, "seller_order_id" text not null, "step" text not null, "taken_at" timestamptz not null default now(), ${COMMON}, constraint "seller_order_clock_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "UQ_seller_order_clock_step" on "seller_order_clock" ("seller_order_id", "step") where deleted_at is null;`,
    )
    // The clock asks every minute for the few that nobody has answered.
    this.addSql(
      `create index if not exists "IDX_seller_order_unanswered" on "seller_order" ("live_at") where status = 'placed' and live_at is not null and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_seller_order_unanswered";`)
    this.addSql(`drop table if exists "seller_order_clock" cascade;`)
    this.addSql(`drop table if exists "seller_order_transition" cascade;`)
    this.addSql(`drop function if exists seller_order_transition_is_kept();`)
    this.addSql(`alter table "seller_order_line" drop column if exists "ordered_quantity";`)
    this.addSql(
      `alter table "seller_order" drop column if exists "hand_over", drop column if exists "reductions_returned_at";`,
    )
  }
}
