import { asValue } from "@medusajs/framework/awilix"
import { createMedusaContainer } from "@medusajs/framework/utils"
import RedisMock from "ioredis-mock"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { LEASE_S } from "../../src/providers/ordered-locking/leases"
import OrderedLockingProvider from "../../src/providers/ordered-locking/service"

/** Two minutes, as Medusa's completion asks for its basket. */
const ASKED_S = 120

/** Commands that Medusa's Redis provider defines. */
interface Scripts {
  extendLock(key: string, ownerId: string, seconds: number): Promise<number>
}

/** A process that shares one Redis with the others of its test: Medusa's provider and its scripts, on ioredis-mock. */
function process(host: string) {
  const said: string[] = []
  const redisClient = new RedisMock({ host })
  const logger = { warn: (line: string) => said.push(line) }
  // As Medusa makes a provider: with what its loaders registered, by a proxy.
  const container = createMedusaContainer()
  container.register({
    redisClient: asValue(redisClient),
    prefix: asValue("lock:"),
    logger: asValue(logger),
  })
  const locks = new OrderedLockingProvider(container.cradle as never)
  const renewals = vi.spyOn(redisClient as unknown as Scripts, "extendLock")
  return { locks, renewals, said }
}

describe("locks that outlive their process", () => {
  let redis = 0
  let living: ReturnType<typeof process>
  let other: OrderedLockingProvider

  beforeEach(() => {
    vi.useFakeTimers()
    const host = `redis-${redis++}`
    living = process(host)
    other = process(host).locks
  })

  afterEach(() => vi.useRealTimers())

  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
  /** As by kill -9: Redis never hears of it again. */
  const kill = () => living.renewals.mockRejectedValue(new Error("dead"))
  const isFree = (key: string) =>
    other.acquire(key, { expire: ASKED_S }).then(
      () => true,
      () => false,
    )

  it.each([null, "somebody"])(
    "are free one lease after its death, long before what was asked (owner %s)",
    async (ownerId) => {
      await living.locks.acquire("cart", { expire: ASKED_S, ownerId })
      await pass(LEASE_S * 3)
      expect(await isFree("cart"), "while it lives").toBe(false)
      kill()
      await pass(LEASE_S + 1)
      expect(await isFree("cart")).toBe(true)
    },
  )

  it("are free when the time that was asked is over, however long it lives", async () => {
    await living.locks.acquire("cart", { expire: ASKED_S })
    await pass(ASKED_S - 2)
    expect(await isFree("cart")).toBe(false)
    await pass(3)
    expect(await isFree("cart")).toBe(true)
  })

  it("are not renewed once they were given back", async () => {
    await living.locks.acquire("cart", { expire: ASKED_S })
    await living.locks.release("cart")
    await pass(LEASE_S * 2)
    expect(living.renewals).not.toHaveBeenCalled()
    expect(await isFree("cart")).toBe(true)
  })

  it("stay with their holder while Redis cannot be reached for a moment", async () => {
    await living.locks.acquire("cart", { expire: ASKED_S })
    living.renewals.mockRejectedValueOnce(new Error("connection lost"))
    await pass(LEASE_S * 2)
    expect(living.said.join()).toContain("connection lost")
    expect(await isFree("cart")).toBe(false)
  })

  it("say that they were lost while they were held, and nothing when their time is over", async () => {
    await living.locks.acquire("cart", { expire: ASKED_S })
    await living.locks.acquire("item", { expire: LEASE_S })
    living.renewals.mockResolvedValueOnce(0)
    await pass(LEASE_S * 2)
    expect(living.said).toEqual(['The lock "cart" was lost while it was held'])
  })

  it("of a job are free one lease after its death", async () => {
    void living.locks.execute("item", () => new Promise(() => undefined), { expire: ASKED_S })
    await pass(LEASE_S * 2)
    expect(await isFree("item")).toBe(false)
    kill()
    await pass(LEASE_S + 1)
    expect(await isFree("item")).toBe(true)
  })
})
