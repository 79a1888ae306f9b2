import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "invitation" ("id" text not null, "email" text null, "phone" text null, "role" text check ("role" in ('owner', 'staff')) not null, "locale" text check ("locale" in ('vi', 'en')) not null default 'vi', "status" text check ("status" in ('pending', 'accepted', 'revoked')) not null default 'pending', "expires_at" timestamptz not null, "invited_by" text not null, "accepted_by" text null, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invitation_pkey" primary key ("id"), constraint invitation_name check ((email is null) <> (phone is null)));`,
    )
    for (const name of ["email", "phone"])
      this.addSql(
        `create unique index if not exists "UQ_invitation_pending_${name}" on "invitation" ("seller_id", "${name}") where status = 'pending' and deleted_at is null;`,
      )
    this.addSql(
      `create index if not exists "IDX_invitation_seller_id" on "invitation" ("seller_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_invitation_deleted_at" on "invitation" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `alter table "invitation" add constraint "invitation_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "invitation" cascade;`)
  }
}
