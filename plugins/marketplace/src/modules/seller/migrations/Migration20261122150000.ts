import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STATUSES = ["applying", "reviewing", "asked", "rejected", "active", "suspended", "closed"]
const FORMER_STATUSES = ["active", "suspended", "closed"]

/**
 * A person may act for several sellers: what a `seller_member` was for its one seller becomes a `membership`. And a seller
 * has a life before its shop opens.
 */
export class Migration20261122150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "membership" ("id" text not null, "role" text check ("role" in ('owner', 'staff')) not null default 'staff', "status" text check ("status" in ('active', 'removed')) not null default 'active', "member_id" text not null, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "membership_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "UQ_membership_member_seller" on "membership" ("member_id", "seller_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_membership_member_id" on "membership" ("member_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_membership_seller_id" on "membership" ("seller_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_membership_deleted_at" on "membership" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `insert into membership (id, role, status, member_id, seller_id, created_at, updated_at, deleted_at)
       select 'mship_' || regexp_replace(id, '^smem_', ''), role, status, id, seller_id, created_at, updated_at, deleted_at
         from seller_member;`,
    )
    this.addSql(
      `alter table "membership" add constraint "membership_member_id_foreign" foreign key ("member_id") references "seller_member" ("id") on update cascade;`,
    )
    this.addSql(
      `alter table "membership" add constraint "membership_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`,
    )
    this.addSql(
      `alter table "seller_member" add column "phone" text null, add column "locale" text check ("locale" in ('vi', 'en')) not null default 'vi', add column "active_seller_id" text null;`,
    )
    this.addSql(`alter table "seller_member" alter column "email" drop not null;`)
    this.addSql(
      `alter table "seller_member" add constraint "seller_member_name" check (email is not null or phone is not null);`,
    )
    this.addSql(
      `create unique index if not exists "UQ_seller_member_phone" on "seller_member" ("phone") where deleted_at is null;`,
    )
    this.addSql(
      `alter table "seller_member" drop column "seller_id", drop column "role", drop column "status";`,
    )
    this.addSql(statusCheck(STATUSES))
  }

  /**
   * One person has one seller again: the first they joined. Those without an e-mail address, and applications, did not exist.
   */
  override async down(): Promise<void> {
    this.addSql(
      `update seller set status = 'closed' where status not in (${list(FORMER_STATUSES)});`,
    )
    this.addSql(statusCheck(FORMER_STATUSES))
    this.addSql(
      `alter table "seller_member" add column "seller_id" text null, add column "role" text check ("role" in ('owner', 'staff')) not null default 'staff', add column "status" text check ("status" in ('active', 'removed')) not null default 'active';`,
    )
    this.addSql(
      `update seller_member set seller_id = first.seller_id, role = first.role, status = first.status
         from (select distinct on (member_id) * from membership order by member_id, deleted_at nulls first, created_at, id) first
        where first.member_id = seller_member.id;`,
    )
    this.addSql(`drop table if exists "membership" cascade;`)
    this.addSql(`delete from seller_member where seller_id is null or email is null;`)
    this.addSql(`alter table "seller_member" drop constraint "seller_member_name";`)
    this.addSql(
      `alter table "seller_member" alter column "email" set not null, alter column "seller_id" set not null, drop column "phone", drop column "locale", drop column "active_seller_id";`,
    )
    this.addSql(
      `create index if not exists "IDX_seller_member_seller_id" on "seller_member" ("seller_id") where deleted_at is null;`,
    )
    this.addSql(
      `alter table "seller_member" add constraint "seller_member_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`,
    )
  }
}

const list = (statuses: string[]) => statuses.map((status) => `'${status}'`).join(", ")

const statusCheck = (statuses: string[]) =>
  `alter table "seller" drop constraint if exists "seller_status_check", add constraint "seller_status_check" check ("status" in (${list(statuses)}));`
