import "server-only"
import { headers } from "next/headers"

/**
 * Names the visitor to the backend, as headers of a call. Its limits on tries are per visitor: without this all readers
 * are one caller to it, and a stranger's mistakes lock everybody out.
 */
export async function visitorHeaders(): Promise<Record<string, string>> {
  const forwarded = (await headers()).get("x-forwarded-for")
  return forwarded ? { "x-forwarded-for": forwarded } : {}
}
