import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A good that lost what its programme asks of it is out of it for as long as it lacks that. */
export class Migration20261123180100 extends Migration {
  override up(): void {
    this.addSql(`alter table programme_product add column if not exists out_since timestamptz;`)
  }

  override down(): void {
    this.addSql(`alter table programme_product drop column if exists out_since;`)
  }
}
