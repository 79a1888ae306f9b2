import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProblemEnd, ProblemKind, Said } from "./problem"
import type { Mover, SellerOrderStatus } from "./states"

/** A move that a part made. */
export interface PastMove {
  to_status: SellerOrderStatus
  actor_type: Mover
  reason: string | null
  note: string | null
  at: Date
}

/** What its shopper reported of a part last; open as long as `closed_at` is null. */
export interface LastProblem {
  /** Of what was said first. */
  kind: ProblemKind
  said: Said[]
  reported_at: Date
  /** Whether as much as the part brought waits for it. */
  keeps_money: boolean
  closed_at: Date | null
  outcome: ProblemEnd | null
}

/** What became of a part: its moves, the first first, what its shopper reported last, and what a carrier has of its cash, in đồng. */
export interface PartHistory {
  moves: PastMove[]
  problem: LastProblem | null
  carried: number
}

/** Of a part of which nothing is known. */
export const NO_HISTORY: PartHistory = { moves: [], problem: null, carried: 0 }

/** What became of these parts, by id; one statement, whatever their number. */
export async function historyOf(
  knex: Knex,
  ids: readonly string[],
): Promise<Map<string, PartHistory>> {
  if (ids.length === 0) return new Map()
  const { rows } = await knex.raw<{
    rows: {
      id: string
      moves: InJson<PastMove>[]
      problem: InJson<LastProblem> | null
      carried: string
    }[]
  }>(HISTORY, { ids: [...ids] })
  return new Map(
    rows.map(({ id, moves, problem, carried }) => [
      id,
      {
        carried: Number(carried),
        moves: moves.map((move) => ({ ...move, at: new Date(move.at) })),
        problem: problem && {
          ...problem,
          reported_at: new Date(problem.reported_at),
          closed_at: problem.closed_at === null ? null : new Date(problem.closed_at),
        },
      },
    ]),
  )
}

/** As PostgreSQL writes a row as JSON: instants are text. */
type InJson<Row> = {
  [Name in keyof Row]: Row[Name] extends Date
    ? string
    : Date extends Row[Name]
      ? string | null
      : Row[Name]
}

const HISTORY = `
select s.id,
  (select coalesce(jsonb_agg(jsonb_build_object('to_status', t.to_status, 'actor_type', t.actor_type,
       'reason', t.reason, 'note', t.note, 'at', t.at) order by t.at), '[]')
     from seller_order_transition t where t.seller_order_id = s.id and t.deleted_at is null) as moves,
  (select jsonb_build_object('kind', p.said #>> '{0,kind}', 'said', p.said, 'reported_at', p.reported_at,
       'keeps_money', p.keeps_money, 'closed_at', p.closed_at, 'outcome', p.outcome)
     from seller_order_problem p where p.seller_order_id = s.id order by p.reported_at desc limit 1) as problem,
  (select coalesce(-sum(e.amount), 0)
     from ledger_entry e where e.seller_order_id = s.id and e.account = 'carrier') as carried
from seller_order s where s.id = any(:ids)`
