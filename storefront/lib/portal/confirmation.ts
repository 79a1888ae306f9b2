import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import type { Confirmation } from "./types"

/** The backend's address of what a letter's link opens. */
export const confirmationRoute = (token: string) =>
  `/store/confirmations/${encodeURIComponent(token)}`

/** What a letter's link shows; `undefined` for a link that opens nothing. Changes nothing, whoever opens it. */
export async function readConfirmation(
  token: string,
  edition: Edition,
): Promise<Confirmation | undefined> {
  try {
    const { confirmation } = await backend<{ confirmation: Confirmation }>(
      confirmationRoute(token),
      { edition, headers: await visitorHeaders() },
    )
    return confirmation
  } catch (error) {
    if (isApiError(error, "not_found")) return undefined
    throw error
  }
}
