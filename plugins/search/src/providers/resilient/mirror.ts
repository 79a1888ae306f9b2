import type { Logger } from "@medusajs/framework/types"
import { reasonOf } from "@ocop/kit/reason"
import { UnfitEngine } from "../meilisearch/connection"
import type { MeilisearchSearchService } from "../meilisearch/service"
import { CHANNEL, Database, type DatabaseOptions } from "../postgres/database"
import { type Copied, definitionOf, pageOf, readDocuments } from "../postgres/copy"
import {
  alone,
  beginFilling,
  copyName,
  endFilling,
  ensureMirror,
  filledTo,
  forgetMirror,
  isGone,
  type MirrorRow,
  noteFilled,
  readMirrors,
  resend,
  sayWhy,
} from "./mirror-state"

/** Documents read and sent together while a copy is filled. */
const PAGE = 1_000

/** What a comparison of both engines found. */
export interface Drift {
  index: string
  documents: number
  missing: number
  different: number
  /** In the copy, and no longer in PostgreSQL. */
  left: number
}

/**
 * Keeps the second engine a copy of PostgreSQL's search tables. What is sent is always what PostgreSQL holds at that
 * moment, so that a message says no more than which document; to send one twice, or late, does no harm.
 */
export class Mirror {
  /** Connections of its own: while it waits for the second engine it holds one. */
  readonly database: Database
  private ensured?: Promise<void>
  private said?: string
  /** Copies whose number of documents was wrong the last time, and how. */
  private readonly suspects = new Map<string, string>()

  constructor(
    options: DatabaseOptions,
    readonly engine: MeilisearchSearchService,
    private readonly logger?: Logger,
  ) {
    this.database = new Database(options)
  }

  /** Makes the table of copies, once. */
  ready(): Promise<void> {
    this.ensured ??= ensureMirror(this.database).catch((error: unknown) => {
      this.ensured = undefined
      throw error
    })
    return this.ensured
  }

  /**
   * Sends documents on, as they are now.
   * @param keys as the outbox has them: an index's name, a space, an id
   * @throws when the engine does not take them; they are sent again later
   */
  async send(keys: readonly string[]): Promise<void> {
    await this.ready()
    const wanted = new Map<string, string[]>()
    for (const key of keys) {
      const space = key.lastIndexOf(" ")
      const name = key.slice(0, space)
      wanted.set(name, [...(wanted.get(name) ?? []), key.slice(space + 1)])
    }
    for (const [name, ids] of wanted) await this.sendOf(name, ids)
  }

  private async sendOf(name: string, ids: readonly string[]): Promise<void> {
    await alone(this.database, name, async (client) => {
      const copy = (await readMirrors(this.database)).find((row) => row.name === name)
      // One that has yet to be filled will be filled with what there is then.
      if (!copy || copy.status === "wanted") return
      const found = await readDocuments(client, name, ids).catch(orGone)
      if (!found) return
      await this.write(copyName(copy), found)
      const kept = new Set(found.map(({ id }) => id))
      const gone = ids.filter((id) => !kept.has(id))
      if (gone.length)
        await this.engine.deleteDocuments({ index: copyName(copy), filters: { id: gone } })
      // Answers kept by any process are of another day now.
      await client.query("select pg_notify($1, $2)", [CHANNEL, `0 ${copyName(copy)}`])
    })
  }

  private async write(index: string, documents: Copied[]): Promise<void> {
    if (documents.length) await this.engine.upsertDocuments({ index, documents })
  }

  /**
   * Looks after the copies: fills those that are wanted, empty, behind or broken, and removes those whose index is
   * gone. Safe to call in several processes at once: one does the work.
   */
  async tend(): Promise<void> {
    await this.ready()
    const mirrors = await readMirrors(this.database)
    if (!mirrors.length) return
    try {
      await this.engine.connection.check()
      const held = new Map(
        (await this.engine.listIndexes()).map((info) => [info.name, info.document_count]),
      )
      for (const mirror of mirrors) await this.tendOne(mirror, held)
      await this.sweep(held)
      this.say(undefined)
    } catch (error) {
      const reason = reasonOf(error)
      await sayWhy(this.database, reason)
      this.say(reason, error instanceof UnfitEngine)
    }
  }

