import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { DuePayout } from "./due"
import { settleOn } from "./settle"

/** What was transferred to many sellers at once. */
export interface Payouts {
  /** Names the transfers for good, such as the bank's number of their list. */
  reference: string
  note: string
  /** Each seller once. */
  payouts: DuePayout[]
  /** Of the platform's user. */
  actor_id: string
}

/**
 * Writes into the ledger what was transferred to many sellers, all of it or nothing. What was written under this reference
 * before is not written again.
 *
 * @returns how many were new
 * @throws INVALID_DATA naming `payouts.<index>` and its `seller_id`, `amount` or `reference`
 */
export async function payOut(knex: Knex, input: Payouts, now = new Date()): Promise<number> {
  const { reference, note, payouts, actor_id } = input
  // Sellers are locked one after the other: in one order, whatever order a list names them in.
  const inOrder = payouts
    .map((payout, index) => ({ ...payout, index }))
    .sort((one, other) => (one.seller_id < other.seller_id ? -1 : 1))
  return knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    let fresh = 0
    for (const { index, ...payout } of inOrder) {
      const settlement = { kind: "payout" as const, ...payout, reference, note, actor_id }
      if (await settleOn(trx, settlement, now).catch(named(index))) fresh += 1
    }
    return fresh
  })
}

/** Says of which of them a refusal is. */
const named = (index: number) => (error: unknown) => {
  if (!(error instanceof MedusaError)) throw error
  const field = error.type === MedusaError.Types.NOT_FOUND ? "seller_id" : null
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `payouts.${index}.${field ? error.message.replace(/^id/, field) : error.message}`,
  )
}

const payOutStep = createStep(
  "pay-out",
  async (input: Payouts, { container }) =>
    new StepResponse({
      noted: await payOut(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), input),
    }),
)

/** `payOut` as a workflow. The only step: what is posted is never taken back, but by another posting. */
export const payOutWorkflow = createWorkflow(
  "pay-out",
  (input: Payouts) => new WorkflowResponse(payOutStep(input)),
)
