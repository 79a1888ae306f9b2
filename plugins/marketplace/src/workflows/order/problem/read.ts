import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProblemEnd, ProblemKind } from "../../../modules/seller-order"

/** A report, as far as letters tell of it. */
export interface ProblemToTell {
  id: string
  order_id: string
  seller_order_id: string
  /** Of the part. */
  display_id: string
  seller_id: string
  /** Of what was said first. */
  kind: ProblemKind
  /** Whether as much as the part brought waits for it. */
  keeps_money: boolean
  /** Null while it is open. */
  outcome: ProblemEnd | null
}

/** @returns undefined for an id of no report */
export async function problemToTell(knex: Knex, id: string): Promise<ProblemToTell | undefined> {
  const { rows } = await knex.raw<{ rows: ProblemToTell[] }>(
    `select p.id, s.order_id, p.seller_order_id, s.display_id, s.seller_id, p.said #>> '{0,kind}' as kind, p.keeps_money, p.outcome
     from seller_order_problem p join seller_order s on s.id = p.seller_order_id
     where p.id = ? and s.deleted_at is null`,
    [id],
  )
  return rows[0]
}
