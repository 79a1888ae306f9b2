import { setTimeout as sleep } from "node:timers/promises"
import { TransactionState } from "@medusajs/framework/utils"
import { InMemoryDistributedTransactionStorage } from "@medusajs/workflow-engine-inmemory/dist/utils"
import { describe, expect, it } from "vitest"
import { OrderlyTransactionStorage } from "../../src/modules/workflow-engine/storage"

type Storage = InMemoryDistributedTransactionStorage
type Note = Parameters<Storage["save"]>

/** A storage over a database that takes its time, with what it wrote there. */
function over(Kind: new (given: never) => Storage, fails = new Set<number>()) {
  const written: number[] = []
  const workflowExecutionService = {
    list: async () => [{ execution: { state: TransactionState.INVOKING } }],
    upsert: async ([row]: { execution: { number: number } }[]) => {
      const { number } = row!.execution
      await sleep(20 - number)
      if (fails.has(number)) throw new Error("the database is away")
      written.push(number)
    },
  }
  return { storage: new Kind({ workflowExecutionService } as never), written }
}

/** What a step writes down once another step of its workflow has failed. */
const note = (number: number, workflow = "one"): Note => {
  const flow = {
    number,
    transactionId: `auto-${workflow}`,
    state: TransactionState.WAITING_TO_COMPENSATE,
    steps: {},
  }
  return [`dtrx:${workflow}`, { flow, context: {}, errors: [] } as never, 0, {} as never]
}

const TEN = Array.from({ length: 10 }, (_, index) => index)

describe("how far a workflow is, written down by steps side by side", () => {
  it("is refused to all but the first by stock Medusa", async () => {
    const { storage } = over(InMemoryDistributedTransactionStorage)
    const first = storage.save(...note(0))
    await expect(storage.save(...note(1))).rejects.toThrow("storage is locked")
    await first
  })

  it("is written by each, in the order in which they came", async () => {
    const { storage, written } = over(OrderlyTransactionStorage)
    await Promise.all(TEN.map((number) => storage.save(...note(number))))
    expect(written).toEqual(TEN)
  })

  it("is told to whose note cannot be written, and to nobody else", async () => {
    const { storage, written } = over(OrderlyTransactionStorage, new Set([3, 7]))
    const ends = await Promise.allSettled(TEN.map((number) => storage.save(...note(number))))
    expect(ends.flatMap(({ status }, index) => (status === "rejected" ? [index] : []))).toEqual([
      3, 7,
    ])
    expect(written).toEqual([0, 1, 2, 4, 5, 6, 8, 9])
    await storage.save(...note(10))
    expect(written.at(-1)).toBe(10)
  })

  it("keeps no workflow waiting for another", async () => {
    const { storage, written } = over(OrderlyTransactionStorage)
    await Promise.all([storage.save(...note(0, "slow")), storage.save(...note(15, "quick"))])
    expect(written).toEqual([15, 0])
  })
})
