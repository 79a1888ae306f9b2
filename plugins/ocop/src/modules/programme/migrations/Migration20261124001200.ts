import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const FORMS = "'percentage', 'fixed', 'price'"

/**
 * Programmes that pay the delivery of parcels. They ask for no code and count no pieces: a parcel is paid or not, whoever orders, and the
 * database itself sees to it.
 */
export class Migration20261124001200 extends Migration {
  override up(): void {
    this.checked("form_check", `form in (${FORMS}, 'free_delivery')`)
    this.checked(
      "delivery",
      "form <> 'free_delivery' or (voucher_code is null and not single_codes and most_pieces is null)",
    )
  }

  override down(): void {
    this.addSql("alter table programme drop constraint if exists programme_delivery;")
    this.checked("form_check", `form in (${FORMS})`)
  }

  private checked(name: string, check: string): void {
    this.addSql(`alter table programme drop constraint if exists programme_${name};`)
    this.addSql(`alter table programme add constraint programme_${name} check (${check});`)
  }
}
