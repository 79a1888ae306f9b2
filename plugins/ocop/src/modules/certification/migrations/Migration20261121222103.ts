import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121222103 extends Migration {
  override async up(): Promise<void> {
    // Not "on delete set null", as generated: a certificate must not turn into hearsay because its decision was deleted.
    this.addSql(
      `alter table if exists "certificate" add constraint "certificate_decision_id_foreign" foreign key ("decision_id") references "decision" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "certificate_event" add constraint "certificate_event_certificate_id_foreign" foreign key ("certificate_id") references "certificate" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "certificate" drop constraint if exists "certificate_decision_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "certificate_event" drop constraint if exists "certificate_event_certificate_id_foreign";`,
    )
  }
}
