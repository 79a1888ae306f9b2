import { type CatalogEntry, readEntry } from "./catalog"
import type { Database } from "./database"
import type { DocumentRow } from "./document"
import { Places } from "./places"
import { moveEpoch } from "./process-epoch"
import { Vocabulary } from "./vocabulary"
import type { Written } from "./writer"

/** What a process keeps in memory of one physical index: its words, its places, and the epoch they are of. */
export class IndexMemory {
  private constructor(
    readonly entry: CatalogEntry,
    readonly vocabulary: Vocabulary,
    readonly places: Places,
    /** Cached answers of another epoch are stale. */
    public epoch: number,
  ) {}

  /** Reads an index's words and places. @throws NOT_FOUND */
  static async load(database: Database, name: string): Promise<IndexMemory> {
    const entry = await readEntry(database, name)
    const memory = new IndexMemory(
      entry,
      new Vocabulary(entry.documents),
      new Places(),
      entry.epoch,
    )
    memory.known = 0
    await memory.refresh(database)
    return memory
  }

  /** The epoch up to which the words are known. */
  private known = 0

  /** Reads the words that changed since the last time, and the places. */
  async refresh(database: Database): Promise<void> {
    const { table, plan } = this.entry
    const rows = await database.read<{ term: string; documents: number; epoch: string }>(
      `select term, documents, epoch from ${table}_term where epoch >= $1`,
      [this.known],
    )
    this.vocabulary.set(rows.map(({ term, documents }) => [term, documents] as const))
    this.known = rows.reduce((latest, { epoch }) => Math.max(latest, Number(epoch)), this.known)
    for (const { column, array } of plan.fields.filter(({ options }) => options.place)) {
      const value = array ? `unnest(${column})` : column
      const found = await database.read<{ value: string | null }>(
        `select distinct ${value} as value from ${table}`,
      )
      this.places.add(found.flatMap((row) => row.value ?? []))
    }
  }

  /** Takes over what this process itself has written. */
  apply({ epoch, documents, terms, rows }: Written): void {
    this.vocabulary.setDocuments(documents)
    this.vocabulary.set(terms)
    this.learnPlaces(rows)
    this.epoch = Math.max(this.epoch, epoch)
    moveEpoch()
  }

  private learnPlaces(rows: readonly DocumentRow[]): void {
    for (const { column, options } of this.entry.plan.fields) {
      if (!options.place || !column) continue
      this.places.add(rows.flatMap((row) => row[column] ?? []).map(String))
    }
  }
}
