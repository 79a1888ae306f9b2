import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { digestOf, post } from "../../modules/ledger/post"
import { settlement } from "../../modules/ledger/postings"
import { type Balance, balanceOf, type WaitsFor, waitingMoney } from "./balance"

/** Outbox topic of money that was transferred to a seller. The key is the posting's; the payload, `PaidOut`. */
export const SELLER_PAID_OUT = "seller.paid_out"

export interface PaidOut {
  seller_id: string
  /** In đồng. */
  amount: number
  /** The bank's number of the transfer, as staff wrote it down. */
  reference: string
}

/** An amount in đồng between the platform and a seller, by a person's word. */
export type Settlement = {
  kind: "adjustment" | "payout"
  seller_id: string
  amount: number
  /** Names it for good. */
  reference: string
  note: string
  /** Of the platform's user. */
  actor_id: string
}

/**
 * Writes a payout or an adjustment into the ledger, with its audit entry; the same under the same reference once.
 *
 * @returns the seller's balance after it
 * @throws MedusaError NOT_FOUND naming id; INVALID_DATA naming amount, or reference when it stands with another amount
 */
export async function settleSeller(
  knex: Knex,
  input: Settlement,
  now = new Date(),
): Promise<Balance> {
  return knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    await settleOn(trx, input, now)
    return balanceOf(trx, input.seller_id, now)
  })
}

/**
 * As `settleSeller`, on a transaction that others are settled on, too; in the order of their ids, since each is locked.
 * @returns whether it was new
 */
export async function settleOn(
  trx: Knex.Transaction,
  { kind, seller_id, amount, reference, note, actor_id }: Settlement,
  now: Date,
): Promise<boolean> {
  // One settlement of a seller at a time: two payouts at once would each see the whole balance. Whoever buys of it meanwhile
  // only looks that it is open, and so waits for nobody; closing it reads what is owed, and waits.
  await trx.raw("select pg_advisory_xact_lock(hashtext('settlement'), hashtext(?))", [seller_id])
  const [seller] = await trx("seller")
    .select("id")
    .where({ id: seller_id, deleted_at: null })
    .forShare()
  if (!seller)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${seller_id.slice(0, 80)}`)
  const posting = settlement(kind, seller_id, amount, `${seller_id}:${reference}`, {
    actor: actor_id,
    note,
  })
  const [known] = await trx("ledger_posting").select("digest").where({ key: posting.key })
  if (known && known.digest !== digestOf(posting))
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "reference: stands already, with another amount",
    )
  if (known) return false
  if (kind === "payout") await coveredOn(trx, seller_id, amount, now)
  await post(trx, [posting])
  await record(trx, [
    {
      actor: { type: "user", id: actor_id },
      action: `seller.${kind}`,
      subject: { type: "seller", id: seller_id },
      after: { amount, reference },
      reason: note,
    },
  ])
  const told: PaidOut = { seller_id, amount, reference }
  if (kind === "payout")
    await enqueue(trx, [{ topic: SELLER_PAID_OUT, key: posting.key, payload: { ...told } }])
  return true
}

async function coveredOn(
  trx: Knex.Transaction,
  sellerId: string,
  amount: number,
  now: Date,
): Promise<void> {
  const { available } = await balanceOf(trx, sellerId, now)
  if (amount > available)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `amount: ${available} đồng can be paid out${await whatWaits(trx, sellerId, now)}`,
    )
}

const WHY: Record<WaitsFor, string> = {
  problem: "a reported problem",
  own_word: "its seller's own word alone that it arrived",
  carrier: "cash that a carrier has",
}

/** Why there is not more, for whoever is refused. */
async function whatWaits(trx: Knex.Transaction, sellerId: string, now: Date): Promise<string> {
  const waiting = await waitingMoney(trx, sellerId, { longest: 5, now })
  return waiting
    .map(
      ({ order, amount, waits_for }) =>
        `; ${amount} of order ${order.display_id} wait: ${WHY[waits_for]}`,
    )
    .join("")
}

const settleStep = createStep(
  "settle",
  async (input: Settlement, { container }) =>
    new StepResponse(
      await settleSeller(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), input),
    ),
)

/** `settleSeller` as a workflow. The only step: what is posted is never taken back, but by another posting. */
export const settleWorkflow = createWorkflow(
  "settle",
  (input: Settlement) => new WorkflowResponse(settleStep(input)),
)
