import { EventEmitter } from "node:events"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"
import { limitCodes } from "../../src/limits/code-limit"
import { limitSignIn, type NameOf } from "../../src/limits/sign-in-limit"
import { dropSchema, openSchema } from "../support/schema"

const nameOf: NameOf = (_provider, body) => {
  const { email } = body as { email: string }
  return { field: "email", value: email.trim().toLowerCase() }
}

describe("signing in", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("sign_in")
  })
  afterAll(() => dropSchema(knex))

  /** One attempt, answered by Medusa with `statusCode` when it gets that far. */
  async function attempt(email: string, statusCode: number, from = "10.0.0.1", actor = "customer") {
    const req = {
      body: { email, password: "x" },
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
    await limitSignIn(nameOf)(req, res as unknown as MedusaResponse, next)
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

  it("is counted by the name alone: another actor type is no other account", async () => {
    for (let n = 0; n < 10; n++)
      expect(await attempt("dung@example.com", 401, "10.0.0.1", `actor-${n}`)).toBe(401)
    expect(await attempt("dung@example.com", 200, "10.0.0.1", "officer")).toBe(429)
    expect(await attempt("dung@example.com", 200, "10.0.0.1", "mfa")).toBe(429)
  })

  it("ends for an officer as for anybody: first from one place, then after fifty from everywhere", async () => {
    const wrong = (from: string) => times(10, "so@backan.gov.vn", 401, from, "officer")
    expect(await wrong("10.1.0.1")).toEqual(Array(10).fill(401))
    expect(await attempt("so@backan.gov.vn", 200, "10.1.0.1", "officer")).toBe(429)
    for (const from of ["10.1.0.2", "10.1.0.3", "10.1.0.4"]) await wrong(from)
    // Ten from each of four places, and the one that was refused, which is counted too.
    expect(await times(10, "so@backan.gov.vn", 401, "10.1.0.5", "officer")).toEqual([
      ...Array<number>(9).fill(401),
      429,
    ])
    expect(await attempt("so@backan.gov.vn", 200, "10.1.0.6", "officer")).toBe(429)
  })

  it("by a code ends after ten of them, whoever the identity acts as", async () => {
    const code = async (actor_type: string) => {
      const claims = { auth_identity_id: "authid_1", actor_type, actor_id: "" }
      const secret = "a secret of this test"
      const token = generateJwtToken(claims, { secret, expiresIn: "1h" })
      const config = { projectConfig: { http: { jwtSecret: secret } } }
      const res = {
        status: vi.fn().mockReturnThis(),
        setHeader: vi.fn().mockReturnThis(),
        json: vi.fn(),
      }
      const next = vi.fn()
      const req = {
        headers: { authorization: `Bearer ${token}` },
        scope: {
          resolve: (key: string) =>
            key === ContainerRegistrationKeys.CONFIG_MODULE ? config : knex,
        },
      }
      await limitCodes(req as unknown as MedusaRequest, res as unknown as MedusaResponse, next)
      return next.mock.calls.length === 1 ? 200 : (res.status.mock.calls[0]?.[0] as number)
    }
    for (let n = 0; n < 10; n++) expect(await code("officer")).toBe(200)
    expect([await code("officer"), await code("seller_member")]).toEqual([429, 429])
  })

  it("does not count those who know their password", async () => {
    expect(await times(15, "chi@example.com", 200)).toEqual(Array(15).fill(200))
  })
})
