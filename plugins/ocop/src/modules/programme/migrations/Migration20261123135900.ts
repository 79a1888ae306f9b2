import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { appendOnly } from "@ocop/kit/append-only"

/**
 * Programmes of trade offices. What must never be so the database itself refuses: an approval by whoever wrote the terms last, a
 * budget that is given out twice, a use that is counted twice.
 */
export class Migration20261123135900 extends Migration {
  override up(): void {
    this.addSql(`create table if not exists programme (
      id text primary key,
      office_id text not null,
      slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name_vi text not null,
      name_en text not null,
      story_vi text not null,
      story_en text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      form text not null check (form in ('percentage', 'fixed', 'price')),
      value integer not null check (value > 0 and (form <> 'percentage' or value <= 100)),
      voucher_code text unique check (voucher_code ~ '^[A-Z0-9]{6,30}$'),
      eligibility jsonb not null,
      most_pieces integer check (most_pieces > 0),
      most_per_order_vnd bigint check (most_per_order_vnd > 0),
      most_per_shopper integer check (most_per_shopper > 0),
      budget_vnd bigint check (budget_vnd > 0),
      budget_orders integer check (budget_orders > 0),
      piece_vnd bigint check (piece_vnd > 0),
      bearer text not null check (bearer in ('office', 'seller', 'shared')),
      office_bp integer not null check (office_bp between 0 and 10000),
      decision_number text,
      decision_on text check (decision_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      decision_file text,
      state text not null default 'draft'
        check (state in ('draft', 'checked', 'approved', 'announced', 'running', 'ended', 'stopped')),
      drafted_by text not null,
      changed_by text not null,
      checked_by text,
      approved_by text,
      promotion_id text unique,
      reserved_vnd bigint not null default 0 check (reserved_vnd >= 0),
      settled_vnd bigint not null default 0 check (settled_vnd >= 0),
      orders integer not null default 0 check (orders >= 0),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint programme_dates check (ends_at > starts_at),
      constraint programme_shares check (office_bp = case bearer when 'office' then 10000 when 'seller' then 0 else office_bp end
        and (bearer <> 'shared' or office_bp between 1 and 9999)),
      constraint programme_decision check (num_nulls(decision_number, decision_on, decision_file) in (0, 3)),
      constraint programme_four_eyes check (approved_by is null or approved_by not in (drafted_by, changed_by)),
      constraint programme_approved check (state in ('draft', 'checked') or approved_by is not null),
      constraint programme_promoted check (state not in ('announced', 'running') or promotion_id is not null),
      constraint programme_budget check (budget_vnd is null or reserved_vnd + settled_vnd <= budget_vnd),
      constraint programme_budget_orders check (budget_orders is null or orders <= budget_orders));`)
    this.addSql(`create index if not exists programme_office on programme (office_id, created_at);`)
    this.addSql(
      `create index if not exists programme_public on programme (ends_at) where state in ('announced', 'running');`,
    )
    this.addSql(`create table if not exists programme_seller (
      programme_id text not null references programme (id) on delete cascade,
      seller_id text not null,
      state text not null check (state in ('invited', 'joined', 'left')),
      quota integer check (quota > 0),
      pieces integer not null default 0 check (pieces >= 0),
      invited_by text not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (programme_id, seller_id),
      constraint programme_seller_quota check (quota is null or pieces <= quota));`)
    this.addSql(`create index if not exists programme_seller_of on programme_seller (seller_id);`)
    this.addSql(`create table if not exists programme_product (
      programme_id text not null,
      seller_id text not null,
      product_id text not null,
      floor_vnd bigint check (floor_vnd > 0),
      reference jsonb,
      reference_on text check (reference_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      primary key (programme_id, product_id),
      foreign key (programme_id, seller_id) references programme_seller (programme_id, seller_id) on delete cascade);`)
    this.addSql(
      `create index if not exists programme_product_of on programme_product (product_id);`,
    )
    this.addSql(`create table if not exists programme_use (
      programme_id text not null references programme (id),
      order_id text not null,
      reserved_vnd bigint not null check (reserved_vnd >= 0),
      settled_vnd bigint not null default 0 check (settled_vnd >= 0),
      given_back_vnd bigint not null default 0 check (given_back_vnd >= 0),
      counted boolean not null default true,
      pieces jsonb not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (programme_id, order_id),
      constraint programme_use_counted check (counted = (reserved_vnd + settled_vnd > 0)));`)
    this.addSql(`create index if not exists programme_use_order on programme_use (order_id);`)
    this.addSql(`create table if not exists programme_event (
      id bigint generated always as identity primary key,
      programme_id text not null references programme (id),
      kind text not null,
      state text not null,
      actor_type text not null,
      actor_id text not null,
      reason text,
      facts jsonb not null default '{}',
      at timestamptz not null default now());`)
    this.addSql(
      `create index if not exists programme_event_of on programme_event (programme_id, id);`,
    )
    for (const sql of appendOnly("programme_event")) this.addSql(sql)
    // Whoever raises a price before a programme is seen: everyday prices in đồng, written by a trigger on Medusa's own table.
    this.addSql(`create table if not exists price_history (
      id bigint generated always as identity primary key,
      price_set_id text not null,
      amount_vnd bigint not null,
      at timestamptz not null default now());`)
    this.addSql(
      `create index if not exists price_history_of on price_history (price_set_id, at desc);`,
    )
    for (const sql of appendOnly("price_history")) this.addSql(sql)
  }

  override down(): void {
    // Put on other modules' tables by the shop; without these tables every write there would fail.
    for (const name of ["programme_use_follows", "price_is_kept"])
      this.addSql(`drop function if exists ${name}() cascade;`)
    for (const table of ["event", "use", "product", "seller"])
      this.addSql(`drop table if exists programme_${table};`)
    this.addSql("drop table if exists programme;")
    this.addSql("drop table if exists price_history;")
  }
}
