import { record } from "@ocop/kit/audit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE, type LedgerModuleService } from "../../modules/ledger"
import { digestOf, post } from "../../modules/ledger/post"
import { settlement } from "../../modules/ledger/postings"

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

const settleStep = createStep("settle", async (input: Settlement, { container }) => {
  const { kind, seller_id, amount, reference, note, actor_id } = input
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const balance = await knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    // One settlement of a seller at a time: two payouts at once would each see the whole balance.
    const [seller] = await trx("seller")
      .select("id")
      .where({ id: seller_id, deleted_at: null })
      .forUpdate()
    if (!seller)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${seller_id.slice(0, 80)}`)
    const before = await ledger.balance(seller_id, trx)
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
    if (known) return before
    await post(trx, [posting])
    if (kind === "payout" && amount > before.available)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `amount: ${before.available} đồng can be paid out`,
      )
    await record(trx, [
      {
        actor: { type: "user", id: actor_id },
        action: `seller.${kind}`,
        subject: { type: "seller", id: seller_id },
        after: { amount, reference },
        reason: note,
      },
    ])
    return ledger.balance(seller_id, trx)
  })
  return new StepResponse(balance)
})

/**
 * Writes a payout or an adjustment into the ledger, with its audit entry. The only step: what is posted is never taken
 * back, but by another posting.
 *
 * @returns the seller's balance after it
 * @throws NOT_FOUND naming id; INVALID_DATA naming amount, or reference when it stands with another amount
 */
export const settleWorkflow = createWorkflow(
  "settle",
  (input: Settlement) => new WorkflowResponse(settleStep(input)),
)
