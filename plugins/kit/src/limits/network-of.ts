import { isIPv6 } from "node:net"

/**
 * Whom an address belongs to, for counting: of IPv6 the first half. Its other half a household chooses for itself, as often
 * as it likes, and would be a new caller each time.
 */
export function networkOf(address: string): string {
  const [bare = ""] = address.split("%")
  if (!isIPv6(bare)) return address
  const v4 = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(bare)?.[1]
  if (v4) return v4
  const [head = "", tail] = bare.split("::")
  const left = head === "" ? [] : head.split(":")
  const right = tail ? tail.split(":") : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`
}
