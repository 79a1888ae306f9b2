import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"

/** Each code is hashed as slowly as a password, and there are ten. */
const TIMEOUT_MS = 30_000

/** Codes for a lost phone, each good once; those from before are worth nothing. */
export async function newCodes(token: string, edition: Edition): Promise<string[]> {
  const { recovery_codes } = await backend<{ recovery_codes: string[] }>(
    "/auth/mfa/recovery-codes",
    { method: "POST", body: {}, edition, token, timeoutMs: TIMEOUT_MS },
  )
  return recovery_codes
}
