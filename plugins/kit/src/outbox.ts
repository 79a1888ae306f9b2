/**
 * The outbox: a message is written in the transaction of the change it tells of, so that a change and
 * its message are committed together or not at all. A worker (see `outbox-drain`) hands it on later.
 */

/** One thing to be done after the commit. */
export interface OutboxMessage {
  /** Who is to act, for example `search.product` or `seller_order.placed`. */
  topic: string
  /** What it is about. Messages of one topic and key are delivered in the order they were written. */
  key: string
  /** Facts the handler needs. A topic that coalesces is better served by reading the present state. */
  payload?: Record<string, unknown>
  /** Not to be delivered before this instant; at once if absent. */
  available_at?: Date
}

/** A knex instance or knex transaction. */
export interface KnexLike {
  raw(sql: string, bindings: readonly unknown[]): PromiseLike<unknown>
}

/** A MikroORM entity manager, such as `sharedContext.transactionManager` of a Medusa module. */
export interface EntityManagerLike {
  execute(sql: string, bindings: unknown[]): PromiseLike<unknown>
}

/** Whatever runs statements inside the caller's open transaction. */
export type OutboxTransaction = KnexLike | EntityManagerLike

/**
 * Runs one statement with `?` placeholders on the caller's transaction.
 * @returns its rows
 */
export async function runIn<Row = unknown>(
  trx: OutboxTransaction,
  sql: string,
  bindings: unknown[],
): Promise<Row[]> {
  if ("raw" in trx && typeof trx.raw === "function") {
    const { rows } = (await trx.raw(sql, bindings)) as { rows: Row[] }
    return rows
  }
  return (await (trx as EntityManagerLike).execute(sql, bindings)) as Row[]
}

/**
 * Writes messages into the outbox on the given transaction, with one statement.
 * Nothing is delivered unless that transaction commits.
 *
 * @param trx knex transaction, knex instance or MikroORM entity manager of the change itself
 * @param messages written in the order given; an empty list writes nothing
 */
export async function enqueue(
  trx: OutboxTransaction,
  messages: readonly OutboxMessage[],
): Promise<void> {
  if (!messages.length) return
  // One JSON parameter instead of N placeholders: the same statement for one message and for ten thousand.
  const rows = messages.map(({ topic, key, payload, available_at }) => {
    if (!topic || !key) throw new Error("An outbox message needs a topic and a key")
    return {
      topic,
      key,
      payload: payload ?? {},
      available_at: (available_at ?? null)?.toISOString() ?? null,
    }
  })
  await runIn(
    trx,
    `insert into outbox_message (topic, key, payload, available_at)
     select topic, key, payload, coalesce(available_at, now())
     from rows from (jsonb_to_recordset(cast(? as jsonb))
       as (topic text, key text, payload jsonb, available_at timestamptz)) with ordinality
     order by ordinality`,
    [JSON.stringify(rows)],
  )
}

/**
 * Takes back messages that were not delivered yet, for the undo of a step whose transaction already committed.
 * @param keys keys of the messages of this topic to forget
 */
export async function forget(
  trx: OutboxTransaction,
  topic: string,
  keys: readonly string[],
): Promise<void> {
  if (!keys.length) return
  await runIn(
    trx,
    `delete from outbox_message where topic = ? and key in (select jsonb_array_elements_text(cast(? as jsonb)))`,
    [topic, JSON.stringify(keys)],
  )
}
