import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  type HandOver,
  isFewer,
  isGone,
  mayMove,
  type Mover,
  movesOf,
  type PartFacts,
  reasonsFor,
  type SellerOrderStatus,
} from "../../../modules/seller-order"
import { paymentOf } from "../payment"
import { closeNotSent } from "../problem/close"
import { noteCash } from "./cash"
import { partOf, postMove } from "./owed"
import { assertSame, linesOf } from "./same"
import { takeLess } from "./take-less"
import type { Taken } from "./part"
import { messagesOf } from "./topics"
import { type Actor, keepTransitions } from "./transition"

export type { HandOver }

/** A move that somebody wants to make. */
export interface Move {
  /** Of the seller order. */
  id: string
  to: SellerOrderStatus
  actor: Actor
  /** One of `REASONS[to]`, where there are any. */
  reason?: string | null
  /** In the actor's words. */
  note?: string | null
  hand_over?: HandOver
  /** With `to: "delivered"`: that the buyer's cash is with the seller, as `noteCash` writes it. */
  cash_received?: boolean
  /** With `to: "confirmed"`: what the seller takes on, when it is less than was ordered. */
  lines?: readonly Taken[]
  /** Whose order it must be; every other is as none. */
  scope?: { seller_id?: string; order_id?: string }
}

/** Where a seller order stands; `moved` is false when it had made this move before. */
export interface Moved {
  id: string
  order_id: string
  status: SellerOrderStatus
  moved: boolean
}

/** Seconds to wait for whoever is at work on the same order, and until the lock frees itself. */
const PATIENCE = { timeout: 10, expire: 60 }

/**
 * Moves a seller order, and nothing else does: under the lock `order:<id>`, in one transaction with its transition, what it
 * changes in the ledger and the outbox's messages. Medusa's own order follows by `bringInLine`. A move that was made before changes nothing and answers
 * what stands, so whoever is unsure may ask again; of opposite moves at once one is made and the other refused.
 *
 * @throws MedusaError NOT_FOUND outside of `scope`; NOT_ALLOWED naming `status` for a move that the graph or the actor does
 *   not have, or that was made before with other goods or another hand-over (`other_move`), naming `payment` to pack
 *   what is not paid, naming `problem` when time would take a parcel as arrived of which one is reported; INVALID_DATA naming
 *   `reason`, `note` or `lines`, or `hand_over` when cash is to be collected and nobody is said to do it; CONFLICT when
 *   somebody else is at work on the order and does not end in time
 */
export async function moveSellerOrder(container: MedusaContainer, move: Move): Promise<Moved> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { order_id } = await find(knex, move)
  return container
    .resolve(Modules.LOCKING)
    .execute([`order:${order_id}`], () => knex.transaction((trx) => makeMove(trx, move)), PATIENCE)
}

/** The same on a transaction of the caller, who holds the lock of the order. */
export async function makeMove(trx: Knex.Transaction, move: Move): Promise<Moved> {
  const { id, to, actor } = move
  const { order_id, status, seller_status } = await find(trx, move, true)
  if (await wasMade(trx, id, to)) {
    await assertSame(trx, move)
    // That the cash came is another fact, and may be said later than that the parcel did.
    if (to === "delivered" && move.cash_received) await noteCash(trx, move)
    return { id, order_id, status, moved: false }
  }
  assertMay(status, move, { fewer: isFewer(await linesOf(trx, id)) })
  if (to === "confirmed") assertSells(status, seller_status)
  const { reason, note } = assertSaid(move)
  if (actor.type === "clock" && to === "delivered") await assertUndisputed(trx, id)
  if (to === "packed") await assertPayable(trx, order_id)
  if (to === "handed_over") await assertCollected(trx, order_id, move.hand_over)
  if (to === "delivered" && move.cash_received) await noteCash(trx, move)
  const before = await partOf(trx, id)
  if (to === "confirmed" && move.lines) await takeLess(trx, id, move.lines)
  await trx("seller_order")
    .where({ id })
    .update({
      status: to,
      updated_at: trx.fn.now(),
      ...(to === "handed_over" ? { hand_over: JSON.stringify(move.hand_over ?? UNSAID) } : {}),
    })
  const [transition_id = ""] = await keepTransitions(trx, [
    { seller_order_id: id, from: status, to, actor, reason, note },
  ])
  if (actor.type === "officer") await recordForOffice(trx, { id, from: status, to, actor, note })
  if (before) await postMove(trx, { id, order_id, from: status, to, transition_id }, before)
  if (isGone(to)) await closeNotSent(trx, [id], { actor, status: to })
  await enqueue(trx, messagesOf(id, order_id, to))
  return { id, order_id, status: to, moved: true }
}

