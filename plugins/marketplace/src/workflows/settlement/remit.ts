import { record } from "@ocop/kit/audit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type CashHolder, heldCash } from "../../modules/ledger/cash"
import { digestOf, post } from "../../modules/ledger/post"
import { remittance, remittanceKey } from "../../modules/ledger/postings"

/** Cash that a carrier, or a seller, handed the platform: one transfer for many parcels. */
export interface Remittance {
  holder: CashHolder
  /** Names the transfer for good, such as the bank's number of it. */
  reference: string
  note: string
  /** Amounts in đồng. */
  parcels: { seller_order_id: string; amount: number }[]
  /** Of the platform's user. */
  actor_id: string
}

/**
 * Writes into the ledger that collected cash was handed over, all of its parcels or none, with audit entries. What was
 * written under this reference before is not written again.
 *
 * @returns how many parcels were new
 * @throws INVALID_DATA naming the parcel's `seller_order_id`, or its `amount` when the holder has less of it
 */
export async function remit(knex: Knex, input: Remittance): Promise<number> {
  const { holder, reference, note, parcels, actor_id } = input
  return knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    const { sellers, held, known } = await read(trx, input)
    const fresh = parcels.flatMap((parcel, index) => {
      const { seller_order_id, amount } = parcel
      const seller_id = sellers.get(seller_order_id)
      if (!seller_id)
        throw invalid(`parcels.${index}.seller_order_id: no order ${seller_order_id.slice(0, 80)}`)
      const posting = remittance({ seller_id, seller_order_id }, holder, amount, reference)
      const digest = known.get(posting.key)
      if (digest === digestOf(posting)) return []
      if (digest)
        throw invalid(`parcels.${index}.amount: ${reference} stands already with another amount`)
      const has = held.get(seller_order_id) ?? 0
      if (amount > has)
        throw invalid(`parcels.${index}.amount: the ${holder} holds ${has} đồng of it`)
      return [{ ...parcel, posting: { ...posting, actor: actor_id, note } }]
    })
    await post(
      trx,
      fresh.map(({ posting }) => posting),
    )
    if (holder === "seller") await hadIt(trx, fresh, actor_id)
    await record(
      trx,
      fresh.map(({ seller_order_id, amount }) => ({
        actor: { type: "user", id: actor_id },
        action: "seller_order.remittance",
        subject: { type: "seller_order", id: seller_order_id },
        after: { holder, reference, amount },
        reason: note,
      })),
    )
    return fresh.length
  })
}

/** Whoever hands cash on had it: the seller is not asked for it any longer. */
const hadIt = (
  trx: Knex.Transaction,
  parcels: readonly { seller_order_id: string }[],
  actorId: string,
): Promise<number> =>
  trx("seller_order")
    .whereIn(
      "id",
      parcels.map(({ seller_order_id }) => seller_order_id),
    )
    .whereNull("cash_received_at")
    .update({ cash_received_at: trx.fn.now(), cash_received_by: actorId })

/** Whose the parcels are, what the holder has of them, and what was written under the reference before. */
async function read(trx: Knex.Transaction, { holder, reference, parcels }: Remittance) {
  const ids = parcels.map(({ seller_order_id }) => seller_order_id)
  // Two transfers that name one parcel come one after the other, in one order, whatever order they name parcels in.
  const orders = await trx("seller_order")
    .select<{ id: string; seller_id: string }[]>("id", "seller_id")
    .whereIn("id", ids)
    .orderBy("id")
    .forUpdate()
  const cash = await heldCash(trx, holder, ids)
  const postings = await trx("ledger_posting")
    .select<{ key: string; digest: string }[]>("key", "digest")
    .whereIn(
      "key",
      ids.map((id) => remittanceKey(id, reference)),
    )
  return {
    sellers: new Map(orders.map(({ id, seller_id }) => [id, seller_id])),
    held: new Map(cash.map(({ seller_order_id, amount }) => [seller_order_id, amount])),
    known: new Map(postings.map(({ key, digest }) => [key, digest])),
  }
}

const invalid = (what: string) => new MedusaError(MedusaError.Types.INVALID_DATA, what)

const remitStep = createStep(
  "remit",
  async (input: Remittance, { container }) =>
    new StepResponse({
      noted: await remit(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), input),
    }),
)

/** `remit` as a workflow. The only step: what is posted is never taken back, but by another posting. */
export const remitWorkflow = createWorkflow(
  "remit",
  (input: Remittance) => new WorkflowResponse(remitStep(input)),
)
