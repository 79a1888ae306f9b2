import { MedusaError } from "@medusajs/framework/utils"
import { Client, Pool, type PoolClient, type QueryResultRow } from "pg"

/** The channel on which every write to an index is announced. */
export const CHANNEL = "search_vi"

/** The table that says which indexes exist. */
export const CATALOG = "search_vi_index"

/**
 * Search has its own few connections with its own planner settings, so that a heavy search can neither starve
 * checkout nor be planned like it. Narrow rows with their vectors stored aside make PostgreSQL think that
 * reading the whole table is cheap, and it then fetches every vector (52 ms instead of 0.9 ms at 10,000
 * documents): sequential scans are off, an index answers.
 */
const READ_SETTINGS =
  "-c jit=off -c enable_seqscan=off -c max_parallel_workers_per_gather=0 -c work_mem=32MB " +
  "-c plan_cache_mode=force_generic_plan"

export interface DatabaseOptions {
  databaseUrl: string
  /** Connections for searching; 4 unless set. */
  poolSize?: number
  /** Milliseconds after which PostgreSQL gives a search up; 800 unless set. */
  statementTimeout?: number
}

/** Called before each statement; tests count with it. */
export type StatementProbe = (sql: string) => void

const MAX_PREPARED = 300

/** Runs searches and writes against PostgreSQL. */
export class Database {
  private readonly readers: Pool
  private readonly writers: Pool
  private readonly prepared = new Map<string, string>()
  probe?: StatementProbe

  constructor(private readonly options: DatabaseOptions) {
    const { databaseUrl: connectionString, poolSize = 4, statementTimeout = 800 } = options
    this.readers = new Pool({
      connectionString,
      max: poolSize,
      allowExitOnIdle: true,
      application_name: "search",
      options: `${READ_SETTINGS} -c statement_timeout=${statementTimeout}`,
    })
    this.writers = new Pool({
      connectionString,
      max: 2,
      allowExitOnIdle: true,
      application_name: "search-feed",
      options: "-c statement_timeout=60000 -c lock_timeout=30000",
    })
    // A connection lost while idle is replaced by the pool; without a listener it would end the process.
    this.readers.on("error", () => undefined)
    this.writers.on("error", () => undefined)
  }

  /** One searching statement, prepared under a name when its shape is among the first few hundred. */
  async read<T extends QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    this.probe?.(text)
    try {
      const result = await this.readers.query<T>({ text, values, name: this.nameOf(text) })
      return result.rows
    } catch (error) {
      throw translate(error)
    }
  }

  private nameOf(text: string): string | undefined {
    const known = this.prepared.get(text)
    if (known || this.prepared.size >= MAX_PREPARED) return known
    const name = `search_${this.prepared.size}`
    this.prepared.set(text, name)
    return name
  }

  /** Runs `work` in one transaction; it is undone when `work` throws or gives `rollback`. */
  async write<T>(work: (client: PoolClient, rollback: () => void) => Promise<T>): Promise<T> {
    const client = await this.writers.connect().catch((error: unknown) => {
      throw translate(error)
    })
    let undo = false
    let broken: Error | undefined
    try {
      await client.query("begin")
      const result = await work(client, () => (undo = true))
      await client.query(undo ? "rollback" : "commit")
      return result
    } catch (error) {
      await client.query("rollback").catch((failure: Error) => (broken = failure))
      throw translate(error)
    } finally {
      client.release(broken)
    }
  }

  /** A connection that only listens; it keeps no process alive. */
  async listen(onMessage: (payload: string) => void, onEnd: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.options.databaseUrl,
      application_name: "search-listen",
    })
    client.on("error", () => undefined)
    client.on("notification", ({ payload }) => onMessage(payload ?? ""))
    client.on("end", onEnd)
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    ;(client as unknown as { connection: { stream: { unref(): void } } }).connection.stream.unref()
    this.listener = client
  }

  private listener?: Client

  async close(): Promise<void> {
    await Promise.all([this.readers.end(), this.writers.end(), this.listener?.end()])
  }
}

const CODES: Record<string, [type: string, message: string]> = {
  // Undefined table: the version was dropped. The Search Module looks the active one up again on NOT_FOUND.
  "42P01": [MedusaError.Types.NOT_FOUND, "The search index does not exist"],
  "57014": [MedusaError.Types.UNEXPECTED_STATE, "The search took too long and was given up"],
}

function translate(error: unknown): unknown {
  const code = (error as { code?: string } | null)?.code
  const known = code === undefined ? undefined : CODES[code]
  return known ? new MedusaError(known[0], `${known[1]} (${(error as Error).message})`) : error
}
