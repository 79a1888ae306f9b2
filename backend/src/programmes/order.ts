import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  Bearers,
  BearerShare,
  CommissionedPart,
  OrderFacts,
} from "@ocop/marketplace/workflows"
import { type Became, followUse, reserveUse, type Taken } from "@ocop/ocop/modules/programme"

/** The account of an office in the ledger. */
export const officeBearer = (officeId: string): string => `office:${officeId}`

/** Who bears the reductions of programmes among these promotions. */
export async function programmeBearers(
  promotionIds: readonly string[],
  trx: Knex.Transaction,
): Promise<Bearers> {
  const rows = await trx("programme")
    .whereIn("promotion_id", [...promotionIds])
    .select<{ promotion_id: string; office_id: string; office_bp: number }[]>(
      "promotion_id",
      "office_id",
      "office_bp",
    )
  return new Map(
    rows.map(({ promotion_id, office_id, office_bp }): [string, BearerShare[]] => [
      promotion_id,
      [
        { bearer: officeBearer(office_id), bp: office_bp },
        { bearer: "seller", bp: 10_000 - office_bp },
      ].filter(({ bp }) => bp > 0),
    ]),
  )
}

/** Reserves what an order takes of programmes, in the transaction that writes its seller orders. */
export async function reserveProgrammes(
  order: OrderFacts,
  parts: readonly CommissionedPart[],
  trx: Knex.Transaction,
): Promise<void> {
  const reduced = parts.map(({ seller, lines, discounts }) => ({
    seller_id: seller.id,
    lines,
    discounts,
  }))
  await reserveUse(trx, order, takenOf(reduced))
}

interface ReducedPart {
  seller_id: string
  lines: readonly { line_item_id: string; product_id: string | null; quantity: number }[]
  discounts: readonly {
    promotion_id?: string | null
    line_item_id?: string | null
    amount: number
    of?: string
  }[]
}

/** What each promotion takes off all parts together, and off which lines. */
function takenOf(parts: readonly ReducedPart[]): Taken[] {
  const taken = new Map<
    string,
    { amount_vnd: number; lines: Map<string, Taken["lines"][number]> }
  >()
  for (const { seller_id, lines, discounts } of parts) {
    for (const { promotion_id, line_item_id, amount, of: kind } of discounts) {
      if (!promotion_id || amount === 0) continue
      const of = taken.get(promotion_id) ?? { amount_vnd: 0, lines: new Map() }
      of.amount_vnd += amount
      // A parcel whose delivery is paid counts as a piece of its seller.
      const parcel = `parcel:${seller_id}`
      if (kind === "delivery") of.lines.set(parcel, { seller_id, product_id: parcel, quantity: 1 })
      const line = lines.find((one) => one.line_item_id === line_item_id)
      // A reduction that several bear is one of its line.
      if (line) {
        const { product_id, quantity } = line
        // A product that is gone is still a good of its own.
        const good = product_id ?? line.line_item_id
        of.lines.set(line.line_item_id, { seller_id, product_id: good, quantity })
      }
      taken.set(promotion_id, of)
    }
  }
  return [...taken].map(([promotion_id, { amount_vnd, lines }]) => ({
    promotion_id,
    amount_vnd,
    lines: [...lines.values()],
  }))
}

type FollowedPart = ReducedPart & { status: string }

/** Parts whose reductions are given back: nobody pays for them. */
export const BACK = ["refused", "cancelled", "expired", "returned"]

/** What became of an order's reductions, by its seller orders as they are now. Pure. */
export function becameOf(parts: readonly FollowedPart[]): Became[] {
  const stands = parts.filter(({ status }) => !BACK.includes(status))
  const settled = takenOf(stands.filter(({ status }) => status === "delivered"))
  return takenOf(stands).map(({ promotion_id, amount_vnd, lines }) => {
    const settled_vnd = settled.find((one) => one.promotion_id === promotion_id)?.amount_vnd ?? 0
    return { promotion_id, settled_vnd, reserved_vnd: amount_vnd - settled_vnd, lines }
  })
}

/**
 * Brings what an order uses of programmes in line with its seller orders: settled at delivery, given back by what is refused,
 * cancelled, taken on in part, expired or returned, or by an order that never came to stand. Safe to repeat.
 */
export async function followProgrammes(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '5s'")
    const used = await trx("programme_use").where({ order_id: orderId }).first("order_id")
    if (!used) return
    // Whoever moves a part holds its row: what is read here is what was committed last.
    const { rows } = await trx.raw<{ rows: FollowedPart[] }>(PARTS, [orderId])
    await followUse(trx, orderId, becameOf(rows))
  })
}

/**
 * The same at once, for whoever undoes an order: never throws, since an undo that fails ends Medusa's remaining undoing, with the
 * intent and the stock still held. What is missed here the trigger on `seller_order` has told the outbox.
 */
export async function followProgrammesNow(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  try {
    await followProgrammes(container, orderId)
  } catch (error) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`programmes of the undone order ${orderId} follow by the outbox alone: ${cause}`)
  }
}

const PARTS = `
select s.seller_id, s.status, coalesce(s.discounts, '[]') as discounts,
  (select coalesce(jsonb_agg(jsonb_build_object('line_item_id', l.line_item_id, 'product_id', l.product_id,
      'quantity', l.quantity)), '[]')
     from seller_order_line l where l.seller_order_id = s.id and l.deleted_at is null) as lines
from seller_order s where s.order_id = ? and s.deleted_at is null order by s.id for share of s`
