import {
  getAuthContextFromJwtToken,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { type Claims, isCurrent, passedSecondFactor, saidCodeWithin, standingOf } from "./session"

/** What Medusa hangs on a request: a session kept by cookie, and whoever its own guards found. */
type Signed = MedusaRequest & {
  session?: { auth_context?: Claims }
  auth_context?: Claims
}

/**
 * Middleware before every door, `/auth` among them: a token that is no longer worth anything, or a session kept by cookie,
 * is taken off the request, which goes on as one of nobody's. So what is open to all stays open, what is not answers 401 as
 * without a token, and an old token cannot be exchanged for a new one. Costs one statement where there is a token, none
 * where there is none.
 */
export async function dropStaleSession(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    const { session, auth_context: admitted } = req as Signed
    const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const isStale = async (claims: Claims | null | undefined): Promise<boolean> =>
      !!claims?.auth_identity_id &&
      !isCurrent(claims, await standingOf(knex, claims.auth_identity_id))
    const byCookie = await isStale(session?.auth_context)
    const byToken = await isStale(claimsOf(req))
    if (byCookie) delete session?.auth_context
    if (byToken) delete req.headers.authorization
    if ((byCookie || byToken) && admitted) {
      // Medusa's guards of /admin and /store have run already; that of /admin does not run again.
      delete (req as Signed).auth_context
      if (!req.originalUrl.startsWith("/store/")) {
        res.status(401).json({ type: "unauthorized", message: "Unauthorized" })
        return
      }
    }
    next()
  } catch (error) {
    next(error)
  }
}

/**
 * Middleware before a door that asks for a second factor: 403 with `code` `second_factor_required` for a token that was made
 * without one. Where to set one up (`/auth/mfa/factors`) must lie outside that door.
 *
 * @param demanded actor types of whom it is asked
 */
export function demandSecondFactor(demanded: readonly string[]) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const claims = claimsOf(req)
    if (!claims || !demanded.includes(claims.actor_type ?? "") || passedSecondFactor(claims)) {
      next()
      return
    }
    next(
      new MedusaError(
        MedusaError.Types.FORBIDDEN,
        "authorization: a second factor is needed",
        "second_factor_required",
      ),
    )
  }
}

/**
 * Middleware before what a stolen token must not do: 403 with `code` `second_factor_stale` unless a code was said for the
 * token, or the session kept by cookie, not longer than `maxAgeMs` (milliseconds) ago. Signing in again is the way.
 */
export function demandFreshSecondFactor(maxAgeMs: number) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const claims = claimsOf(req) ?? (req as Signed).session?.auth_context
    // Of nobody: Medusa's own guard says so.
    if (!claims || saidCodeWithin(claims, maxAgeMs)) {
      next()
      return
    }
    next(
      new MedusaError(
        MedusaError.Types.FORBIDDEN,
        "authorization: sign in again, with a code",
        "second_factor_stale",
      ),
    )
  }
}

/** The claims of a request's bearer token; null without one that was signed by us and has not expired. */
export function claimsOf(req: MedusaRequest): Claims | null {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  return getAuthContextFromJwtToken(
    req.headers.authorization,
    http.jwtSecret as string,
    ["bearer"],
    ["*"],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions,
  )
}
