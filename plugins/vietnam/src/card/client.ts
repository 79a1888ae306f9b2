import Stripe from "stripe"

/** Options of the provider `stripe`. */
export interface StripeOptions {
  /** Secret or restricted key: `sk_…` or `rk_…`. */
  apiKey: string
  /** `whsec_…`, with which Stripe signs what it tells us. */
  webhookSecret: string
  /** Another server than Stripe's, for tests; never with a live key. */
  apiBase?: string
}

/** Milliseconds that one attempt may take, and attempts after the first: a shopper waits for all of them. */
const TIMEOUT_MS = 8_000
const RETRIES = 2

/** @returns the option that is wrong and why, in one line; null when none is */
export function stripeProblem({ apiKey, apiBase }: Pick<StripeOptions, "apiKey" | "apiBase">): {
  option: "apiKey" | "apiBase"
  why: string
} | null {
  if (!/^[sr]k_(test|live)_/.test(apiKey))
    return { option: "apiKey", why: "a secret key of Stripe begins with sk_ or rk_" }
  if (apiBase && /^[sr]k_live_/.test(apiKey))
    return { option: "apiBase", why: "a live key is sent to Stripe itself and to nobody else" }
  if (apiBase && !/^https?:$/.test(URL.canParse(apiBase) ? new URL(apiBase).protocol : ""))
    return { option: "apiBase", why: "is not a web address" }
  return null
}

/**
 * The official client, with a bound on every call. It repeats what failed on the way, under the idempotency key of the
 * first attempt, so that nothing is done twice.
 *
 * @throws Error when a live key would be sent elsewhere
 */
export function stripeClient(options: StripeOptions): Stripe {
  const problem = stripeProblem(options)
  if (problem) throw new Error(`stripe: ${problem.option}: ${problem.why}`)
  return new Stripe(options.apiKey, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    appInfo: { name: "dung-goc" },
    ...(options.apiBase ? addressOf(options.apiBase) : {}),
  })
}

function addressOf(apiBase: string): Pick<Stripe.StripeConfig, "protocol" | "host" | "port"> {
  const { protocol, hostname, port } = new URL(apiBase)
  const secure = protocol === "https:"
  return {
    protocol: secure ? "https" : "http",
    host: hostname,
    port: port || (secure ? 443 : 80),
  }
}
