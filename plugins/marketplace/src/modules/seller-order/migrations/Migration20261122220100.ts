import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The use of promotions is given back line by line: a seller may take on a part of which one line is left out. */
export class Migration20261122220100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "seller_order_line" add column if not exists "reductions_returned_at" timestamptz null;`,
    )
    this.addSql(
      `update seller_order_line l set reductions_returned_at = s.reductions_returned_at
         from seller_order s where s.id = l.seller_order_id and s.reductions_returned_at is not null;`,
    )
    this.addSql(
      `alter table if exists "seller_order" drop column if exists "reductions_returned_at";`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "seller_order" add column if not exists "reductions_returned_at" timestamptz null;`,
    )
    this.addSql(
      `update seller_order s set reductions_returned_at = l.reductions_returned_at
         from seller_order_line l where l.seller_order_id = s.id and l.reductions_returned_at is not null;`,
    )
    this.addSql(
      `alter table if exists "seller_order_line" drop column if exists "reductions_returned_at";`,
    )
  }
}
