import { record } from "@ocop/kit/audit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { post } from "../../modules/ledger/post"
import { settlement } from "../../modules/ledger/postings"
import type { PayoutAccount } from "../../modules/payout-account"
import { balancesOf } from "./balance"
import { tellPaidOut } from "./paid-out"
import { lockSellers, whatWaits } from "./settle"

/** One seller's part of a list, in đồng, with the account as it stood when the list was drawn up. */
export interface Transfer extends PayoutAccount {
  seller_id: string
  amount: number
}

/** A list to be drawn up. */
export interface PayoutListDraft {
  /** Names it for good. */
  reference: string
  note: string
  /** Each seller once. */
  transfers: Transfer[]
  /** Of the platform's user. */
  actor_id: string
}

export interface ListedTransfer extends Transfer {
  /** When the bank gave it back; the seller is owed it again. */
  returned_at: Date | null
  returned_why: string | null
}

/** What is transferred to sellers together. */
export interface PayoutList {
  id: string
  reference: string
  note: string
  drawn_up_at: Date
  /** null as long as nobody said that the bank has it. */
  transferred_at: Date | null
  bank_reference: string | null
  transfers: ListedTransfer[]
}

/**
 * Draws up a list of what is to be transferred, all of it or nothing. Each amount is taken from its seller's balance at once: what
 * is earned, reported or freed before the bank has the list changes nothing of it, and nobody's money is on two lists.
 *
 * @returns its id; that of the one that stands where the same was drawn up before
 * @throws INVALID_DATA naming `reference` where another list has it, or `payouts.<index>` and its `seller_id` or `amount`
 */
export async function drawUpPayouts(
  knex: Knex,
  draft: PayoutListDraft,
  now = new Date(),
): Promise<{ id: string; fresh: boolean }> {
  const { reference, note, transfers, actor_id } = draft
  return knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '3s'")
    const sellers = await lockSellers(
      trx,
      transfers.map(({ seller_id }) => seller_id),
    )
    const id = generateEntityId(undefined, "polist")
    const [list] = await trx("payout_list")
      .insert({ id, reference, note, drawn_up_by: actor_id })
      .onConflict("reference")
      .ignore()
      .returning<{ id: string }[]>("id")
    if (!list) return { id: await sameList(trx, draft), fresh: false }
    await assertCovered(trx, transfers, sellers, now)
    await trx("payout_transfer").insert(transfers.map((one) => ({ ...one, list_id: id })))
    await post(
      trx,
      transfers.map((one) => postingOf(id, one, { actor: actor_id, note })),
    )
    await record(
      trx,
      transfers.map(({ seller_id, amount, account_no }) => ({
        actor: { type: "user" as const, id: actor_id },
        action: "seller.payout",
        subject: { type: "seller", id: seller_id },
        after: { amount, reference, account_no: `…${account_no.slice(-4)}` },
        reason: note,
      })),
    )
    return { id, fresh: true }
  })
}

/**
 * Notes that the bank has a list; owners of what has not come back are told. Once.
 * @returns false when it was noted before
 * @throws NOT_FOUND naming id
 */
export async function noteTransferred(
  knex: Knex,
  { id, bank_reference, actor_id }: { id: string; bank_reference: string; actor_id: string },
): Promise<boolean> {
  return knex.transaction(async (trx) => {
    const list = await takeList(trx, id)
    if (list.transferred_at) return false
    await trx("payout_list")
      .where({ id })
      .update({ transferred_at: trx.fn.now(), transferred_by: actor_id, bank_reference })
    const gone = await trx("payout_transfer")
      .where({ list_id: id, returned_at: null })
      .select<(Omit<Transfer, "amount"> & { amount: string })[]>(...TRANSFER)
    await tellPaidOut(
      trx,
      gone.map(({ seller_id, amount, ...account }) => ({
        key: keyOf(id, seller_id),
        seller_id,
        amount: Number(amount),
        reference: bank_reference,
        account,
      })),
    )
    await record(trx, [
      {
        actor: { type: "user", id: actor_id },
        action: "payout_list.transferred",
        subject: { type: "payout_list", id },
        after: { bank_reference },
      },
    ])
    return true
  })
}

/**
 * Notes that a transfer did not arrive, or was taken off the list before: its seller is owed the amount again. Once.
 * @returns false when it was noted before
 * @throws NOT_FOUND naming id, or seller_id of whom the list has nothing
 */
