import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import type { Invitation } from "./types"

/** The backend's address of what an invitation's link opens. */
export const invitationRoute = (token: string) => `/store/invitations/${encodeURIComponent(token)}`

/** Whose shop a link invites to; `undefined` for a link that opens nothing. Changes nothing. */
export async function readInvitation(
  token: string,
  edition: Edition,
): Promise<Invitation | undefined> {
  try {
    const { invitation } = await backend<{ invitation: Invitation }>(invitationRoute(token), {
      edition,
      headers: await visitorHeaders(),
    })
    return invitation
  } catch (error) {
    if (isApiError(error, "not_found")) return undefined
    throw error
  }
}
