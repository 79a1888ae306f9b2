import "server-only"
import { notFound } from "next/navigation"
import { isApiError } from "./api/error"

/**
 * Turns a backend's "no such thing" into the 404 page; every other error is the caller's.
 * `const seller = await orNotFound(getSeller(handle, edition))`
 */
export async function orNotFound<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    if (isApiError(error, "not_found")) notFound()
    throw error
  }
}
