import { MedusaError } from "@medusajs/framework/utils"
import RedisMock from "ioredis-mock"
import { describe, expect, it, vi } from "vitest"
import OpenCachingProvider from "../../src/providers/open-caching/service"
import { BOUNDED, PATIENT, saysRedisIsAway } from "../../src/redis"

describe("what says that Redis is away", () => {
  const wrapped = (message: string) =>
    Object.assign(new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "not placed"), {
      cause: new Error(message),
    })

  it.each([
    "Stream isn't writeable and enableOfflineQueue options is false",
    "Connection is closed.",
    "Command aborted due to connection close",
    "Reached the max retries per request limit (which is 0). Refer to …",
    "Command timed out",
    "Socket timeout. Expecting data, but didn't receive any in 3000ms.",
    "READONLY You can't write against a read only replica.",
    "LOADING Redis is loading the dataset in memory",
    '"cart_1" cannot be locked, so nothing was done: why',
  ])("is known by its words, or those of its cause: %s", (message) => {
    expect(saysRedisIsAway(new Error(message))).toBe(true)
    expect(saysRedisIsAway(wrapped(message))).toBe(true)
  })

  it.each(["The basket was not found", "connect ECONNREFUSED 127.0.0.1:5432"])(
    "is nothing else: %s",
    (message) => {
      expect(saysRedisIsAway(wrapped(message))).toBe(false)
      expect(saysRedisIsAway(message)).toBe(false)
    },
  )

  it.each([BOUNDED, PATIENT])("is left for whoever is the master by now", (options) => {
    const { reconnectOnError } = options
    expect(reconnectOnError?.(new Error("READONLY You can't write"))).toBe(true)
    expect(reconnectOnError?.(new Error("WRONGTYPE Operation"))).toBe(false)
  })
})

describe("the cache on Redis", () => {
  it("is not read again before it was emptied, when something could not be thrown away", async () => {
    const redisClient = Object.assign(new RedisMock({ host: "cache" }), { status: "ready" })
    let fails: Error | null = null
    const pipeline = redisClient.pipeline.bind(redisClient)
    // As a demoted server: each command has its own answer, and the pipeline itself is well.
    vi.spyOn(redisClient, "pipeline").mockImplementation((commands) => {
      const made = pipeline(commands)
      const exec = made.exec.bind(made)
      made.exec = async () => (fails ? [[fails, null]] : exec())
      return made
    })
    const again = vi.spyOn(redisClient, "disconnect").mockReturnValue()
    const cache = new OpenCachingProvider(
      {
        redisClient,
        prefix: "cache:",
        hasher: (key: string) => key,
        logger: { warn: vi.fn() } as never,
      },
      {},
    )
    await cache.set({ key: "price", data: { amount: 1 }, tags: ["Product:1"] })
    expect(await cache.get({ key: "price" })).toEqual({ amount: 1 })

    fails = new Error("READONLY You can't write against a read only replica.")
    await cache.clear({ key: "price" })
    fails = null
    expect(await cache.get({ key: "price" })).toBeNull()
    expect(again).toHaveBeenCalledWith(true)

    redisClient.emit("ready")
    await vi.waitFor(async () => {
      await cache.set({ key: "other", data: { amount: 2 } })
      expect(await cache.get({ key: "other" })).toEqual({ amount: 2 })
    })
    expect(await cache.get({ key: "price" })).toBeNull()
  })
})
