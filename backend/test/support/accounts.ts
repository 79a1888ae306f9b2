import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Backend } from "./backend"

export interface Account {
  email: string
  password: string
}

/** Who can sign in, as Medusa names the actors. */
export type Actor = "user" | "seller_member" | "officer" | "customer"

/** Those whom the seed made up, with the passwords that it thought of. */
export function accountsOf(backend: Pick<Backend, "dataDir">): {
  admin: Account
  sellers: (Account & { seller: string })[]
  offices: (Account & { province: string })[]
  shopper: Account
} {
  const file = readFileSync(join(backend.dataDir, "accounts.json"), "utf8")
  return JSON.parse(file) as ReturnType<typeof accountsOf>
}

/** @returns the token of somebody who signs in */
export async function signIn(
  backend: Backend,
  actor: Actor,
  { email, password }: Account,
): Promise<string> {
  const answer = await fetch(`${backend.url}/auth/${actor}/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(`${email} was not let in: ${answer.status}`)
  return ((await answer.json()) as { token: string }).token
}

/** @returns the headers of a question that the platform's staff ask */
export async function asStaff(backend: Backend): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await signIn(backend, "user", accountsOf(backend).admin)}` }
}
