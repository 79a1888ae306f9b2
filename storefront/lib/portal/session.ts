import "server-only"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { doors, type Door } from "./doors"
import { securityPath } from "./paths"

/** The token of who is signed in at a door. */
export async function portalToken(door: Door): Promise<string | undefined> {
  return (await cookies()).get(doors[door].cookie)?.value
}

/**
 * Reads from a door's own routes, as who is signed in. A token that ran out or was withdrawn leads
 * back to the door.
 */
export async function portalRead<T>(door: Door, path: string, token: string): Promise<T> {
  const edition = await currentEdition()
  try {
    return await backend<T>(path, { edition, token })
  } catch (error) {
    // Asked of this kind of person: where it is turned on lies outside the door.
    if (isApiError(error) && error.code === "second_factor_required")
      redirect(localePath(edition.locale, `${securityPath(door)}?loi=bat-buoc`))
    const refused = isApiError(error, "unauthorized") || (isApiError(error) && error.status === 403)
    if (refused) redirect(localePath(edition.locale, `${doors[door].path}?loi=ended`))
    throw error
  }
}
