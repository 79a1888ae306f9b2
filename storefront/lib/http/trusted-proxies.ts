import { BlockList, isIP } from "node:net"

/**
 * Who is believed about `x-forwarded-for`: this machine, and the proxies named in TRUSTED_PROXIES, a list of addresses and
 * networks (`10.89.7.0/24, fd00::/64`). Anybody else could name himself anew for every try, and no limit would ever stop
 * him; a proxy that is not named makes all its visitors one caller.
 *
 * The same stands in plugins/kit/src/limits/trusted-proxies.ts: what the plugins share comes with Medusa, and the
 * storefront builds without it; one test is asked of both.
 *
 * @throws Error naming TRUSTED_PROXIES when a part of it is no address
 */
export function trustedProxies(list: string | undefined): (address: string) => boolean {
  const trusted = new BlockList()
  trusted.addAddress("127.0.0.1")
  trusted.addAddress("::1", "ipv6")
  for (const part of (list ?? "").split(",").map((text) => text.trim())) {
    if (part) add(trusted, part)
  }
  return (address) => {
    const family = isIP(address)
    return family !== 0 && trusted.check(address, family === 4 ? "ipv4" : "ipv6")
  }
}

function add(trusted: BlockList, part: string): void {
  const [address = "", bits, ...more] = part.split("/")
  const family = isIP(address)
  const width = family === 4 ? 32 : 128
  const prefix = bits === undefined ? width : Number(bits)
  // A network of everybody would trust everybody, which nobody means.
  if (family === 0 || more.length > 0 || !Number.isInteger(prefix) || prefix < 8 || prefix > width)
    throw new Error(`TRUSTED_PROXIES: "${part}" is no address and no network of addresses`)
  trusted.addSubnet(address, prefix, family === 4 ? "ipv4" : "ipv6")
}
