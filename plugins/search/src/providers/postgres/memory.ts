import type { Database } from "./database"
import { IndexMemory } from "./index-memory"
import { moveEpoch, setHears } from "./process-epoch"
import type { Written } from "./writer"

/** How long to wait before listening again after the connection was lost. */
const RETRY_MS = 2_000
/** Writes of other processes come in bursts; their words are read once for a burst. */
const REFRESH_AFTER_MS = 150

/**
 * The memories of all indexes, kept true by PostgreSQL's notifications: another process's write reaches this
 * one when it commits. While nobody listens, nothing counts as known, and no cached answer is used.
 */
export class Memory {
  private readonly indexes = new Map<string, Promise<IndexMemory>>()
  private readonly refreshing = new Map<string, NodeJS.Timeout>()
  /** The latest epoch another process told of, by index. */
  private readonly heard = new Map<string, number>()
  private starting?: Promise<void>
  private closed = false
  listening = false

  constructor(
    private readonly database: Database,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** An index's memory, loaded at its first use. @throws NOT_FOUND */
  async of(name: string): Promise<IndexMemory> {
    if (!this.listening) await this.listen()
    let memory = this.indexes.get(name)
    if (!memory) {
      memory = IndexMemory.load(this.database, name)
      this.indexes.set(name, memory)
      memory.catch(() => this.forget(name))
    }
    return memory
  }

  /** Takes over what this process itself has written. */
  async learn(name: string, written: Written): Promise<void> {
    const memory = await this.ifLoaded(name)
    // An index that nobody here has searched yet may be the one that serves since a moment ago.
    if (memory) memory.apply(written)
    else moveEpoch()
  }

  /** The memory if this process has one already. */
  private async ifLoaded(name: string): Promise<IndexMemory | undefined> {
    return this.indexes.get(name)?.catch(() => undefined)
  }

  forget(name: string): void {
    this.indexes.delete(name)
    moveEpoch()
  }

  private async listen(): Promise<void> {
    this.starting ??= this.database
      .listen(
        (payload) => void this.hear(payload).catch(this.onTrouble),
        () => this.lost(),
      )
      .then(() => {
        this.listening = true
        setHears(true)
      })
      .catch((error: unknown) => {
        // Search goes on without the cache; the next search tries again after a while.
        this.onTrouble(error)
        setTimeout(() => (this.starting = undefined), RETRY_MS).unref()
      })
    await this.starting
  }

  private lost(): void {
    this.listening = false
    setHears(false)
    this.indexes.clear()
    if (!this.closed) setTimeout(() => (this.starting = undefined), RETRY_MS).unref()
  }

  private async hear(payload: string): Promise<void> {
    const space = payload.indexOf(" ")
    const epoch = payload.slice(0, space)
    const name = payload.slice(space + 1)
    if (epoch === "gone") return this.forget(name)
    const memory = await this.ifLoaded(name)
    if (!memory) return moveEpoch()
    const heard = Math.max(Number(epoch), this.heard.get(name) ?? 0)
    this.heard.set(name, heard)
    if (heard <= memory.epoch || this.refreshing.has(name)) return
    const timer = setTimeout(
      () => void this.catchUp(name, memory).catch(this.onTrouble),
      REFRESH_AFTER_MS,
    )
    this.refreshing.set(name, timer.unref())
  }

  /** The epoch moves on only when its words are known: an answer worked out with old words must not count as new. */
  private async catchUp(name: string, memory: IndexMemory): Promise<void> {
    this.refreshing.delete(name)
    const heard = this.heard.get(name) ?? 0
    if (heard <= memory.epoch) return
    await memory.refresh(this.database)
    memory.epoch = Math.max(memory.epoch, heard)
    moveEpoch()
  }

  close(): void {
    this.closed = true
    for (const timer of this.refreshing.values()) clearTimeout(timer)
  }
}
