import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { closeDrains } from "../../outbox-drain"

/** How far behind the outbox is, by topic. */
export interface OutboxLag {
  topic: string
  /** Messages due and not delivered. */
  pending: number
  /** Milliseconds since the oldest of them became due; 0 when there is none. */
  lag_ms: number
  /** Messages put aside after too many failures; a person has to look. */
  dead: number
  /** Grows with every batch delivered. */
  epoch: number
}

/** A message that was put aside. */
export interface DeadMessage {
  id: string
  topic: string
  key: string
  payload: Record<string, unknown>
  attempts: number
  last_error: string | null
  created_at: Date
  dead_at: Date
}

interface LagRow {
  topic: string
  pending: string
  lag_ms: string | null
  dead: string
  epoch: string | null
}

/** Reads of the outbox for those who run the shop. Writing is `enqueue`, delivering is `drain`; both need no module. */
export default class OutboxModuleService {
  private readonly knex: Knex

  /** Medusa calls it when the process is asked to stop, before the connections are closed. */
  readonly __hooks = { onApplicationPrepareShutdown: () => closeDrains() }

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /** What is waiting, by topic; topics that were ever used are listed even when nothing waits. */
  async lag(): Promise<OutboxLag[]> {
    const { rows } = await this.knex.raw<{ rows: LagRow[] }>(
      `select topic, count(m.id) filter (where dead_at is null and available_at <= now()) pending,
         extract(epoch from now() - min(available_at) filter (where dead_at is null and available_at <= now())) * 1000 lag_ms,
         count(dead_at) dead, max(e.epoch) epoch
       from outbox_message m full join outbox_epoch e using (topic) group by topic order by topic`,
    )
    return rows.map((row) => ({
      topic: row.topic,
      pending: Number(row.pending),
      lag_ms: Math.round(Number(row.lag_ms ?? 0)),
      dead: Number(row.dead),
      epoch: Number(row.epoch ?? 0),
    }))
  }

  /** The messages put aside, the latest first. @param limit at most so many, 100 unless set */
  async dead(limit = 100): Promise<DeadMessage[]> {
    return this.knex<DeadMessage>("outbox_message")
      .select("id", "topic", "key", "payload", "attempts", "last_error", "created_at", "dead_at")
      .whereNotNull("dead_at")
      .orderBy("dead_at", "desc")
      .limit(limit)
  }

  /** Has messages that were put aside delivered once more. @returns how many there were */
  async revive(ids: readonly string[]): Promise<number> {
    return this.knex("outbox_message")
      .whereIn("id", [...ids])
      .whereNotNull("dead_at")
      .update({ dead_at: null, attempts: 0, available_at: this.knex.fn.now() })
  }
}
