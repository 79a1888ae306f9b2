import { Redis } from "ioredis"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { dropSchema, openSchema } from "../support/schema"
import { keptLimits } from "../../src/limits/kept-limits"
import { limitRequests } from "../../src/limits/limit-requests"
import { processRedis } from "../../src/process-redis"
import { hasRedis, RedisServer } from "../../../../e2e/support/redis"

describe.skipIf(!hasRedis)("counted attempts (needs redis-server on the PATH)", () => {
  let redis: RedisServer
  let knex: Knex
  let limitsOf: ReturnType<typeof keptLimits>
  let caller: string
  let callers = 0

  beforeAll(async () => {
    redis = await RedisServer.open()
    vi.stubEnv("REDIS_URL", redis.url)
    knex = await openSchema("kept_limits")
    limitsOf = keptLimits({ tries: { points: 2, seconds: 600 } })
  })
  afterAll(async () => {
    processRedis()?.disconnect()
    await redis.kill()
    await dropSchema(knex)
    vi.unstubAllEnvs()
  })
  beforeEach(async () => {
    caller = `caller-${callers++}`
    await connected()
  })
  afterEach(() => redis.thaw())

  const connected = () =>
    expect.poll(() => processRedis()?.status, { timeout: 20_000 }).toBe("ready")

  /** @returns the status of one request that is counted: 200 where its route is reached */
  async function attempt(): Promise<number> {
    const req = { scope: { resolve: () => knex } } as unknown as MedusaRequest
    const res = {
      status: vi.fn().mockReturnThis(),
      setHeader: vi.fn().mockReturnThis(),
      json: vi.fn(),
    }
    const next = vi.fn()
    const counted = limitRequests(limitsOf, () => [["tries", caller]], "Too many tries")
    await counted(req, res as unknown as MedusaResponse, next)
    if (next.mock.calls.length === 0) return res.status.mock.calls[0]?.[0] as number
    expect(next).toHaveBeenCalledExactlyOnceWith()
    return 200
  }
  const attempts = async (count: number) => {
    const answers: number[] = []
    for (let n = 0; n < count; n++) answers.push(await attempt())
    return answers
  }
  const inTable = async () =>
    (await knex("rate_limit").where("key", "like", `%${caller}`).first("points"))?.points as unknown
  async function onRedis(): Promise<string | null> {
    const asking = new Redis(redis.url)
    const points = await asking.get(`ocop_limit:tries:${caller}`)
    asking.disconnect()
    return points
  }

  it("are counted on Redis for every process, and not in the table", async () => {
    expect(await attempts(3)).toEqual([200, 200, 429])
    const another = keptLimits({ tries: { points: 2, seconds: 600 } })
    expect(await (await another(knex)).consume("tries", caller)).toBeGreaterThan(0)
    expect([await onRedis(), await inTable()]).toEqual(["4", undefined])
  })

  it("are counted in the table while Redis is gone, from nothing, and on Redis when it is back", async () => {
    expect(await attempts(3)).toEqual([200, 200, 429])
    await redis.kill()
    expect(await attempts(3)).toEqual([200, 200, 429])
    expect(await inTable()).toBe(3)
    await redis.start()
    await connected()
    expect(await attempts(3)).toEqual([200, 200, 429])
    expect(await onRedis()).toBe("3")
  })

  it("are counted in the table while Redis answers nothing, and can be taken back there", async () => {
    redis.freeze()
    expect(await attempts(2)).toEqual([200, 200])
    await (await limitsOf(knex)).giveBack("tries", caller)
    expect(await inTable()).toBe(1)
    expect(await attempts(2)).toEqual([200, 429])
  })
})
