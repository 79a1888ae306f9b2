import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The limit per shopper counts who has no account by the telephone; what was ordered before is counted by its customer alone. */
export class Migration20261124051200 extends Migration {
  override up(): void {
    this.addSql("alter table programme_use add column if not exists phone_key text;")
    this.addSql(
      `create index if not exists programme_use_phone on programme_use (programme_id, phone_key) where counted;`,
    )
  }

  override down(): void {
    this.addSql("drop index if exists programme_use_phone;")
    this.addSql("alter table programme_use drop column if exists phone_key;")
  }
}
