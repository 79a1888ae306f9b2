import "server-only"
import { redirect } from "next/navigation"
import { localePath, type Locale } from "@/i18n/edition"
import { backend, type BackendRequest } from "@/lib/api/fetch"
import { doors } from "./doors"
import { outcomeOf, type RefusedMove, type Retry } from "./outcome"
import { portalToken } from "./session"

/** Longer than a page waits: an order may be locked for seconds, and a tap should be known to have arrived. */
export const PATIENCE_MS = 15_000

/**
 * Changes something as the member who is signed in; whoever is not is sent to the door. Actions only.
 * @returns why nothing changed; undefined when it did
 */
export async function callAsSeller(
  locale: Locale,
  path: string,
  request: Pick<BackendRequest, "method" | "body">,
): Promise<{ retry: Retry } | { refused: RefusedMove } | undefined> {
  const token = await portalToken("seller")
  if (token) {
    try {
      await backend(path, {
        ...request,
        token,
        edition: { locale, adult: false },
        timeoutMs: PATIENCE_MS,
      })
      return undefined
    } catch (error) {
      const outcome = outcomeOf(error)
      if (!("signedOut" in outcome)) return outcome
    }
  }
  redirect(localePath(locale, `${doors.seller.path}?loi=ended`))
}
