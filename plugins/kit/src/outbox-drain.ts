import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { reasonOf } from "./reason"

/**
 * Hands messages of the outbox on. Any number of workers may drain at once: a message is locked while it is
 * handled, and one key of a topic is only ever in one worker's hands, in the order its messages were written.
 * Delivery is at least once: a handler that is cut off is called again, so it must be safe to repeat.
 */

/** A message as a handler gets it. */
export interface DeliveredMessage {
  id: string
  key: string
  payload: Record<string, unknown>
  created_at: Date
  /** How often it has failed before. */
  attempts: number
}

/** Who takes the messages of one topic. */
export interface OutboxHandler {
  topic: string
  /** Only the last of several messages of one key is of interest; the earlier ones are dropped. */
  coalesce?: boolean
  /** Keys handled by one call; 1 unless set. When a call fails, its keys are tried one by one. */
  batch?: number
  /** Failures after which a message is put aside; 10 unless set. */
  maxAttempts?: number
  /** Milliseconds that one call may take; a minute unless set. One that takes longer counts as failed. */
  limit?: number
  /** @throws to have the messages delivered again later */
  handle(messages: readonly DeliveredMessage[]): Promise<void>
}

/** What one drain did for a topic. */
export interface DrainReport {
  topic: string
  delivered: number
  failed: number
  dead: number
  /** Milliseconds between the oldest delivered message's writing and its delivery. */
  lag: number
}

const MAX_ATTEMPTS = 10
const MAX_DELAY_SECONDS = 300
/** Its messages are locked and a connection is held meanwhile: whoever never answers must not keep them. */
const LIMIT_MS = 60_000

/**
 * Seconds to wait before the next attempt: 2, 4, 8 … at most five minutes. A fifth more or less is added by chance, so
 * that messages that failed together do not all come back together.
 */
export function retryDelay(attempts: number): number {
  return Math.min(2 ** attempts, MAX_DELAY_SECONDS)
}

/** Deliveries of this process that have not ended. */
const underWay = new Set<Promise<unknown>>()
let closed = false

/**
 * Lets the batches in hand end and begins no other, for a process that is about to give up its connections: each
 * batch holds one while its handler asks for more, so that a pool that closes meanwhile would wait for ever.
 *
 * @param patience milliseconds after which a handler is left behind; its messages are delivered again
 */
export async function closeDrains(patience = 8_000): Promise<void> {
  closed = true
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  await Promise.race([Promise.allSettled(underWay), late])
  clearTimeout(timer)
}

/**
 * Delivers what is due, topic by topic, until nothing is left (what a handler writes for another topic included) or
 * `until` has passed.
 *
 * @param knex a connection pool; each batch takes one connection for as long as its handler runs
 * @param onFailure told of every failure, with the message's key
 */
export async function drain(
  knex: Knex,
  handlers: readonly OutboxHandler[],
  onFailure: (topic: string, key: string, error: unknown) => void,
  until: number = Date.now() + 30_000,
): Promise<DrainReport[]> {
  if (!handlers.length) return []
  const reports = new Map<string, DrainReport>()
  for (let found = true; found && !closed && Date.now() < until;) {
    found = false
    const due = await topicsDue(knex, handlers)
    for (const handler of handlers.filter(({ topic }) => due.has(topic))) {
      const report = reports.get(handler.topic) ?? newReport(handler.topic)
      reports.set(handler.topic, report)
      while (!closed && Date.now() < until) {
        const batch = deliverBatch(knex, handler, report, onFailure)
        underWay.add(batch)
        if (!(await batch.finally(() => underWay.delete(batch)))) break
        found = true
      }
    }
  }
  return [...reports.values()].filter(({ delivered, failed }) => delivered || failed)
}

const newReport = (topic: string): DrainReport => ({
  topic,
  delivered: 0,
  failed: 0,
  dead: 0,
  lag: 0,
})

/** Topics that have something due: at rest a lane asks this alone, once a second, however many topics it has. */
async function topicsDue(knex: Knex, handlers: readonly OutboxHandler[]): Promise<Set<string>> {
  const { rows } = await knex.raw<{ rows: { topic: string }[] }>(
    `select distinct topic from outbox_message m
     where topic = any(?) and dead_at is null and available_at <= now()`,
    [handlers.map(({ topic }) => topic)],
  )
  return new Set(rows.map(({ topic }) => topic))
}

type Row = DeliveredMessage & { attempts: number }