export async function noteReturned(
  knex: Knex,
  {
    id,
    seller_id,
    why,
    actor_id,
  }: { id: string; seller_id: string; why: string; actor_id: string },
): Promise<boolean> {
  return knex.transaction(async (trx) => {
    const { reference } = await takeList(trx, id)
    const [transfer] = await trx("payout_transfer")
      .where({ list_id: id, seller_id })
      .select<{ amount: string; returned_at: Date | null }[]>("amount", "returned_at")
    if (!transfer)
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `seller_id: nothing on this list for ${seller_id.slice(0, 80)}`,
      )
    if (transfer.returned_at) return false
    const amount = Number(transfer.amount)
    await trx("payout_transfer")
      .where({ list_id: id, seller_id })
      .update({ returned_at: trx.fn.now(), returned_by: actor_id, returned_why: why })
    await post(trx, [
      settlement("adjustment", seller_id, amount, `${seller_id}:returned:${id}`, {
        actor: actor_id,
        note: why,
      }),
    ])
    await record(trx, [
      {
        actor: { type: "user", id: actor_id },
        action: "seller.payout_returned",
        subject: { type: "seller", id: seller_id },
        after: { amount, reference },
        reason: why,
      },
    ])
    return true
  })
}

/** The lists that were drawn up last, those that the bank has not got first. @param id only this one */
export async function payoutLists(
  knex: Knex,
  { longest, id }: { longest: number; id?: string },
): Promise<PayoutList[]> {
  const lists = await knex("payout_list")
    .modify((query) => (id === undefined ? query : query.where({ id })))
    .orderByRaw("transferred_at is not null, drawn_up_at desc, id")
    .limit(longest)
    .select<Omit<PayoutList, "transfers">[]>(
      "id",
      "reference",
      "note",
      "drawn_up_at",
      "transferred_at",
      "bank_reference",
    )
  const transfers = await knex("payout_transfer")
    .whereIn(
      "list_id",
      lists.map((list) => list.id),
    )
    .orderBy([{ column: "amount", order: "desc" }, "seller_id"])
    .select<(Omit<ListedTransfer, "amount"> & { amount: string; list_id: string })[]>(
      "list_id",
      ...TRANSFER,
      "returned_at",
      "returned_why",
    )
  return lists.map((list) => ({
    ...list,
    transfers: transfers
      .filter(({ list_id }) => list_id === list.id)
      .map(({ list_id: _, amount, ...transfer }) => ({ ...transfer, amount: Number(amount) })),
  }))
}

const TRANSFER = ["seller_id", "amount", "bank_bin", "account_no", "account_name"] as const

const keyOf = (listId: string, sellerId: string) => `payout:${sellerId}:${listId}`

const postingOf = (
  listId: string,
  { seller_id, amount }: Transfer,
  why: { actor: string; note: string },
) => settlement("payout", seller_id, amount, `${seller_id}:${listId}`, why)

async function takeList(
  trx: Knex.Transaction,
  id: string,
): Promise<{ reference: string; transferred_at: Date | null }> {
  await trx.raw("set local lock_timeout = '3s'")
  const list = await trx("payout_list")
    .where({ id })
    .forUpdate()
    .first<{ reference: string; transferred_at: Date | null } | undefined>(
      "reference",
      "transferred_at",
    )
  if (!list) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no list ${id.slice(0, 80)}`)
  return list
}

/** @returns the id of the list that stands under this reference. @throws INVALID_DATA naming it when it is another one */
async function sameList(trx: Knex.Transaction, draft: PayoutListDraft): Promise<string> {
  const rows = await trx("payout_list as l")
    .join("payout_transfer as t", "t.list_id", "l.id")
    .where("l.reference", draft.reference)
    .select<{ id: string; seller_id: string; amount: string }[]>("l.id", "t.seller_id", "t.amount")
  const stands = new Map(rows.map(({ seller_id, amount }) => [seller_id, Number(amount)]))
  const same =
    stands.size === draft.transfers.length &&
    draft.transfers.every(({ seller_id, amount }) => stands.get(seller_id) === amount)
  if (!same) throw invalid(`reference: another list is called ${draft.reference}`)
  return rows[0]!.id
}

async function assertCovered(
  trx: Knex.Transaction,
  transfers: readonly Transfer[],
  sellers: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const balances = await balancesOf(trx, [...sellers], now)
  for (const [index, { seller_id, amount }] of transfers.entries()) {
    const balance = balances.get(seller_id)
    if (!balance) throw invalid(`payouts.${index}.seller_id: no seller ${seller_id.slice(0, 80)}`)
    if (amount > balance.available)
      throw invalid(
        `payouts.${index}.amount: ${balance.available} đồng can be paid out${await whatWaits(trx, seller_id, now)}`,
      )
  }
}

const invalid = (what: string) => new MedusaError(MedusaError.Types.INVALID_DATA, what)
