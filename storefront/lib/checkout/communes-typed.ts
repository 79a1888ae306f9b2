import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { communePlaces, type Place } from "./communes"

/** The communes of a province that was typed into a form; those that stood there before when nobody answers. */
export async function communesTyped(
  province: string | undefined,
  edition: Edition,
  before: Place[],
): Promise<Place[]> {
  return communePlaces(province, edition).catch((error: unknown) => {
    if (isApiError(error)) return before
    throw error
  })
}
