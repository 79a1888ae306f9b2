import { subscribe } from "node:diagnostics_channel"
import type { IncomingMessage, ServerResponse } from "node:http"
import { isDocumentRequest, mendAnswer } from "./answer"
import { isDraining } from "./drain"
import { nameCaller } from "./forwarded"
import { requestLine } from "./log"
import { plainUrl } from "./plain-url"
import { forwardRequestIds, REQUEST_ID, requestIdOf } from "./request-id"
import { varyByCookie } from "./vary"
import { type Visit, visits } from "./visit"

/** All that a page asks of the backend has to be answered within this; then its reader is told what is wrong. */
export const PAGE_DEADLINE_MS = 5_000

/** Follows every request of this server from its first byte; Node announces them on this channel before Next sees them. */
export function watchRequests(): void {
  forwardRequestIds()
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    if (request.url) request.url = plainUrl(request.url)
    nameCaller(request)
    const reads = request.method === "GET" || request.method === "HEAD"
    const began = performance.now()
    const id = requestIdOf(request.headers[REQUEST_ID])
    const visit: Visit = reads ? { id, deadline: began + PAGE_DEADLINE_MS } : { id }
    visits.enterWith(visit)
    response.setHeader(REQUEST_ID, id)
    if (isDraining()) response.setHeader("connection", "close")
    response.once("close", () => {
      const line = requestLine(request, response, visit, performance.now() - began)
      if (line) process.stdout.write(`${line}\n`)
    })
    varyByCookie(response)
    if (isDocumentRequest(request)) mendAnswer(request, response, visit)
  })
}

/** Keeps the name that Next gave to a fault, for the page that tells the reader of it. */
export function nameFault(error: unknown): void {
  const visit = visits.getStore()
  if (visit && typeof error === "object" && error !== null && "digest" in error)
    visit.digest = String(error.digest)
}