/** What an office does stands in its log too; the moves of the others stand with the part alone. */
async function recordForOffice(
  trx: Knex.Transaction,
  {
    id,
    from,
    to,
    actor,
    note,
  }: Pick<Move, "id" | "to" | "note"> & { from: string; actor: Move["actor"] },
): Promise<void> {
  await record(trx, [
    {
      actor: { type: "officer", id: actor.id ?? "" },
      action: "seller_order.answered",
      subject: { type: "seller_order", id },
      before: { status: from },
      after: { status: to },
      reason: note,
    },
  ])
}

/** Of a parcel that is paid for, nobody has to say who brings it. */
const UNSAID: HandOver = { carrier: null, tracking_number: null, own_delivery: false }

type Found = {
  order_id: string
  status: SellerOrderStatus
  /** Null where there is no such seller any more. */
  seller_status: string | null
}

async function find(knex: Knex, { id, scope = {} }: Move, lock = false): Promise<Found> {
  const query = knex("seller_order")
    .where({ id, ...scope })
    .whereNotNull("live_at")
    .whereNull("deleted_at")
    .first<Found | undefined>("order_id", "status", knex.raw(SELLER_STATUS))
  const found = await (lock ? query.forUpdate() : query)
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${id.slice(0, 80)}`)
  return found
}

// Read with the part: the doors look before, and a shop may be suspended while its answer is on its way.
const SELLER_STATUS = `(select x.status from seller x where x.id = seller_order.seller_id and x.deleted_at is null) as seller_status`

/** Whoever says it, a shop that does not sell takes on nothing new; it refuses, and sends what it took on before. */
function assertSells(status: SellerOrderStatus, seller: string | null): void {
  if (seller === "active") return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `status: ${status} cannot become confirmed; its seller is ${seller ?? "gone"}, and a shop that does not sell takes on nothing new`,
    `seller_${seller ?? "gone"}`,
  )
}

async function wasMade(trx: Knex.Transaction, id: string, to: SellerOrderStatus): Promise<boolean> {
  const row = await trx("seller_order_transition")
    .where({ seller_order_id: id, to_status: to })
    .first("id")
  return row !== undefined
}

function assertMay(status: SellerOrderStatus, { to, actor }: Move, facts: PartFacts): void {
  if (mayMove(status, to, actor.type, facts)) return
  const may = movesOf(status, actor.type, facts)
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `status: ${status} cannot become ${to}${may.length > 0 ? `; it may become ${may.join(", ")}` : ""}`,
  )
}

/** Longer words are somebody's mistake. */
const LONGEST_NOTE = 500

/** Whoever acts on behalf of others says why each time. */
const FOR_OTHERS: ReadonlySet<Mover> = new Set(["user", "officer"])

function assertSaid({ to, actor, reason = null, note = null }: Move) {
  const reasons = reasonsFor(to)
  if (reasons.length > 0 && (reason === null || !reasons.includes(reason)))
    throw invalid(`reason: one of ${reasons.join(", ")}`)
  if (reasons.length === 0 && reason !== null) throw invalid("reason: none is asked for here")
  const said = note?.trim() || null
  if ((said?.length ?? 0) > LONGEST_NOTE) throw invalid(`note: at most ${LONGEST_NOTE} characters`)
  if (FOR_OTHERS.has(actor.type) && !said)
    throw invalid("note: say why, since you act for somebody else")
  return { reason, note: said }
}

const invalid = (what: string) => new MedusaError(MedusaError.Types.INVALID_DATA, what)

/** Time says nothing of a parcel of which a shopper does; a report waits on the row of the part, and comes first or after. */
async function assertUndisputed(trx: Knex.Transaction, id: string): Promise<void> {
  const open = await trx("seller_order_problem")
    .where({ seller_order_id: id })
    .whereNull("closed_at")
    .first("id")
  if (open)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "problem: the shopper reported one; a person has to say whether it arrived",
    )
}

async function assertPayable(trx: Knex.Transaction, orderId: string): Promise<void> {
  const payment = (await paymentOf(trx, [orderId])).get(orderId)
  if (payment === "awaiting")
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "payment: the money of this order has not come yet; do not pack it",
    )
}

/** Whoever brings a parcel that is paid at the door holds its cash then, and the shop must know who that is. */
async function assertCollected(
  trx: Knex.Transaction,
  orderId: string,
  said: HandOver | undefined,
): Promise<void> {
  if (said?.own_delivery || said?.carrier?.trim()) return
  const payment = (await paymentOf(trx, [orderId])).get(orderId)
  if (payment === "due_on_delivery")
    throw invalid("hand_over: say which carrier collects the cash, or own_delivery: true")
}
