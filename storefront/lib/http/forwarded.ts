import type { IncomingMessage } from "node:http"
import { trustedProxies } from "./trusted-proxies"

const isTrusted = trustedProxies(process.env.TRUSTED_PROXIES)

/**
 * Adds who is at the other end of the connection to `x-forwarded-for`, as a proxy does. Next leaves the header as it came
 * when there is one: whoever reaches this server directly would name himself anew for every try, and no limit would ever
 * stop him. A proxy on this machine, or of TRUSTED_PROXIES, has named the caller already, and would only hide him.
 */
export function nameCaller(request: Pick<IncomingMessage, "headers" | "socket">): void {
  const peer = request.socket.remoteAddress
  if (!peer || isTrusted(peer)) return
  const given = request.headers["x-forwarded-for"]
  request.headers["x-forwarded-for"] = [given ?? [], peer].flat().join(", ")
}
