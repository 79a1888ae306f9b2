import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A paper is of several files; what was one becomes a list of one, whose content nobody looks at again. */
export class Migration20261123081700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "seller_evidence" add column if not exists "files" jsonb not null default '[]';`,
    )
    this.addSql(
      `alter table "seller_evidence" add column if not exists "endless" boolean not null default false;`,
    )
    this.addSql(
      `update "seller_evidence" set "files" = jsonb_build_array(jsonb_build_object('id', "file", 'digest', null, 'mime', null, 'bytes', 0)) where "file" is not null;`,
    )
    this.addSql(`alter table "seller_evidence" drop column if exists "file";`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "seller_evidence" add column if not exists "file" text null;`)
    this.addSql(`update "seller_evidence" set "file" = "files" -> 0 ->> 'id';`)
    this.addSql(`alter table "seller_evidence" drop column if exists "files";`)
    this.addSql(`alter table "seller_evidence" drop column if exists "endless";`)
  }
}
