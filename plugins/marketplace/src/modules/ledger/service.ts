import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LedgerEvent, LedgerKind, SellerAccount } from "./entries"

/** What a seller is owed, in đồng: `pending` until the parcels are delivered, `available` now. Either may be negative. */
export type Balance = { pending: number; available: number }

/** One line of a seller's statement, in đồng. */
export type StatementLine = {
  id: string
  posted_at: Date
  event: LedgerEvent
  kind: LedgerKind
  account: SellerAccount
  amount: number
  /** Of both accounts together, after this line. */
  balance: number
  seller_order_id: string | null
  note: string | null
}

/** A seller's statement of a time, in đồng: `opening` before its first line, `closing` after its last. */
export type Statement = { opening: number; closing: number; lines: StatementLine[] }

/** Reads of the ledger; it is written by `post`, on the transaction of what it tells of. */
export default class LedgerModuleService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /** What a seller is owed. @param trx to see what a transaction has posted and not committed */
  async balance(sellerId: string, trx: Knex = this.knex): Promise<Balance> {
    const { rows } = await trx.raw<{ rows: Record<keyof Balance, string>[] }>(
      `select coalesce(sum(amount) filter (where account = 'pending'), 0) as pending,
              coalesce(sum(amount) filter (where account = 'available'), 0) as available
         from ledger_entry where seller_id = ? and account in ('pending', 'available')`,
      [sellerId],
    )
    return { pending: Number(rows[0]?.pending ?? 0), available: Number(rows[0]?.available ?? 0) }
  }

  /**
   * A seller's statement, the oldest line first: all that changed the balance. What only moved from pending to available
   * is not in it.
   *
   * @param from inclusive
   * @param to exclusive
   */
  async statement(sellerId: string, from: Date, to: Date): Promise<Statement> {
    const { rows } = await this.knex.raw<{ rows: Record<keyof StatementLine, string>[] }>(
      `select e.id, p.posted_at, p.event, e.kind, e.account, e.amount, e.seller_order_id, p.note
         from ledger_entry e join ledger_posting p on p.id = e.posting_id
        where p.seller_id = :seller and p.posted_at >= :from and p.posted_at < :to
          and e.account in ('pending', 'available') and e.kind <> 'release'
        order by p.posted_at, e.id`,
      { seller: sellerId, from, to },
    )
    const opening = await this.balanceAt(sellerId, from)
    let balance = opening
    const lines = rows.map((row): StatementLine => {
      const amount = Number(row.amount)
      balance += amount
      return {
        ...row,
        posted_at: new Date(row.posted_at),
        event: row.event as LedgerEvent,
        kind: row.kind as LedgerKind,
        account: row.account as SellerAccount,
        amount,
        balance,
      }
    })
    return { opening, closing: balance, lines }
  }

  /** Both accounts of a seller together, in đồng, of all that was posted before a moment. */
  private async balanceAt(sellerId: string, moment: Date): Promise<number> {
    const { rows } = await this.knex.raw<{ rows: { balance: string }[] }>(
      `select coalesce(sum(e.amount), 0) as balance
         from ledger_entry e join ledger_posting p on p.id = e.posting_id
        where p.seller_id = ? and p.posted_at < ? and e.account in ('pending', 'available')`,
      [sellerId, moment],
    )
    return Number(rows[0]?.balance ?? 0)
  }
}
