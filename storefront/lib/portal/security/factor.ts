import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"

interface Factor {
  id: string
  status: "pending" | "enabled" | "disabled"
}

/** The second factor of who holds a token, begun or in use; undefined where there is none. */
export async function readFactor(token: string, edition: Edition): Promise<Factor | undefined> {
  const { mfa_factors } = await backend<{ mfa_factors: Factor[] }>("/auth/mfa/factors", {
    edition,
    token,
  })
  return (
    mfa_factors.find(({ status }) => status === "enabled") ??
    mfa_factors.find(({ status }) => status === "pending")
  )
}
