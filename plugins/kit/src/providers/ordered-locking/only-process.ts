import { writeSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import type { LoaderOptions } from "@medusajs/framework/types"
import { createPgConnection } from "@medusajs/framework/utils"
import type { OrderedLockingOptions } from "./redis"

/** Any constant number will do, as long as nobody else uses it: "OCOP" in ASCII. */
const LOCK_ID = 0x4f434f50
/** A killed process's session ends within moments; a living one outlasts this. */
const WAIT_MS = 3_000
const RETRY_MS = 250
/** Medusa's modules load meanwhile, and a slow machine may not look at this connection for seconds. */
const CONNECT_MS = 30_000

const REFUSAL =
  "Another backend already serves this database. Two of them need REDIS_URL, or they would sell the same stock twice. Stop the other one or set REDIS_URL.\n"

type Connection = {
  query(sql: string, values: unknown[]): Promise<{ rows: { locked: boolean }[] }>
  once(event: "end" | "error", listener: () => void): unknown
}

/**
 * Without Redis every lock, event and job lives in one process: a second backend would break all
 * promises about stock and orders without a word. So a serving process holds a lock of the
 * database, on a connection of its own, for as long as it lives; the second one says one line and
 * leaves with exit code 1. PostgreSQL lets go of the lock when the process dies, however it dies.
 */
export default async function beTheOnlyProcess({
  options,
}: LoaderOptions<OrderedLockingOptions>): Promise<void> {
  if (!options?.serves || options.redisUrl || !options.databaseUrl) return
  await hold(options.databaseUrl)
}

async function hold(databaseUrl: string): Promise<void> {
  const knex = createPgConnection({
    clientUrl: databaseUrl,
    pool: { min: 0, max: 1 },
    driverOptions: { connectionTimeoutMillis: CONNECT_MS },
  })
  const connection = (await knex.client.acquireRawConnection()) as Connection
  const deadline = Date.now() + WAIT_MS
  while (!(await tryLock(connection))) {
    if (Date.now() >= deadline) refuse()
    await sleep(RETRY_MS)
  }
  // A database that restarts drops the session and with it the lock: take it again, or leave.
  let lost = false
  const onLost = () => {
    if (lost) return
    lost = true
    void holdAgain(databaseUrl)
  }
  connection.once("end", onLost)
  connection.once("error", onLost)
}

async function holdAgain(databaseUrl: string): Promise<void> {
  for (;;) {
    await sleep(RETRY_MS)
    try {
      return await hold(databaseUrl)
    } catch (error) {
      writeSync(
        2,
        `Waiting for the database to hold this backend's place: ${(error as Error).message}\n`,
      )
      await sleep(WAIT_MS)
    }
  }
}

async function tryLock(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query("select pg_try_advisory_lock($1) as locked", [LOCK_ID])
  return rows[0]?.locked === true
}

function refuse(): never {
  // Written at once: a logger would lose the line when the process ends.
  writeSync(2, REFUSAL)
  process.exit(1)
}
