import { setTimeout as sleep } from "node:timers/promises"
import { InMemoryLockingProvider } from "@medusajs/locking/dist/providers/in-memory"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import OrderedLockingProvider, {
  inOrder,
  type InnerLocks,
} from "../../src/providers/ordered-locking/service"

/** What is left in the stock provider: the map is private, and the only truth about leaks. */
const held = (locks: InMemoryLockingProvider) => [
  ...(locks as unknown as { locks: Map<string, unknown> }).locks.keys(),
]

function ordered() {
  const inner = new InMemoryLockingProvider()
  return { inner, locks: new OrderedLockingProvider({ inner: inner }) }
}

/** Three baskets at once: [A], [A,B] and [B,A]. */
function threeBaskets(locks: Pick<InnerLocks, "execute">) {
  return Promise.allSettled([
    locks.execute(["A"], () => sleep(50), { timeout: 1 }),
    locks.execute(["A", "B"], () => sleep(10), { timeout: 1 }),
    locks.execute(["B", "A"], () => sleep(10), { timeout: 1 }),
  ])
}

describe("baskets that meet in opposite order", () => {
  it("jam stock Medusa for ever", async () => {
    const stock = new InMemoryLockingProvider()
    const outcomes = await threeBaskets(stock)
    await sleep(50)
    expect(outcomes.filter((outcome) => outcome.status === "rejected").length).toBeGreaterThan(0)
    expect(held(stock).sort()).toEqual(["A", "B"])
    await expect(stock.execute(["A"], () => Promise.resolve(1), { timeout: 1 })).rejects.toThrow(
      "Timed-out",
    )
  })

  it("all pass through the ordered provider, and nothing stays taken", async () => {
    const { inner, locks } = ordered()
    const outcomes = await threeBaskets(locks)
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      "fulfilled",
      "fulfilled",
      "fulfilled",
    ])
    expect(held(inner)).toEqual([])
  })
})

describe("ordered locks, as laws", () => {
  const keySets = fc.array(
    fc.array(fc.constantFrom("A", "B", "C", "D", "E"), { minLength: 1, maxLength: 6 }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )

  it("any jobs over any keys in any order all run, never two on one key, some failing, nothing left", async () => {
    await fc.assert(
      fc.asyncProperty(keySets, fc.integer({ min: 0, max: 3 }), async (jobs, failing) => {
        const { inner, locks } = ordered()
        const inside = new Set<string>()
        const outcomes = await Promise.allSettled(
          jobs.map((keys, index) =>
            locks.execute(keys, async () => {
              for (const key of new Set(keys)) {
                expect(inside.has(key)).toBe(false)
                inside.add(key)
              }
              await sleep(0)
              for (const key of keys) inside.delete(key)
              if (index % 4 < failing) throw new Error("the job's own failure")
            }),
          ),
        )
        const failures = outcomes.flatMap((outcome) =>
          outcome.status === "rejected" ? [String(outcome.reason)] : [],
        )
        expect(failures.every((reason) => reason.includes("the job's own failure"))).toBe(true)
        expect(held(inner)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it("takes each key once, in one order, whatever the order asked", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        expect(inOrder(keys)).toEqual(inOrder([...keys].reverse()))
        expect(new Set(inOrder(keys)).size).toBe(inOrder(keys).length)
      }),
    )
  })
})

describe("a wait that runs out", () => {
  it("is bounded over all keys, and gives back the keys it had", async () => {
    const { inner, locks } = ordered()
    await locks.acquire("B")
    const before = Date.now()
    await expect(
      locks.execute(["A", "B"], () => Promise.resolve(1), { timeout: 1 }),
    ).rejects.toThrow("Timed-out")
    expect(Date.now() - before).toBeLessThan(2_100)
    expect(held(inner)).toEqual(["B"])
    await locks.release("B")
    await expect(locks.execute(["A", "B"], () => Promise.resolve(1))).resolves.toBe(1)
  })
})

describe("acquire", () => {
  it("takes all keys or none", async () => {
    const { inner, locks } = ordered()
    await locks.acquire("B", { ownerId: "first" })
    await expect(locks.acquire(["C", "B", "A"], { ownerId: "second" })).rejects.toThrow('"B"')
    expect(held(inner)).toEqual(["B"])
  })

  it("says that another holds it as a conflict, and not as an error of the shop", async () => {
    const { inner, locks } = ordered()
    await locks.acquire("A", { ownerId: "first" })
    await expect(locks.acquire("A", { ownerId: "second" })).rejects.toMatchObject({
      type: "conflict",
    })
    const broken: InnerLocks = Object.assign(Object.create(inner) as InnerLocks, {
      acquire: () => Promise.reject(new Error("Connection is closed.")),
    })
    await expect(new OrderedLockingProvider({ inner: broken }).acquire("A")).rejects.toThrow(
      "Connection is closed.",
    )
  })

  it("leaves an owner what he held before a failed acquire", async () => {
    const { inner, locks } = ordered()
    await locks.acquire("A", { ownerId: "me" })
    await locks.acquire("B", { ownerId: "other" })
    await expect(locks.acquire(["A", "B"], { ownerId: "me" })).rejects.toThrow('"B"')
    expect(held(inner).sort()).toEqual(["A", "B"])
    await expect(locks.release(["A"], { ownerId: "me" })).resolves.toBe(true)
  })
})
