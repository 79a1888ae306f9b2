import type { Database } from "../postgres/database"
import { copyName, type MirrorRow, MOST_LAG_MS, readMirrors, wantMirror } from "./mirror-state"

/** How old a process's view of the copies may be, in milliseconds. */
const FRESH_MS = 500
/** A view older than this counts as none. */
const STALE_MS = 3_000

/** A copy, as `/health` shows it. */
export interface CopyState {
  index: string
  status: MirrorRow["status"]
  /** Milliseconds that the oldest change has been waiting. */
  lag_ms: number
  dead: number
  why?: string
}

/** Where a search goes: to a copy, or to PostgreSQL and why. */
export type Route = { copy: string } | { why: string }

/**
 * What a process knows of the copies. While there are searches it is read beside them, and a search takes the last view
 * there is.
 */
export class Routing {
  private rows = new Map<string, MirrorRow>()
  private readAt = 0
  private reading?: Promise<void>
  private readonly wanted = new Set<string>()

  constructor(
    private readonly database: Database,
    private readonly ready: () => Promise<void>,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** Where a search of this index goes at this moment. */
  async of(name: string): Promise<Route> {
    // Somebody else may keep the view fresh, and nobody have said that a copy of this index is wanted.
    if (this.age > FRESH_MS || !this.wanted.has(name)) {
      const fresh = this.refresh(name)
      // After a quiet while nothing is known: the search waits for one small statement.
      if (this.age > STALE_MS) await fresh
    }
    return this.routeOf(name)
  }

  private get age(): number {
    return Date.now() - this.readAt
  }

  private routeOf(name: string): Route {
    if (this.age > STALE_MS) return { why: "the state of the copies is not known" }
    const row = this.rows.get(name)
    if (!row) return { why: "there is no copy yet" }
    if (row.status !== "ready") return { why: row.reason ?? "the copy is being filled" }
    if (!row.whole) return { why: "changes were not noted" }
    if (row.dead) return { why: `${row.dead} changes were put aside` }
    if (row.lag + this.age > MOST_LAG_MS) return { why: "the copy is behind" }
    return { copy: copyName(row) }
  }

  /** Every copy, as last seen, with the reason that it does not serve. */
  get copies(): CopyState[] {
    if (this.age > FRESH_MS) void this.refresh()
    return [...this.rows.values()].map((row) => {
      const route = this.routeOf(row.name)
      return {
        index: row.name,
        status: row.status,
        lag_ms: Math.round(row.lag),
        dead: row.dead,
        ...("why" in route ? { why: route.why } : {}),
      }
    })
  }

  /** Asks the database now, for whoever cannot wait for a search to do so. */
  async look(): Promise<void> {
    await this.ready()
    this.rows = new Map((await readMirrors(this.database)).map((row) => [row.name, row]))
    this.readAt = Date.now()
  }

  private refresh(name?: string): Promise<void> {
    this.reading ??= (name === undefined ? Promise.resolve() : this.want(name))
      .then(() => this.look())
      .catch(this.onTrouble)
      .finally(() => (this.reading = undefined))
    return this.reading
  }

  private async want(name: string): Promise<void> {
    if (this.wanted.has(name)) return
    await this.ready()
    await wantMirror(this.database, name)
    this.wanted.add(name)
  }
}
