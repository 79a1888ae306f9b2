import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { beginningOf, dayInVietnam } from "@ocop/kit/days"
import type { LedgerEvent, LedgerKind, SellerAccount } from "./entries"

/** One line of a seller's statement, in đồng. */
export type StatementLine = {
  id: string
  /** Lines of one happening share it, and stand together. */
  posting_id: string
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

/**
 * A seller's statement of a time, in đồng: `opening` before the time, `closing` after it, whichever of its happenings
 * (`count`) the lines are of.
 */
export type Statement = {
  opening: number
  closing: number
  count: number
  lines: StatementLine[]
}

/** What changed a seller's balance in a time. */
const CHANGES = `
  from ledger_entry e join ledger_posting p on p.id = e.posting_id
  where p.seller_id = :seller and p.posted_at >= :from and p.posted_at < :to
    and e.account in ('pending', 'available') and e.kind <> 'release'`

const PAGE = `
select id, posting_id, posted_at, event, kind, account, amount, balance, seller_order_id, note
from (
  select e.id, e.posting_id, p.posted_at, p.event, e.kind, e.account, e.amount, e.seller_order_id, p.note,
    sum(e.amount) over (order by p.posted_at, p.id, e.id) as balance,
    dense_rank() over (order by p.posted_at, p.id) as happening
  ${CHANGES}) as line
where happening > :after and happening <= :last
order by posted_at, posting_id, id`

/** Reads of the ledger; it is written by `post`, on the transaction of what it tells of. */
export default class LedgerModuleService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /**
   * A seller's statement, the oldest line first: all that changed the balance. What only moved from pending to available
   * is not in it. A happening is never cut in two.
   *
   * @param from inclusive
   * @param to exclusive
   * @param page which of its happenings, by their number
   */
  async statement(
    sellerId: string,
    from: Date,
    to: Date,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<Statement> {
    const time = { seller: sellerId, from, to }
    const { rows: whole } = await this.knex.raw<{ rows: { count: string; amount: string }[] }>(
      `select count(distinct p.id) as count, coalesce(sum(e.amount), 0) as amount ${CHANGES}`,
      time,
    )
    const { rows } = await this.knex.raw<{ rows: Record<keyof StatementLine, string>[] }>(PAGE, {
      ...time,
      after: offset,
      last: offset + limit,
    })
    const opening = await this.balanceAt(sellerId, from)
    return {
      opening,
      closing: opening + Number(whole[0]?.amount ?? 0),
      count: Number(whole[0]?.count ?? 0),
      lines: rows.map((row) => ({
        ...row,
        posted_at: new Date(row.posted_at),
        event: row.event as LedgerEvent,
        kind: row.kind as LedgerKind,
        account: row.account as SellerAccount,
        amount: Number(row.amount),
        balance: opening + Number(row.balance),
      })),
    }
  }

  /** Whether a seller was paid on this day in Vietnam. */
  async wasPaidOutToday(sellerId: string, now: Date): Promise<boolean> {
    const { rows } = await this.knex.raw<{ rows: unknown[] }>(
      `select from ledger_posting
        where seller_id = ? and event = 'payout' and posted_at >= ? limit 1`,
      [sellerId, beginningOf(dayInVietnam(now))],
    )
    return rows.length > 0
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
