import { describe, expect, it } from "vitest"
import { undoUpsert, upsert, type RowStore } from "../../src/workflows/upsert"

interface Input {
  code: string
  name: string
}
type Row = Input & { id: string }

function memory(rows: Row[]) {
  const store: RowStore<Row, Input> = {
    list: async (keys) => rows.filter(({ code }) => keys.includes(code)).map((row) => ({ ...row })),
    create: async (inputs) => {
      const made = inputs.map((input, i) => ({ ...input, id: `new_${i}` }))
      rows.push(...made)
      return made
    },
    update: async (changed) => {
      for (const row of changed) Object.assign(rows.find(({ id }) => id === row.id) ?? {}, row)
    },
    remove: async (ids) => {
      for (const id of ids)
        rows.splice(
          rows.findIndex((row) => row.id === id),
          1,
        )
    },
    keyOf: ({ code }) => code,
    idOf: ({ id }) => id,
  }
  return store
}

describe("writing rows by their natural key", () => {
  it("creates what is new, updates what differs, and answers in the order of the input", async () => {
    const rows = [{ id: "1", code: "a", name: "old" }]
    const { rows: answer } = await upsert(memory(rows), [
      { code: "b", name: "B" },
      { code: "a", name: "A" },
    ])
    expect(answer.map(({ id, name }) => [id, name])).toEqual([
      ["new_0", "B"],
      ["1", "A"],
    ])
    expect(rows).toHaveLength(2)
  })

  it("does nothing the second time", async () => {
    const rows: Row[] = []
    const store = memory(rows)
    const inputs = [{ code: "a", name: "A" }]
    await upsert(store, inputs)
    const { undo } = await upsert(store, inputs)
    expect(undo).toEqual({ created: [], before: [] })
    expect(rows).toHaveLength(1)
  })

  it("can be taken back", async () => {
    const rows = [{ id: "1", code: "a", name: "old" }]
    const store = memory(rows)
    const { undo } = await upsert(store, [
      { code: "a", name: "A" },
      { code: "b", name: "B" },
    ])
    await undoUpsert(store, undo)
    expect(rows).toEqual([{ id: "1", code: "a", name: "old" }])
  })

  it("refuses two inputs with one key", async () => {
    const twice = [
      { code: "a", name: "A" },
      { code: "a", name: "B" },
    ]
    await expect(upsert(memory([]), twice)).rejects.toThrow(/same key/)
  })
})
