/**
 * Write rows by their natural key: what is new is created, what is there is updated. Used by every workflow that data
 * may be sent through twice (an import that was interrupted, a form that was sent again).
 */

/** How one kind of row is read and written. */
export interface RowStore<Row, Input> {
  list: (keys: string[]) => Promise<Row[]>
  create: (inputs: Input[]) => Promise<Row[]>
  update: (rows: Row[]) => Promise<unknown>
  remove: (ids: string[]) => Promise<unknown>
  /** The natural key of a row or an input. */
  keyOf: (item: Row | Input) => string
  /** The primary key of a row. */
  idOf: (row: Row) => string
}

/** What is needed to take an upsert back. */
export interface Undo<Row> {
  created: string[]
  before: Row[]
}

/**
 * @returns the rows in the order of the inputs, and how to undo
 * @throws Error when two inputs carry the same key: which of them would win is for the caller to say
 */
export async function upsert<Row extends object, Input extends object>(
  store: RowStore<Row, Input>,
  inputs: Input[],
): Promise<{ rows: Row[]; undo: Undo<Row> }> {
  const keys = inputs.map(store.keyOf)
  if (new Set(keys).size !== keys.length) throw new Error("Two inputs carry the same key")
  if (!keys.length) return { rows: [], undo: { created: [], before: [] } }

  const before = await store.list(keys)
  const known = new Map(before.map((row) => [store.keyOf(row), row]))
  const fresh = inputs.filter((input) => !known.has(store.keyOf(input)))
  const changed = inputs.flatMap((input) => {
    const row = known.get(store.keyOf(input))
    return row && differs(row, input) ? [{ ...row, ...input }] : []
  })

  const created = fresh.length ? await store.create(fresh) : []
  if (changed.length) await store.update(changed)

  for (const row of [...created, ...changed]) known.set(store.keyOf(row), row)
  return {
    rows: keys.map((key) => known.get(key) as Row),
    undo: {
      created: created.map(store.idOf),
      before: before.filter((row) => changed.some((c) => store.keyOf(c) === store.keyOf(row))),
    },
  }
}

/** Takes back what {@link upsert} did. */
export async function undoUpsert<Row extends object, Input extends object>(
  store: RowStore<Row, Input>,
  undo: Undo<Row> | undefined,
): Promise<void> {
  if (undo?.created.length) await store.remove(undo.created)
  if (undo?.before.length) await store.update(undo.before)
}

function differs(row: object, input: object): boolean {
  const stored = row as Record<string, unknown>
  return Object.entries(input).some(
    ([name, value]) =>
      value !== undefined && JSON.stringify(stored[name] ?? null) !== JSON.stringify(value ?? null),
  )
}