  private async tendOne(mirror: MirrorRow, held: ReadonlyMap<string, number>): Promise<void> {
    const { name } = mirror
    if (mirror.documents < 0) {
      await forgetMirror(this.database, name)
      return
    }
    const reason = whyFill(mirror, held) ?? this.miscounts(mirror, held)
    if (reason) {
      const begun = await beginFilling(this.database, name, reason)
      if (begun) await this.fill(begun, true)
    } else if (mirror.status === "filling") {
      await this.fill(mirror, false)
    }
  }

  /**
   * Why a copy that holds another number of documents must be filled anew. A change may be on its way between the two
   * counts, so that only one that is wrong in the same way twice is.
   */
  private miscounts(mirror: MirrorRow, held: ReadonlyMap<string, number>): string | undefined {
    const { name, documents, lag, status } = mirror
    const there = held.get(copyName(mirror))
    const is = `it holds ${there} of ${documents} documents`
    const wrong = status === "ready" && !lag && there !== documents
    const twice = wrong && this.suspects.get(name) === is
    if (wrong && !twice) this.suspects.set(name, is)
    else this.suspects.delete(name)
    return twice ? is : undefined
  }

  /** Fills a copy from where it was left off, and lets it serve. */
  private async fill(copy: Pick<MirrorRow, "name" | "generation">, anew: boolean): Promise<void> {
    const { name } = copy
    const started = Date.now()
    const definition = await definitionOf(this.database, name).catch(orGone)
    if (!definition) return
    const index = copyName(copy)
    await this.engine.upsertIndex({ index: { ...definition, physical_name: index } })
    let after = anew ? "" : await filledTo(this.database, name)
    for (;;) {
      const page = await alone(this.database, name, async (client) => {
        const documents = await pageOf(client, name, after, PAGE)
        await this.write(index, documents)
        const last = documents.at(-1)?.id
        if (last) await noteFilled(client, name, last)
        return last
      })
      if (!page) break
      after = page
    }
    await endFilling(this.database, name)
    this.logger?.info(`[Search] Meilisearch holds ${index} after ${Date.now() - started} ms`)
  }

  /** Removes indexes of ours that are no copy any more. */
  private async sweep(held: ReadonlyMap<string, number>): Promise<void> {
    const wanted = new Set((await readMirrors(this.database)).map(copyName))
    for (const name of held.keys())
      if (!wanted.has(name)) await this.engine.deleteIndex({ index: name })
  }

  /**
   * Compares both engines document by document, and has what differs sent again.
   * @returns what was found, for each copy that serves
   */
  async compare(): Promise<Drift[]> {
    await this.ready()
    const drifts: Drift[] = []
    for (const mirror of await readMirrors(this.database)) {
      if (mirror.status !== "ready" || mirror.documents < 0) continue
      drifts.push(await this.compareOne(mirror))
    }
    return drifts
  }

  private async compareOne(mirror: MirrorRow): Promise<Drift> {
    const { name } = mirror
    const held = await this.engine.digests(copyName(mirror))
    return this.database.write(async (client) => {
      const drift: Drift = { index: name, documents: 0, missing: 0, different: 0, left: 0 }
      const wrong: string[] = []
      for (let after = ""; ;) {
        const page = await pageOf(client, name, after, PAGE)
        for (const { id, _digest } of page) {
          const there = held.get(id)
          held.delete(id)
          if (there === _digest) continue
          if (there === undefined) drift.missing++
          else drift.different++
          wrong.push(id)
        }
        drift.documents += page.length
        const last = page.at(-1)?.id
        if (!last) break
        after = last
      }
      drift.left = held.size
      await resend(client, name, [...wrong, ...held.keys()])
      return drift
    })
  }

  /** One line when something changed, not one every time. */
  private say(reason: string | undefined, lasting = false): void {
    if (reason === this.said) return
    this.said = reason
    if (reason)
      this.logger?.warn(
        `[Search] Meilisearch does not serve, PostgreSQL does: ${reason}${lasting ? ". It will not get better by itself" : ""}`,
      )
    else this.logger?.info("[Search] Meilisearch is well")
  }
}

/** Why a copy must be filled anew; undefined when it need not. */
function whyFill(mirror: MirrorRow, held: ReadonlyMap<string, number>): string | undefined {
  if (mirror.status === "wanted") return "it is new"
  const there = held.get(copyName(mirror))
  if (there === undefined) return mirror.status === "filling" ? undefined : "it is gone"
  if (!mirror.whole) return "changes were not noted"
  if (mirror.dead) return `${mirror.dead} changes were put aside`
  return undefined
}

function orGone(error: unknown): undefined {
  if (isGone(error)) return undefined
  throw error
}
