import type { MedusaRequest } from "@medusajs/framework/http"
import { networkOf } from "./network-of"
import { trustedProxies } from "./trusted-proxies"

/** No address is longer, with its port and zone; what is, a stranger wrote, and no count has room for it. */
const LONGEST_CALLER = 64

const isTrusted = trustedProxies(process.env.TRUSTED_PROXIES)

/**
 * Who asks. The storefront's server asks on behalf of its readers and names them in x-forwarded-for; that header is
 * believed from this machine and from TRUSTED_PROXIES alone, and of it the last address: a proxy adds to what the caller
 * himself wrote. Null for a storefront that names nobody: it stands for all its readers, of whom one's mistakes must not
 * lock out the others.
 */
export function callerOf(req: MedusaRequest): string | null {
  const address = req.socket.remoteAddress ?? ""
  if (!isTrusted(address)) {
    return networkOf(address)
  }
  const forwarded = req.headers["x-forwarded-for"]
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(",").at(-1)?.trim()
  return last ? networkOf(last.slice(0, LONGEST_CALLER)) : null
}
