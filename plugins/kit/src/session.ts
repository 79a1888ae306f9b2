/**
 * What a token is worth today. Medusa signs a token and forgets it: it is good until it expires, whatever happened since.
 * Here each identity has a version, which its tokens carry, since Medusa copies `app_metadata` into them. Raising it ends
 * every session of the identity, of whatever kind of actor: after a changed password, or on demand.
 */
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** As much of a token, or of a session kept by cookie, as says what it is worth. */
export interface Claims {
  actor_type?: string
  /** Empty before there is an actor: after a registration, or while a second factor is awaited. */
  actor_id?: string
  auth_identity_id?: string
  mfa_enabled?: boolean
  mfa_challenge_completed_at?: string | null
  app_metadata?: Record<string, unknown> | null
}

/** What an identity asks of its tokens now. */
export interface IdentityStanding {
  session_version: number
  /** A second factor is set up, so that a password alone opens nothing. */
  second_factor: boolean
}

/** Of an identity that never ended its sessions. */
const FIRST_VERSION = 0

/** @returns null when there is no such identity any more */
export async function standingOf(
  knex: Knex,
  authIdentityId: string,
): Promise<IdentityStanding | null> {
  const { rows } = await knex.raw<{ rows: IdentityStanding[] }>(
    `select coalesce((a.app_metadata ->> 'session_version')::int, ?) as session_version,
       exists (select 1 from auth_mfa_factor f where f.auth_identity_id = a.id and f.status = 'enabled'
         and f.deleted_at is null) as second_factor
     from auth_identity a where a.id = ? and a.deleted_at is null`,
    [FIRST_VERSION, authIdentityId],
  )
  return rows[0] ?? null
}

/**
 * Whether a token is still one: its identity is there, has not ended its sessions since, and had its second factor, if it has
 * one now, when the token was made. One that still waits for the second factor is current, and Medusa sees to it that it
 * opens nothing.
 */
export function isCurrent(claims: Claims, standing: IdentityStanding | null): boolean {
  if (!standing) return false
  const version = claims.app_metadata?.session_version ?? FIRST_VERSION
  return version === standing.session_version && (!standing.second_factor || !!claims.mfa_enabled)
}

/** Ends every session of an identity, in all places and of all its actors. @returns how many identities there were */
export async function endSessions(knex: Knex, authIdentityId: string): Promise<number> {
  const { rowCount } = await knex.raw<{ rowCount: number }>(
    `update auth_identity set updated_at = now(), app_metadata = jsonb_set(coalesce(app_metadata, '{}'::jsonb),
       '{session_version}', to_jsonb(coalesce((app_metadata ->> 'session_version')::int, ?) + 1))
     where id = ? and deleted_at is null`,
    [FIRST_VERSION, authIdentityId],
  )
  return rowCount
}

/** Whether a token was made with the second factor. */
export const passedSecondFactor = ({ mfa_enabled, mfa_challenge_completed_at }: Claims): boolean =>
  !!mfa_enabled && !!mfa_challenge_completed_at

/** Whether a code was said for a token not longer than `maxAgeMs` (milliseconds) ago. */
export function saidCodeWithin(
  { mfa_enabled, mfa_challenge_completed_at }: Claims,
  maxAgeMs: number,
  now = Date.now(),
): boolean {
  const at = mfa_enabled ? Date.parse(mfa_challenge_completed_at ?? "") : Number.NaN
  return now - at <= maxAgeMs
}
