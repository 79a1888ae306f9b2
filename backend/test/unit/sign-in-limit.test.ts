import { EventEmitter } from "node:events"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { limitSignIn } from "../../src/api/sign-in-limit"
import { dropSchema, openSchema } from "../../../plugins/kit/test/support/schema"

describe("signing in", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("sign_in")
  })
  afterAll(() => dropSchema(knex))

  /** One attempt, answered by Medusa with `statusCode` when it gets that far. */
  async function attempt(
    email: string,
    statusCode: number,
    from = "10.0.0.1",
    actor = "customer",
    more: Record<string, string> = {},
  ) {
    const req = {
      body: { email, password: "x", ...more },
      params: { actor_type: actor, auth_provider: "emailpass" },
      headers: { "x-forwarded-for": `6.6.6.6, ${from}` },
      socket: { remoteAddress: "127.0.0.1" },
      scope: { resolve: () => knex },
    } as unknown as MedusaRequest
    const res = Object.assign(new EventEmitter(), {
      statusCode,
      status: vi.fn().mockReturnThis(),
      setHeader: vi.fn().mockReturnThis(),
      json: vi.fn(),
    })
    const next = vi.fn()
    await limitSignIn(req, res as unknown as MedusaResponse, next)
    if (next.mock.calls.length === 0) return res.status.mock.calls[0]?.[0] as number
    expect(next).toHaveBeenCalledExactlyOnceWith()
    res.emit("finish")
    // What is given back is given back after the answer.
    await new Promise((resolve) => setTimeout(resolve, 30))
    return statusCode
  }
  const times = async (count: number, ...of: Parameters<typeof attempt>) => {
    const answers: number[] = []
    for (let n = 0; n < count; n++) answers.push(await attempt(...of))
    return answers
  }

  it("ends after ten wrong passwords, in any spelling of the address, but not for others", async () => {
    expect(await times(10, "an@example.com", 401)).toEqual(Array(10).fill(401))
    expect(await attempt(" AN@example.com", 200)).toBe(429)
    expect(await attempt("an@example.com", 200, "10.0.0.2")).toBe(200)
    expect(await attempt("binh@example.com", 200)).toBe(200)
  })

  it("is counted by the name alone: neither another actor type nor a phone beside it is another account", async () => {
    for (let n = 0; n < 10; n++) {
      const phone = `09123456${10 + n}`
      expect(await attempt("dung@example.com", 401, "10.0.0.1", `actor-${n}`, { phone })).toBe(401)
    }
    expect(await attempt("dung@example.com", 200, "10.0.0.1", "officer")).toBe(429)
    expect(await attempt("dung@example.com", 200, "10.0.0.1", "mfa")).toBe(429)
  })

  it("does not count those who know their password", async () => {
    expect(await times(15, "chi@example.com", 200)).toEqual(Array(15).fill(200))
  })
})
