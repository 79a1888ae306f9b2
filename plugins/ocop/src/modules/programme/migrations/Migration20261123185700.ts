import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Grows with each change of a programme's terms and of who takes part with what: nobody decides on what he has not read. */
export class Migration20261123185700 extends Migration {
  override up(): void {
    this.addSql(`alter table programme add column if not exists version integer not null default 1;`)
  }

  override down(): void {
    this.addSql(`alter table programme drop column if exists version;`)
  }
}
