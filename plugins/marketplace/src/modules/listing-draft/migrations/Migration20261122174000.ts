import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122174000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "listing_draft" ("id" text not null, "seller_id" text not null, "product_id" text null, "status" text check ("status" in ('draft', 'submitted', 'asked', 'rejected', 'approved', 'discarded')) not null default 'draft', "facts" jsonb not null, "versions" jsonb not null, "client_key" text null, "findings" jsonb not null, "reason" text null, "submitted_at" timestamptz null, "submitted_by" text null, "decided_at" timestamptz null, "decided_by" text null, "shown_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_draft_pkey" primary key ("id"));`,
    )
    for (const index of [
      `index if not exists "IDX_listing_draft_seller" on "listing_draft" ("seller_id", "updated_at") where deleted_at is null`,
      `index if not exists "IDX_listing_draft_status" on "listing_draft" ("status", "submitted_at") where deleted_at is null`,
      `index if not exists "IDX_listing_draft_product_id" on "listing_draft" ("product_id") where deleted_at is null`,
      `index if not exists "IDX_listing_draft_deleted_at" on "listing_draft" ("deleted_at") where deleted_at is null`,
      `unique index if not exists "UQ_listing_draft_client_key" on "listing_draft" ("seller_id", "client_key") where client_key is not null and deleted_at is null`,
      `unique index if not exists "UQ_listing_draft_open" on "listing_draft" ("product_id") where product_id is not null and status in ('draft', 'submitted', 'asked', 'rejected') and deleted_at is null`,
    ])
      this.addSql(`create ${index};`)
    this.addSql(
      `create table if not exists "listing_draft_picture" ("id" text not null, "url" text not null, "sha256" text null, "look" bigint null, "rank" integer not null, "draft_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_draft_picture_pkey" primary key ("id"));`,
    )
    for (const index of [
      `index if not exists "IDX_listing_draft_picture_draft_id" on "listing_draft_picture" ("draft_id") where deleted_at is null`,
      `index if not exists "IDX_listing_draft_picture_deleted_at" on "listing_draft_picture" ("deleted_at") where deleted_at is null`,
    ])
      this.addSql(`create ${index};`)
    this.addSql(
      `alter table "listing_draft_picture" add constraint "listing_draft_picture_draft_id_foreign" foreign key ("draft_id") references "listing_draft" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_draft_picture" cascade;`)
    this.addSql(`drop table if exists "listing_draft" cascade;`)
  }
}
