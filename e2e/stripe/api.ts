import { StripeFailure } from "./failure.js"
import { type Form, text } from "./form.js"
import * as intents from "./intents.js"
import type { Ledger } from "./ledger.js"
import * as refunds from "./refunds.js"

/** A request to the API, decoded. */
export interface Call {
  method: string
  path: string
  /** Body of a POST, query of a GET. */
  form: Form
  /** `secret` is the shop's server, `publishable` somebody's browser. */
  actor: "secret" | "publishable"
  /** Of this server, for links in answers. */
  origin: string
}

type Handler = (ledger: Ledger, call: Call, id: string) => unknown

const ROUTES: [method: string, path: RegExp, handler: Handler, open?: boolean][] = [
  ["POST", /^\/v1\/payment_intents$/, (ledger, { form }) => intents.create(ledger, form)],
  ["GET", /^\/v1\/payment_intents\/(\w+)$/, (ledger, _call, id) => ledger.intent(id), true],
  [
    "POST",
    /^\/v1\/payment_intents\/(\w+)$/,
    (ledger, { form }, id) => intents.update(ledger, id, form),
  ],
  [
    "POST",
    /^\/v1\/payment_intents\/(\w+)\/confirm$/,
    (ledger, { form, origin }, id) => intents.confirm(ledger, id, form, `${origin}/3ds/${id}`),
    true,
  ],
  [
    "POST",
    /^\/v1\/payment_intents\/(\w+)\/capture$/,
    (ledger, { form }, id) => intents.capture(ledger, id, form),
  ],
  [
    "POST",
    /^\/v1\/payment_intents\/(\w+)\/cancel$/,
    (ledger, _call, id) => intents.cancel(ledger, id),
  ],
  ["POST", /^\/v1\/refunds$/, (ledger, { form }) => refunds.create(ledger, form)],
  ["GET", /^\/v1\/refunds$/, (ledger, { form }) => refunds.list(ledger, form)],
  ["GET", /^\/v1\/refunds\/(\w+)$/, (ledger, _call, id) => ledger.refund(id)],
  ["POST", /^\/v1\/refunds\/(\w+)$/, (ledger, { form }, id) => refunds.update(ledger, id, form)],
  ["GET", /^\/v1\/disputes\/(\w+)$/, (ledger, _call, id) => ledger.dispute(id)],
]

/** Does what is asked. @returns the object to answer @throws StripeFailure */
export function handle(ledger: Ledger, call: Call): unknown {
  for (const [method, path, handler, open] of ROUTES) {
    const match = method === call.method ? path.exec(call.path) : null
    if (!match) continue
    const id = match[1] ?? ""
    if (call.actor === "publishable") assertOwnSecret(ledger, call, id, open)
    return handler(ledger, call, id)
  }
  throw new StripeFailure(404, {
    type: "invalid_request_error",
    message: `Unrecognized request URL (${call.method}: ${call.path}).`,
  })
}

/** A browser reads and confirms the one intent whose secret it was given, and nothing else. */
function assertOwnSecret(ledger: Ledger, { form }: Call, id: string, open = false): void {
  if (!open)
    throw new StripeFailure(403, {
      type: "invalid_request_error",
      message: "This API call cannot be made with a publishable API key.",
      code: "secret_key_required",
    })
  if (ledger.intent(id).client_secret !== text(form, "client_secret"))
    throw new StripeFailure(400, {
      type: "invalid_request_error",
      message: "The client_secret provided does not match any associated PaymentIntent.",
      code: "resource_missing",
    })
}
