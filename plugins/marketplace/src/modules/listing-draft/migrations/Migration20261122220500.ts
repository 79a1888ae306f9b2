import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whose the papers are that drafts name; of those that stand, the seller's who named them first. */
export class Migration20261122220500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "listing_draft_file" ("file_id" text primary key, "seller_id" text not null, "created_at" timestamptz not null default now());`,
    )
    this.addSql(
      `insert into listing_draft_file (file_id, seller_id)
       select f.id, d.seller_id from listing_draft d cross join lateral (
         select d.facts #>> '{keeping,licence_file}' as id
         union all
         select c ->> 'file' from jsonb_array_elements(case jsonb_typeof(d.facts #> '{certificates,items}')
           when 'array' then d.facts #> '{certificates,items}' else '[]' end) c) f
       where f.id is not null order by d.created_at
       on conflict do nothing;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_draft_file";`)
  }
}
