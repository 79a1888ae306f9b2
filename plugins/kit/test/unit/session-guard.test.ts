import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"
import { describe, expect, it, vi } from "vitest"
import type { Claims, IdentityStanding } from "../../src/session"
import {
  demandFreshSecondFactor,
  demandSecondFactor,
  dropStaleSession,
} from "../../src/session-guard"

const SECRET = "a secret of this test"

const tokenOf = (claims: Claims) =>
  generateJwtToken({ ...claims }, { secret: SECRET, expiresIn: "1h" })

/** A request of somebody with a token, a cookie or neither, and what the database says of every identity. */
function request(
  path: string,
  {
    token,
    cookie,
    standing = { session_version: 1, second_factor: false },
  }: { token?: Claims; cookie?: Claims; standing?: IdentityStanding | null },
) {
  const raw = vi.fn(() => Promise.resolve({ rows: standing ? [standing] : [] }))
  const config = { projectConfig: { http: { jwtSecret: SECRET } } }
  return {
    raw,
    req: {
      originalUrl: path,
      headers: token ? { authorization: `Bearer ${tokenOf(token)}` } : {},
      session: cookie ? { auth_context: cookie } : undefined,
      // What Medusa's own guards of /admin and /store have found by now.
      auth_context: /^\/(admin|store)\//.test(path) ? (token ?? cookie) : undefined,
      scope: {
        resolve: (key: string) =>
          key === ContainerRegistrationKeys.CONFIG_MODULE ? config : { raw },
      },
    },
  }
}

async function drop(...args: Parameters<typeof request>) {
  const { req, raw } = request(...args)
  const res = { status: vi.fn().mockReturnThis(), json: vi.fn() }
  const next = vi.fn()
  await dropStaleSession(
    req as unknown as MedusaRequest,
    res as unknown as MedusaResponse,
    next as never,
  )
  return {
    signed: !!req.headers.authorization || !!req.session?.auth_context || !!req.auth_context,
    status: res.status.mock.calls[0]?.[0] as number | undefined,
    goesOn: next.mock.calls,
    asked: raw.mock.calls.length,
  }
}

const somebody = (session_version: number, more: Claims = {}): Claims => ({
  auth_identity_id: "authid_1",
  actor_id: "x_1",
  actor_type: "officer",
  app_metadata: { session_version },
  ...more,
})

describe("a door", () => {
  it("asks nothing of the database for somebody without a token", async () => {
    expect(await drop("/store/products", {})).toMatchObject({ asked: 0, goesOn: [[]] })
  })

  it.each(["/store/carts", "/office/me", "/auth/token/refresh", "/admin/orders"])(
    "%s leaves a token of today as it is",
    async (path) => {
      expect(await drop(path, { token: somebody(1) })).toMatchObject({
        signed: true,
        goesOn: [[]],
        asked: 1,
      })
    },
  )

  it.each(["/store/carts", "/office/me", "/auth/token/refresh"])(
    "%s takes an earlier token for none, and goes on",
    async (path) => {
      expect(await drop(path, { token: somebody(0) })).toMatchObject({
        signed: false,
        goesOn: [[]],
      })
    },
  )

  it("of staff, whose guard is past, is shut to it, and to an earlier cookie", async () => {
    for (const by of ["token", "cookie"])
      expect(await drop("/admin/orders", { [by]: somebody(0) })).toMatchObject({
        signed: false,
        status: 401,
        goesOn: [],
      })
  })

  it("lets staff with an earlier cookie sign in anew", async () => {
    expect(await drop("/auth/user/emailpass", { cookie: somebody(0) })).toMatchObject({
      signed: false,
      goesOn: [[]],
    })
  })

  it("knows no token of an identity that is gone, or got a second factor since", async () => {
    const gone = { token: somebody(1), standing: null }
    const safer = { token: somebody(1), standing: { session_version: 1, second_factor: true } }
    for (const how of [gone, safer]) expect((await drop("/office/me", how)).signed).toBe(false)
  })
})

describe("a door that demands a second factor", () => {
  const ask = (claims: Claims | undefined) => {
    const next = vi.fn()
    const { req } = request("/office/me", { token: claims })
    demandSecondFactor(["officer"])(
      req as unknown as MedusaRequest,
      {} as MedusaResponse,
      next as never,
    )
    return (next.mock.calls as [{ code?: string }?][])[0]?.[0]?.code ?? "open"
  }

  it("opens to those who gave one, and leaves the others and nobody to their own guards", () => {
    const given = { mfa_enabled: true, mfa_challenge_completed_at: "2026-11-22T00:00:00Z" }
    expect(ask(somebody(1))).toBe("second_factor_required")
    expect(ask(somebody(1, { mfa_enabled: true }))).toBe("second_factor_required")
    expect(ask(somebody(1, given))).toBe("open")
    expect(ask(somebody(1, { actor_type: "seller_member" }))).toBe("open")
    expect(ask(undefined)).toBe("open")
  })
})

describe("what a stolen token must not do", () => {
  const said = (ago: number): Claims =>
    somebody(1, {
      mfa_enabled: true,
      mfa_challenge_completed_at: new Date(Date.now() - ago).toISOString(),
    })
  const ask = (signed: { token?: Claims; cookie?: Claims }) => {
    const next = vi.fn()
    demandFreshSecondFactor(60_000)(
      request("/auth/mfa/recovery-codes", signed).req as unknown as MedusaRequest,
      {} as MedusaResponse,
      next as never,
    )
    return (next.mock.calls as [{ code?: string }?][])[0]?.[0]?.code ?? "open"
  }

  it("is done with a code that was said just now, by token or by cookie", () => {
    expect(ask({ token: said(30_000) })).toBe("open")
    expect(ask({ cookie: said(30_000) })).toBe("open")
    expect(ask({ token: said(61_000) })).toBe("second_factor_stale")
    expect(ask({ cookie: said(61_000) })).toBe("second_factor_stale")
    expect(ask({ token: somebody(1, { mfa_enabled: true }) })).toBe("second_factor_stale")
    expect(ask({})).toBe("open")
  })
})
