import "server-only"
import { redirect } from "next/navigation"
import { localePath, type Locale } from "@/i18n/edition"
import { backend, type BackendRequest } from "@/lib/api/fetch"
import { type Door, doors } from "./doors"
import { drawnForHeader } from "./drawn-for"
import { outcomeOf, type RefusedMove, type Retry } from "./outcome"
import { securityPath } from "./paths"
import { portalToken } from "./session"

/** Longer than a page waits: an order may be locked for seconds, and a tap should be known to have arrived. */
export const PATIENCE_MS = 15_000

type Failure = { retry: Retry } | { refused: RefusedMove } | undefined
/** `factor`: of who is signed in without one, and lacks nothing else. */
type SignedOut = { signedOut: true; factor?: true }

/**
 * As the seller's member who is signed in; see `callAt`.
 * @param drawnFor the seller that the screen was drawn for; undefined for what is the member's own
 */
export const callAsSeller = (
  locale: Locale,
  path: string,
  request: Pick<BackendRequest, "method" | "body">,
  drawnFor: string | undefined,
): Promise<Failure> =>
  callAt("seller", locale, path, { ...request, headers: drawnForHeader(drawnFor) })

/**
 * Changes something as who is signed in at a door; whoever is not is sent to it. Actions only.
 * @returns why nothing changed; undefined when it did
 */
export async function callAt(
  door: Door,
  locale: Locale,
  path: string,
  request: Pick<BackendRequest, "method" | "body" | "headers">,
): Promise<Failure> {
  const token = await portalToken(door)
  const failed: Failure | SignedOut = token
    ? await callAs(token, locale, path, request)
    : { signedOut: true }
  if (failed && "signedOut" in failed)
    redirect(
      localePath(
        locale,
        failed.factor ? `${securityPath(door)}?loi=bat-buoc` : `${doors[door].path}?loi=ended`,
      ),
    )
  return failed
}

/**
 * Changes something as whose token it is.
 * @returns why nothing changed; undefined when it did
 */
export async function callAs(
  token: string,
  locale: Locale,
  path: string,
  request: Pick<BackendRequest, "method" | "body" | "headers">,
): Promise<Failure | SignedOut> {
  try {
    await backend(path, {
      ...request,
      token,
      edition: { locale, adult: false },
      timeoutMs: PATIENCE_MS,
    })
    return undefined
  } catch (error) {
    return outcomeOf(error)
  }
}
