import { randomUUID } from "node:crypto"
import { signIn } from "./accounts"
import type { Backend } from "./backend"
import { totp } from "./totp"

const PASSWORD = "mật khẩu của cán bộ 1234"

export interface MadeOfficer {
  id: string
  email: string
  password: string
  /** Made with the second factor, unless asked for otherwise. */
  token: string
  /** Of the second factor, for `totp`; empty without one. */
  secret: string
}

/**
 * Somebody who acts for an office, signed in with a second factor. The accounts that the seed made have none, so that others
 * may go on signing in to them with a password alone.
 * @param colleague e-mail address of an officer of that office
 */
export async function makeOfficer(
  backend: Backend,
  colleague: string,
  role: "head" | "reviewer" = "head",
  by: "password and code" | "password alone" = "password and code",
): Promise<MadeOfficer> {
  const name = randomUUID()
  const [id, email] = [`officer_${name}`, `${name}@can-bo.example`]
  const ask = <Body>(path: string, body: object, token?: string) =>
    post<Body>(backend, path, body, token)
  // Nobody registers as an officer: the identity is a shopper's first, as it may be of whoever is invited.
  await ask("/auth/customer/emailpass/register", { email, password: PASSWORD })
  await backend.sql(
    `insert into officer (id, office_id, name, email, role)
     select $1, office_id, 'Cán bộ thử nghiệm', $2, $3 from officer where email = lower($4)`,
    id,
    email,
    role,
    colleague,
  )
  await backend.sql(
    `update auth_identity set app_metadata = coalesce(app_metadata, '{}') || jsonb_build_object('officer_id', $1::text)
      where id = (select auth_identity_id from provider_identity where entity_id = $2)`,
    id,
    email,
  )
  if (by === "password alone") {
    const token = await signIn(backend, "officer", { email, password: PASSWORD })
    return { id, email, password: PASSWORD, token, secret: "" }
  }
  const secret = await turnOn(backend, { email, password: PASSWORD })
  const token = await enterWithCode(backend, { email, password: PASSWORD }, secret)
  return { id, email, password: PASSWORD, token, secret }
}

/** Sets up a second factor of an officer who has none. @returns its secret */
export async function turnOn(
  backend: Backend,
  account: { email: string; password: string },
): Promise<string> {
  const { token } = await post<{ token: string }>(backend, "/auth/officer/emailpass", account)
  const { mfa_factor, secret } = await post<{ mfa_factor: { id: string }; secret: string }>(
    backend,
    "/auth/mfa/factors",
    { provider: "totp", label: account.email },
    token,
  )
  await post(backend, `/auth/mfa/factors/${mfa_factor.id}/verify`, { code: totp(secret) }, token)
  return secret
}

/** @returns the token of an officer who signs in with password and code */
export async function enterWithCode(
  backend: Backend,
  { email, password }: { email: string; password: string },
  secret: string,
): Promise<string> {
  const half = await post<{ token: string; mfa_challenge: { id: string } }>(
    backend,
    "/auth/officer/emailpass",
    { email, password },
  )
  const { token } = await post<{ token: string }>(
    backend,
    `/auth/mfa/challenges/${half.mfa_challenge.id}/verify`,
    { method: "totp", code: totp(secret) },
    half.token,
  )
  return token
}

async function post<Body>(
  backend: Backend,
  path: string,
  body: object,
  token?: string,
): Promise<Body> {
  const answer = await fetch(`${backend.url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Body
}
