import { isIP } from "node:net"

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/
const LOOPBACK_ADDRESS = /^(?:127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/

/** @param host with or without its port, as in a URL */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOST.test(host)
}

/**
 * Whether a request comes from this very machine. The name asked for must be a loopback name, which a
 * page elsewhere cannot fake in a visitor's browser; and every address on the way must be one too, so
 * that a proxy in front of the shop closes the doors.
 */
export function isLoopbackVisit(headers: Pick<Headers, "get">): boolean {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? ""
  const way = (headers.get("x-forwarded-for") ?? "").split(",").map((address) => address.trim())
  return isLoopbackHost(host) && way.every((address) => LOOPBACK_ADDRESS.test(address))
}

/**
 * Whether the shop was told to listen to other machines. Then headers are no proof any more: whoever reaches the shop
 * from next door writes his own.
 * @param hostname HOSTNAME, the address to listen on; containers also keep their own name there, which says nothing
 */
export function listensToOthers(hostname: string | undefined): boolean {
  return hostname !== undefined && isIP(hostname) !== 0 && !LOOPBACK_ADDRESS.test(hostname)
}
