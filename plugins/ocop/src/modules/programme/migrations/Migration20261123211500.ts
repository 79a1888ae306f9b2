import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Sellers may ask to take part. That nobody takes part whom no officer let in, and nobody is refused without a word, the database itself
 * sees to.
 */
export class Migration20261123211500 extends Migration {
  override up(): void {
    this.addSql(
      `alter table programme add column if not exists open_to_sellers boolean not null default false;`,
    )
    this.addSql(`alter table programme_seller alter column invited_by drop not null;`)
    for (const column of ["agreed", "words"])
      this.addSql(`alter table programme_seller add column if not exists ${column} text;`)
    const checks = {
      state_check: "state in ('invited', 'applied', 'joined', 'refused', 'left')",
      admitted: "state not in ('invited', 'joined') or invited_by is not null",
      refused: "state <> 'refused' or words is not null",
    }
    for (const [name, check] of Object.entries(checks)) {
      this.addSql(`alter table programme_seller drop constraint if exists programme_seller_${name};`)
      this.addSql(`alter table programme_seller add constraint programme_seller_${name} check (${check});`)
    }
  }

  override down(): void {
    this.addSql(`delete from programme_seller where invited_by is null or state in ('applied', 'refused');`)
    for (const name of ["admitted", "refused"])
      this.addSql(`alter table programme_seller drop constraint if exists programme_seller_${name};`)
    for (const column of ["agreed", "words"])
      this.addSql(`alter table programme_seller drop column if exists ${column};`)
    this.addSql(`alter table programme_seller alter column invited_by set not null;`)
    this.addSql(`alter table programme drop column if exists open_to_sellers;`)
  }
}
