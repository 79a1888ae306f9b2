import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"

/** Outbox topic of an account that was asked for, or taken back. The key is the change's id; the payload, `AccountTold`. */
export const PAYOUT_ACCOUNT_CHANGED = "payout_account.changed"

export interface AccountTold {
  what: "asked" | "withdrawn"
}

/** How long every owner has to take a change back that is none of his: a night, and the morning after. */
export const WAIT_HOURS = 24

/** Where a seller's money goes. */
export interface PayoutAccount {
  /** Of the bank, six digits of the interbank network. */
  bank_bin: string
  account_no: string
  account_name: string
}

/** An account that is to be paid to from a moment on. */
export interface AccountChange extends PayoutAccount {
  id: string
  seller_id: string
  asked_by: string
  asked_at: Date
  effective_at: Date
  withdrawn_at: Date | null
}

/** The account in effect that was changed to, and the one that waits. */
export interface ChangedAccounts {
  current: AccountChange | null
  pending: AccountChange | null
}

const FIELDS = [
  "id",
  "seller_id",
  "bank_bin",
  "account_no",
  "account_name",
  "asked_by",
  "asked_at",
  "effective_at",
  "withdrawn_at",
] as const

/** Accounts that sellers are paid to after they were let in: dated, one after the other, and none of them altered. */
export default class PayoutAccountModuleService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /**
   * @returns the account in effect now, null when it was never changed; and the one that waits
   */
  async of(seller_id: string): Promise<ChangedAccounts> {
    return (await this.ofAll([seller_id])).get(seller_id) ?? { current: null, pending: null }
  }

  /** As `of`, of many sellers by one statement; those are left out that never changed theirs. */
  async ofAll(seller_ids: readonly string[]): Promise<Map<string, ChangedAccounts>> {
    const rows = await this.knex("payout_account")
      .whereIn("seller_id", [...seller_ids])
      .whereNull("withdrawn_at")
      .orderBy("effective_at")
      .select<(AccountChange & { waits: boolean })[]>(
        ...FIELDS,
        this.knex.raw("effective_at > now() as waits"),
      )
    const found = new Map<string, ChangedAccounts>()
    // The latest of each comes last.
    for (const { waits, ...change } of rows) {
      const before = found.get(change.seller_id) ?? { current: null, pending: null }
      found.set(change.seller_id, { ...before, [waits ? "pending" : "current"]: change })
    }
    return found
  }

  /** @throws NOT_FOUND naming id */
  async change(id: string): Promise<AccountChange> {
    const found = await this.knex("payout_account")
      .where({ id })
      .first<AccountChange | undefined>(...FIELDS)
    if (!found)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no account ${id.slice(0, 80)}`)
    return found
  }

  /**
   * Asks to be paid to another account, in WAIT_HOURS. The same one asked for again is the one that waits.
   * @throws NOT_ALLOWED (`account_waits`) while another one waits: it is taken back first
   */
  async ask(seller_id: string, member_id: string, account: PayoutAccount): Promise<void> {
    await this.knex.transaction(async (trx) => {
      await held(trx, seller_id)
      const waiting = await trx("payout_account")
        .where({ seller_id })
        .whereNull("withdrawn_at")
        .whereRaw("effective_at > now()")
        .first<AccountChange | undefined>(...FIELDS)
      if (waiting) {
        if (isSame(waiting, account)) return
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "account_no: another change waits, and is taken back first",
          "account_waits",
        )
      }
      const id = generateEntityId(undefined, "pacc")
      await trx("payout_account").insert({
        id,
        seller_id,
        ...account,
        asked_by: member_id,
        effective_at: trx.raw(`now() + interval '${WAIT_HOURS} hours'`),
      })
      await told(trx, { id, what: "asked", seller_id, member_id, account })
    })
  }

  /** Takes back what waits. @returns whether something did */
  async withdraw(seller_id: string, member_id: string): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      await held(trx, seller_id)
      const [gone] = await trx("payout_account")
        .where({ seller_id })
        .whereNull("withdrawn_at")
        .whereRaw("effective_at > now()")
        .update({ withdrawn_at: trx.fn.now(), withdrawn_by: member_id })
        .returning<AccountChange[]>([...FIELDS])
      if (!gone) return false
      await told(trx, { id: gone.id, what: "withdrawn", seller_id, member_id, account: gone })
      return true
    })
  }
}

/** One change of a seller's at a time, as long as the transaction lasts. */
const held = (trx: Knex.Transaction, seller_id: string) =>
  trx.raw("select pg_advisory_xact_lock(hashtext('payout_account'), hashtext(?))", [seller_id])

const isSame = (one: PayoutAccount, other: PayoutAccount) =>
  one.bank_bin === other.bank_bin &&
  one.account_no === other.account_no &&
  one.account_name === other.account_name

/** The log keeps no whole account number: its end is enough to know which it was. */
async function told(
  trx: Knex.Transaction,
  change: AccountTold & {
    id: string
    seller_id: string
    member_id: string
    account: PayoutAccount
  },
): Promise<void> {
  const { id, what, seller_id, member_id, account } = change
  const facts = { bank_bin: account.bank_bin, account_no: `…${account.account_no.slice(-4)}` }
  await record(trx, [
    {
      actor: { type: "seller_member", id: member_id },
      action: `payout_account.${what}`,
      subject: { type: "seller", id: seller_id },
      before: what === "withdrawn" ? facts : null,
      after: what === "asked" ? facts : null,
    },
  ])
  const payload: AccountTold = { what }
  await enqueue(trx, [{ topic: PAYOUT_ACCOUNT_CHANGED, key: id, payload: { ...payload } }])
}
