/**
 * A stand-in for Stripe's API over HTTP: what the shop's server (stripe-node) and its pages (as Stripe.js) use of it, with
 * its state, its errors, its idempotency and its signed webhooks. Shapes are checked against the types of `stripe`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { handle } from "./api.js"
import { authenticationPage, returnAddress } from "./authentication-page.js"
import { Control } from "./control.js"
import { StripeFailure } from "./failure.js"
import { Failures } from "./failures.js"
import { decode, text } from "./form.js"
import { type Answered, Idempotency } from "./idempotency.js"
import { Ledger, newId } from "./ledger.js"
import { type Endpoint, Webhooks } from "./webhooks.js"

export { Control } from "./control.js"
export type { Endpoint } from "./webhooks.js"

export interface StripeStandIn extends Control {
  /** To be given to the backend as STRIPE_API_BASE. */
  url: string
  close(): Promise<void>
}

const SLOW_MS = 1_500

/** Opens the stand-in. @param options `port` is any free one unless named; `webhook` may be told later */
export async function startStripe(
  options: { port?: number; webhook?: Endpoint } = {},
): Promise<StripeStandIn> {
  const webhooks = new Webhooks(options.webhook)
  const ledger = new Ledger(webhooks.emit)
  const control = new Control(ledger, webhooks, new Failures(), new Idempotency())
  const server = createServer((request, response) => {
    serve(control, request, response).catch((error: unknown) => {
      answer(response, failureOf(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve))
  return Object.assign(control, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      webhooks.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

async function serve(
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = `http://${request.headers.host ?? ""}`
  const url = new URL(request.url ?? "/", origin)
  const method = request.method ?? "GET"
  const body = await bodyOf(request)
  allowBrowsers(request, response)
  if (method === "OPTIONS") {
    response.writeHead(204).end()
    return
  }
  if (url.pathname.startsWith("/_control/")) {
    const said = await control.command(
      method,
      url.pathname,
      JSON.parse(body || "{}") as Record<string, unknown>,
    )
    answer(response, { status: said === undefined ? 404 : 200, body: JSON.stringify(said ?? {}) })
    return
  }
  if (url.pathname.startsWith("/3ds/")) {
    authenticate(control, url.pathname.slice("/3ds/".length), body, method, response)
    return
  }
  const failure = control.failures.next(method, url.pathname)
  const key = request.headers["idempotency-key"]
  const idempotencyKey = method === "POST" && typeof key === "string" ? key : undefined
  control.seen.push({ method, path: url.pathname, body, idempotencyKey, replayed: false })
  if (failure === "hang") return
  if (failure === "500" || failure === "429") {
    answer(response, failureOf(onCommand(failure)))
    return
  }
  const asked = `${method} ${url.pathname} ${body}`
  const earlier = idempotencyKey ? control.idempotency.find(idempotencyKey, asked) : undefined
  if (earlier) {
    control.seen.at(-1)!.replayed = true
    response.setHeader("idempotent-replayed", "true")
    answer(response, earlier)
    return
  }
  const answered = call(control, { method, url, body, origin }, request)
  if (idempotencyKey) control.idempotency.keep(idempotencyKey, asked, answered)
  if (failure === "slow") await sleep(SLOW_MS)
  if (failure === "reset") response.destroy()
  else answer(response, answered)
}

function call(
  control: Control,
  { method, url, body, origin }: { method: string; url: URL; body: string; origin: string },
  request: IncomingMessage,
): Answered {
  try {
    const form = decode(method === "POST" ? body : url.search.slice(1))
    const key =
      /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? text(form, "key") ?? ""
    const actor = /^[sr]k_test_/.test(key) ? "secret" : "publishable"
    if (actor === "publishable" && !key.startsWith("pk_test_"))
      throw new StripeFailure(401, {
        type: "invalid_request_error",
        message: "Invalid API Key provided",
      })
    return {
      status: 200,
      body: JSON.stringify(
        handle(control.ledger, { method, path: url.pathname, form, actor, origin }),
      ),
    }
  } catch (error) {
    return failureOf(error)
  }
}

function authenticate(
  control: Control,
  id: string,
  body: string,
  method: string,
  response: ServerResponse,
): void {
  const intent = control.ledger.intent(id)
  if (method !== "POST") {
    response.writeHead(200, { "content-type": "text/html" }).end(authenticationPage(intent))
    return
  }
  const back = intent.next_action?.redirect_to_url?.return_url
  try {
    control.authenticate(id, text(decode(body), "outcome") === "complete")
  } catch (error) {
    // A decline is told by the address that the holder is sent back to.
    if (!(error instanceof StripeFailure) || error.error.type !== "card_error") throw error
  }
  if (back) response.writeHead(303, { location: returnAddress(intent, back) }).end()
  else response.writeHead(200, { "content-type": "text/plain" }).end(intent.status)
}

function onCommand(kind: "500" | "429"): StripeFailure {
  return kind === "500"
    ? new StripeFailure(500, { type: "api_error", message: "An unknown error occurred" })
    : new StripeFailure(429, {
        type: "invalid_request_error",
        code: "rate_limit",
        message: "Too many requests hit the API too quickly.",
      })
}

function failureOf(error: unknown): Answered {
  if (error instanceof StripeFailure)
    return { status: error.status, body: JSON.stringify({ error: error.error }) }
  const message = error instanceof Error ? error.message : String(error)
  return { status: 500, body: JSON.stringify({ error: { type: "api_error", message } }) }
}

/** Stripe.js runs on the shop's pages and asks from there. */
function allowBrowsers(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", request.headers.origin ?? "*")
  response.setHeader("access-control-allow-methods", "GET, POST, OPTIONS")
  response.setHeader(
    "access-control-allow-headers",
    request.headers["access-control-request-headers"] ?? "*",
  )
}

function answer(response: ServerResponse, { status, body }: Answered): void {
  response
    .writeHead(status, { "content-type": "application/json", "request-id": newId("req") })
    .end(body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}
