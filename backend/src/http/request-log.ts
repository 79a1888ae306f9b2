import { randomUUID } from "node:crypto"
import { subscribe } from "node:diagnostics_channel"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Logger } from "@medusajs/framework/types"

/** Names one request in the logs of storefront and backend; the storefront sends it, and Medusa's own lines have it. */
const REQUEST_ID = "x-request-id"
const SHAPE = /^[\w-]{8,64}$/

/** Asked for every few seconds by whatever watches over the shop. */
const UNLOGGED = "/health"
const DOORS = /^\/(store|admin|auth|seller|office|static|app|hooks)(?=[/?]|$)/

/** What Express adds to a request on its way. */
type Routed = IncomingMessage & { originalUrl?: string; route?: { path?: unknown } }

/** @returns the name that came with the request, when it is fit for a log, else a new one */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && SHAPE.test(given) ? given : randomUUID()
}

/** The pattern of what was asked for (`/store/carts/:id`); of what no route answered, the door it was asked at. */
export function routeOf({ route, originalUrl, url = "/" }: Routed): string {
  if (typeof route?.path === "string") return route.path
  const door = DOORS.exec(originalUrl ?? url)
  return door ? `${door[0]}/*` : "none"
}

let watching = false

/**
 * Writes one line for every request: its name, its route, the answer's status, and how long it took in ms. Nothing that
 * names a person: no path, no query, no address, no header. Node announces requests here before Express sees them, so
 * that also those are written that a guard turns away.
 */
export function logRequests(logger: Logger): void {
  if (watching) return
  watching = true
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: Routed; response: ServerResponse }
    if (request.url === UNLOGGED) return
    const began = performance.now()
    const id = requestIdOf(request.headers[REQUEST_ID])
    // Medusa takes its name of the request from here, whatever it holds.
    request.headers[REQUEST_ID] = id
    response.setHeader(REQUEST_ID, id)
    response.once("close", () => {
      const status = response.statusCode
      logger.log(status >= 500 ? "error" : "info", "request", {
        request_id: id,
        method: request.method,
        route: routeOf(request),
        status,
        ms: Math.round(performance.now() - began),
        ...(response.writableFinished ? {} : { left: true }),
      })
    })
  })
}
