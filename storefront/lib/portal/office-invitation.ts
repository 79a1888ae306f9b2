import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import type { OfficeInvitation } from "./types"

/** Why a link opens nothing. */
const DEAD = ["expired", "revoked", "invalid"] as const
export type DeadLink = (typeof DEAD)[number]

/** The backend's address of what an invitation's link opens. */
export const officeInvitationRoute = (token: string) =>
  `/store/office-invitations/${encodeURIComponent(token)}`

/** To which office a link invites, or why it opens nothing. Changes nothing. */
export async function readOfficeInvitation(
  token: string,
  edition: Edition,
): Promise<{ invitation: OfficeInvitation } | { dead: DeadLink }> {
  try {
    return await backend<{ invitation: OfficeInvitation }>(officeInvitationRoute(token), {
      edition,
      headers: await visitorHeaders(),
    })
  } catch (error) {
    if (!isApiError(error, "not_found")) throw error
    return { dead: DEAD.find((why) => error.code === `invitation_${why}`) ?? "invalid" }
  }
}
