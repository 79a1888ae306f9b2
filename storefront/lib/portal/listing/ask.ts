import "server-only"
import { redirect } from "next/navigation"
import { localePath, type Locale } from "@/i18n/edition"
import { type ApiError, isApiError } from "@/lib/api/error"
import { backend, type BackendRequest } from "@/lib/api/fetch"
import { PATIENCE_MS } from "../call"
import { doors } from "../doors"
import { drawnForHeader } from "../drawn-for"
import { portalToken } from "../session"
import { fateOf } from "./refusals"
import type { Problem } from "./state"

/** What became of asking the backend to change something: its answer, why nobody knows or nothing can be done, or what it refused. */
export type Asked<T> = { answer: T } | { problem: Problem } | { refused: ApiError }

/** What is asked, and of which seller's screen; nothing is changed for another. */
export type Asking = Pick<BackendRequest, "method" | "body" | "file"> & {
  drawnFor: string | undefined
}

/** Tells the backend something as the member who is signed in; whoever is not is sent to the door. */
export async function askAsSeller<T>(
  locale: Locale,
  path: string,
  request: Asking,
): Promise<Asked<T>> {
  const token = await portalToken("seller")
  const asked = token ? await ask<T>(token, locale, path, request) : undefined
  return asked ?? redirect(localePath(locale, `${doors.seller.path}?loi=ended`))
}

/** The same without leading anywhere. @returns undefined when nobody is signed in */
export async function ask<T>(
  token: string,
  locale: Locale,
  path: string,
  { drawnFor, ...request }: Asking,
): Promise<Asked<T> | undefined> {
  try {
    const edition = { locale, adult: false }
    return {
      answer: await backend<T>(path, {
        ...request,
        token,
        edition,
        headers: drawnForHeader(drawnFor),
        timeoutMs: PATIENCE_MS,
      }),
    }
  } catch (error) {
    if (!isApiError(error)) throw error
    return fateOf(error)
  }
}
