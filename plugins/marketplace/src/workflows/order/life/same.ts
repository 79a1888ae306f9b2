import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { collectorOf, type HandOver } from "../../../modules/seller-order"
import type { Move } from "./move"

/** Code of the refusal of a move that was made before, and otherwise. */
export const OTHER_MOVE = "other_move"

/**
 * Passes a move that was made before when it says what was said then: of what is taken on, and of how the parcel went.
 * Else whoever confirmed three of five without a network would be told that it was done, while another had promised five.
 *
 * @throws MedusaError NOT_ALLOWED (`other_move`) naming `status`
 */
export async function assertSame(trx: Knex.Transaction, move: Move): Promise<void> {
  if (await isSame(trx, move)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `status: it was ${move.to} before, and not as it is said now; nothing was changed`,
    OTHER_MOVE,
  )
}

async function isSame(trx: Knex.Transaction, { id, to, ...said }: Move): Promise<boolean> {
  if (to === "confirmed") return sameGoods(await linesOf(trx, id), said.lines ?? [])
  // Whoever says nothing of it says nothing else.
  if (to !== "handed_over" || !said.hand_over) return true
  const row = await trx("seller_order")
    .where({ id })
    .first<{ hand_over: Partial<HandOver> | null } | undefined>("hand_over")
  return sameWay(row?.hand_over ?? {}, said.hand_over)
}

/** As much of a line as says how many of its goods are sent. */
interface Line {
  id: string
  quantity: number
  ordered_quantity: number | null
}

/** @returns the lines of a seller order, as they stand on this transaction */
export const linesOf = (trx: Knex.Transaction, id: string): Promise<Line[]> =>
  trx("seller_order_line")
    .where({ seller_order_id: id })
    .whereNull("deleted_at")
    .select<Line[]>("id", "quantity", "ordered_quantity")

/** A line that is not named is taken on whole, as by `lesserPart`. */
function sameGoods(lines: readonly Line[], taken: NonNullable<Move["lines"]>): boolean {
  const wanted = new Map(taken.map(({ id, quantity }) => [id, quantity]))
  return (
    taken.every(({ id }) => lines.some((line) => line.id === id)) &&
    lines.every(
      ({ id, quantity, ordered_quantity }) =>
        (wanted.get(id) ?? ordered_quantity ?? quantity) === quantity,
    )
  )
}

const sameWay = (stands: Partial<HandOver>, said: HandOver): boolean =>
  (stands.carrier ?? null) === said.carrier &&
  (stands.tracking_number ?? null) === said.tracking_number &&
  (stands.own_delivery ?? false) === said.own_delivery &&
  collectorOf(stands) === collectorOf(said)
