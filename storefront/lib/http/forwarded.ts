import type { IncomingMessage } from "node:http"

const LOOPBACK = /^(?:127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/

/**
 * Adds who is at the other end of the connection to `x-forwarded-for`, as a proxy does. Next leaves the header as it came
 * when there is one: whoever reaches this server directly would name himself anew for every try, and no limit would ever
 * stop him. A proxy on this machine has named the caller already, and would only hide him.
 */
export function nameCaller(request: Pick<IncomingMessage, "headers" | "socket">): void {
  const peer = request.socket.remoteAddress
  if (!peer || LOOPBACK.test(peer)) return
  const given = request.headers["x-forwarded-for"]
  request.headers["x-forwarded-for"] = [given ?? [], peer].flat().join(", ")
}
