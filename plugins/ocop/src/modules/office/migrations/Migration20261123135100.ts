import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** `officer` was the name of a role, too; it is `reviewer` now. Offices may be suspended, and people are invited to them. */
export class Migration20261123135100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "office" add column if not exists "status" text check ("status" in ('active', 'suspended')) not null default 'active';`,
    )
    this.addSql(`alter table if exists "officer" drop constraint if exists "officer_role_check";`)
    this.addSql(`update "officer" set "role" = 'reviewer' where "role" = 'officer';`)
    this.addSql(`alter table if exists "officer" alter column "role" set default 'reviewer';`)
    this.addSql(
      `alter table if exists "officer" add constraint "officer_role_check" check ("role" in ('head', 'reviewer'));`,
    )
    this.addSql(
      `alter table if exists "officer" add column if not exists "demonstration" boolean not null default false;`,
    )
    // Those whom the demonstration's seed made before there was the column; no real person has such an address (RFC 2606).
    this.addSql(
      `update "officer" set "demonstration" = true where "email" like '%@dung-goc.example';`,
    )
    this.addSql(
      `create table if not exists "officer_invitation" ("id" text not null, "office_id" text not null, "name" text not null, "email" text not null, "role" text check ("role" in ('head', 'reviewer')) not null, "locale" text check ("locale" in ('vi', 'en')) not null default 'vi', "status" text check ("status" in ('pending', 'accepted', 'revoked')) not null default 'pending', "expires_at" timestamptz not null, "invited_by" text not null, "accepted_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "officer_invitation_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_officer_invitation_deleted_at" ON "officer_invitation" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_officer_invitation_office_id" ON "officer_invitation" ("office_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_officer_invitation_pending_email" ON "officer_invitation" ("email") WHERE status = 'pending' and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "officer_invitation" cascade;`)
    this.addSql(`alter table if exists "officer" drop column if exists "demonstration";`)
    this.addSql(`alter table if exists "officer" drop constraint if exists "officer_role_check";`)
    this.addSql(`update "officer" set "role" = 'officer' where "role" = 'reviewer';`)
    this.addSql(`alter table if exists "officer" alter column "role" set default 'officer';`)
    this.addSql(
      `alter table if exists "officer" add constraint "officer_role_check" check ("role" in ('head', 'officer'));`,
    )
    this.addSql(`alter table if exists "office" drop column if exists "status";`)
  }
}
