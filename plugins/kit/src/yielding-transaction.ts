import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Milliseconds a yielding transaction waits for one lock; it sets this as its `lock_timeout`. Below PostgreSQL's
 * `deadlock_timeout` of a second: whoever yields first is then always we, never the other.
 */
export const YIELDS_AFTER_MS = 400

/** Milliseconds after which waiting and trying again ends. */
const PATIENCE_MS = 8_000

/** PostgreSQL: lock_not_available, deadlock_detected. */
const IN_THE_WAY = ["55P03", "40P01"]
/** The same, and serialization_failure: by each of them the whole transaction was taken back. */
const HELD = [...IN_THE_WAY, "40001"]

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? ""

/** @returns whether a transaction came to nothing because others held what it wanted: it may be tried again */
export const isHeld = (error: unknown): boolean => HELD.includes(codeOf(error))

/**
 * Runs work in a transaction that gives way. Code that is not ours locks the same rows in an order of its own
 * (stock Medusa updates the levels of a basket in the basket's order), so no order of ours can rule out that two
 * transactions wait for each other. Left alone, PostgreSQL ends one of them, and it may end Medusa's, which fails
 * the buyer. So ours waits for a moment only, gives back all it holds, and begins again a little later.
 *
 * @param work must be safe to begin again from nothing, and sets `lock_timeout` to {@link YIELDS_AFTER_MS}
 * @throws what `work` threw, or the last refusal of a lock when patience ends
 */
export async function yieldingTransaction<T>(
  knex: Knex,
  work: (trx: Knex.Transaction) => Promise<T>,
  patience = PATIENCE_MS,
): Promise<T> {
  const until = Date.now() + patience
  for (;;) {
    try {
      return await knex.transaction(work)
    } catch (error) {
      if (!IN_THE_WAY.includes(codeOf(error)) || Date.now() > until) throw error
      // By chance, or two that yielded to each other would meet again.
      await sleep(20 + Math.random() * 80)
    }
  }
}
