import { type OutboxTransaction, runIn } from "@ocop/kit/outbox"

/** Whoever holds a row for longer has gone wrong; those who wait for it are told to try again. */
const LONGEST = "5s"

/** Bounds every wait for a row in this transaction. */
export async function boundedWait(trx: OutboxTransaction): Promise<void> {
  await runIn(trx, `set local lock_timeout = '${LONGEST}'`, [])
}
