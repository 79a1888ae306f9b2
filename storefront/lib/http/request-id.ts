import { subscribe } from "node:diagnostics_channel"
import { randomUUID } from "node:crypto"
import { backendUrl } from "../api/backend-url"
import { visits } from "./visit"

/** Names one request in the log of every server that has a part in its answer. */
export const REQUEST_ID = "x-request-id"

const SHAPE = /^[\w-]{8,64}$/

/** @returns the name that a proxy before us gave, when it is fit for a log, else a new one */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && SHAPE.test(given) ? given : randomUUID()
}

/**
 * Sends the visit's name along with every call to the backend. Node announces each call before it is sent; as a header
 * of `fetch` it would make a key of its own for Next's cache, and nothing would ever be found there again.
 */
export function forwardRequestIds(): void {
  const backend = new URL(backendUrl()).origin
  subscribe("undici:request:create", (message) => {
    const { request } = message as {
      request: { origin: string | URL; addHeader(name: string, value: string): void }
    }
    const id = visits.getStore()?.id
    if (id && String(request.origin).replace(/\/$/, "") === backend)
      request.addHeader(REQUEST_ID, id)
  })
}