/** Delivers one batch in one transaction. @returns whether there was anything to deliver */
async function deliverBatch(
  knex: Knex,
  handler: OutboxHandler,
  report: DrainReport,
  onFailure: (topic: string, key: string, error: unknown) => void,
): Promise<boolean> {
  return knex.transaction(async (trx) => {
    const heads = await takeHeads(trx, handler)
    if (!heads.length) return false
    const taken = handler.coalesce ? await takeFollowers(trx, handler.topic, heads) : heads
    const messages = [...new Map(taken.map((row) => [row.key, row])).values()]
    const failed = await attempt(handler, messages)
    const bad = new Set(failed.map(({ message }) => message.key))
    const done = taken.filter((row) => !bad.has(row.key))
    if (done.length) {
      await trx("outbox_message")
        .whereIn(
          "id",
          done.map(({ id }) => id),
        )
        .delete()
      await moveEpoch(trx, handler.topic)
    }
    for (const { message, error } of failed) {
      onFailure(handler.topic, message.key, error)
      if (await putBack(trx, handler, message, error)) report.dead++
    }
    report.delivered += messages.length - failed.length
    report.failed += failed.length
    const oldest = Math.min(...done.map((row) => row.created_at.getTime()))
    if (Number.isFinite(oldest)) report.lag = Math.max(report.lag, Date.now() - oldest)
    return true
  })
}

/**
 * The first pending message of each key, locked. An earlier message of the same key bars the way even while
 * another worker holds it (a lock hides nothing from `not exists`), unless it is only due later.
 */
async function takeHeads(
  trx: Knex.Transaction,
  { topic, batch = 1 }: OutboxHandler,
): Promise<Row[]> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `select id, key, payload, created_at, attempts from outbox_message m
     where topic = ? and dead_at is null and available_at <= now() and not exists (
       select from outbox_message e where e.topic = m.topic and e.key = m.key and e.dead_at is null
         and e.id < m.id and (e.available_at <= now() or e.attempts > 0))
     order by id limit ? for update skip locked`,
    [topic, batch],
  )
  return rows
}

/** Everything else that is due for the keys of the heads, in order, so that one delivery answers for all. */
async function takeFollowers(
  trx: Knex.Transaction,
  topic: string,
  heads: readonly Row[],
): Promise<Row[]> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `select id, key, payload, created_at, attempts from outbox_message
     where topic = ? and key = any(?) and dead_at is null and available_at <= now()
     order by id for update`,
    [topic, heads.map(({ key }) => key)],
  )
  return rows
}

type Failure = { message: Row; error: unknown }

/** Hands the messages over together; if that fails, one by one, so that one bad message stops only itself. */
async function attempt(handler: OutboxHandler, messages: readonly Row[]): Promise<Failure[]> {
  try {
    await within(handler, messages)
    return []
  } catch (error) {
    // Who let all of them wait would let each of them wait.
    if (messages.length === 1 || error instanceof TookTooLong)
      return messages.map((message) => ({ message, error }))
  }
  const failed: Failure[] = []
  for (const message of messages) {
    try {
      await within(handler, [message])
    } catch (error) {
      failed.push({ message, error })
    }
  }
  return failed
}

class TookTooLong extends Error {}

/** @throws TookTooLong when the handler has not ended in time; what it is still doing may well be done twice */
async function within(handler: OutboxHandler, messages: readonly Row[]): Promise<void> {
  const { limit = LIMIT_MS } = handler
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`no end after ${limit} ms`)), limit)
  })
  try {
    await Promise.race([handler.handle(messages), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Counts the failure: the message waits, or is put aside as dead. @returns whether it is dead now */
async function putBack(
  trx: Knex.Transaction,
  { maxAttempts = MAX_ATTEMPTS }: OutboxHandler,
  { id, attempts }: Row,
  error: unknown,
): Promise<boolean> {
  const dead = attempts + 1 >= maxAttempts
  await trx.raw(
    `update outbox_message set attempts = attempts + 1, last_error = ?,
       available_at = now() + make_interval(secs => ? * (0.8 + 0.4 * random())), dead_at = case when ? then now() end where id = ?`,
    [reasonOf(error).slice(0, 2_000), retryDelay(attempts + 1), dead, id],
  )
  return dead
}

async function moveEpoch(trx: Knex.Transaction, topic: string): Promise<void> {
  await trx.raw(
    `insert into outbox_epoch (topic, epoch) values (?, 1)
     on conflict (topic) do update set epoch = outbox_epoch.epoch + 1, drained_at = now()`,
    [topic],
  )
}
