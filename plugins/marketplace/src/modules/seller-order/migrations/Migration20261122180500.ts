import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const MOVERS = ["seller_member", "link", "customer", "user", "officer", "clock"]

/** An officer of the seller's province may answer an order for a seller that he called. */
export class Migration20261122180500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(allow(MOVERS))
  }

  // What officers did stays, so that the former condition holds for new rows alone.
  override async down(): Promise<void> {
    this.addSql(`${allow(MOVERS.filter((mover) => mover !== "officer"))} not valid`)
  }
}

const allow = (movers: string[]) =>
  `alter table "seller_order_transition" drop constraint if exists "seller_order_transition_actor_type_check",
     add constraint "seller_order_transition_actor_type_check" check ("actor_type" in (${movers
       .map((mover) => `'${mover}'`)
       .join(", ")}))`
