/** Passwords as Medusa's own emailpass keeps them: scrypt, so that a hash made by either is read by the other. */
import { randomBytes } from "node:crypto"
import scrypt from "scrypt-kdf"

/** Characters; NIST SP 800-63B asks for length and for nothing else. */
export const SHORTEST_PASSWORD = 10
/** A longer one only costs time to hash. */
export const LONGEST_PASSWORD = 200

const COST = { logN: 15, r: 8, p: 1 }

export function isAcceptablePassword(password: unknown): password is string {
  return (
    typeof password === "string" &&
    password.length <= LONGEST_PASSWORD &&
    [...password].length >= SHORTEST_PASSWORD
  )
}

/** @returns what is stored: base64 of salt, cost and key */
export async function hashPassword(password: string): Promise<string> {
  return (await scrypt.kdf(password, COST)).toString("base64")
}

/** One for the process: nobody knows its password. */
let decoy: Promise<string> | undefined

/**
 * Whether a password is the one of a hash. Without a hash it does the same work and says no, so that the time of an answer
 * does not tell whether there is such an account.
 */
export async function isPasswordOf(hash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(24).toString("base64url"))
  const matches = await scrypt.verify(Buffer.from(hash ?? (await decoy), "base64"), password)
  return hash !== undefined && matches
}
