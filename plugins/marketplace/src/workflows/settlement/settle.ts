import { record } from "@ocop/kit/audit"
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
import { tellPaidOut } from "./paid-out"
import { type Balance, balanceOf, type WaitsFor, waitingMoney } from "./balance"

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
  const { kind, seller_id, amount, reference, note, actor_id } = input
  return knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    const known = await lockSellers(trx, [seller_id])
    if (!known.has(seller_id))
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${seller_id.slice(0, 80)}`)
    const before = await balanceOf(trx, seller_id, now)
    const posting = settlement(kind, seller_id, amount, `${seller_id}:${reference}`, {
      actor: actor_id,
      note,
    })
    const [stands] = await trx("ledger_posting").select("digest").where({ key: posting.key })
    if (stands && stands.digest !== digestOf(posting))
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "reference: stands already, with another amount",
      )
    if (stands) return before
    if (kind === "payout" && amount > before.available)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `amount: ${before.available} đồng can be paid out${await whatWaits(trx, seller_id, now)}`,
      )
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
    if (kind === "payout")
      await tellPaidOut(trx, [{ key: posting.key, seller_id, amount, reference, account: null }])
    return balanceOf(trx, seller_id, now)
  })
}

/**
 * One settlement of a seller at a time, as long as the transaction lasts: two payouts at once would each see the whole balance.
 * Whoever buys of it meanwhile only looks that it is open, and so waits for nobody; closing it reads what is owed, and waits.
 *
 * @param sellerIds in any order: they are locked in one
 * @returns those that there are
 */
export async function lockSellers(
  trx: Knex.Transaction,
  sellerIds: readonly string[],
): Promise<Set<string>> {
  const ids = [...new Set(sellerIds)].sort()
  await trx.raw(
    `select pg_advisory_xact_lock(hashtext('settlement'), hashtext(id))
       from unnest(cast(? as text[])) with ordinality as given(id, nth) order by nth`,
    [ids],
  )
  const rows = await trx("seller")
    .select<{ id: string }[]>("id")
    .whereIn("id", ids)
    .where({ deleted_at: null })
    .orderBy("id")
    .forShare()
  return new Set(rows.map(({ id }) => id))
}

const WHY: Record<WaitsFor, string> = {
  problem: "a reported problem",
  own_word: "its seller's own word alone that it arrived",
  carrier: "cash that a carrier has",
}

/** Why there is not more, for whoever is refused. */
export async function whatWaits(
  trx: Knex.Transaction,
  sellerId: string,
  now: Date,
): Promise<string> {
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
