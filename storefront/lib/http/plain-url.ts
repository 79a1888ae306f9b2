/** U+FFFD, by which browsers and databases alike write what is no character. */
const NO_CHARACTER = "%EF%BF%BD"

/**
 * An address as pages can read it. A NUL, which no name holds and the backend refuses, and octets that are no UTF-8, at
 * which Next fails before any page is asked, become U+FFFD: such an address is then one of nothing, and says so. Nothing is
 * taken out, so that no address turns into another one's.
 */
export function plainUrl(url: string): string {
  const [path = "/", ...query] = url.replaceAll("%00", NO_CHARACTER).split("?")
  return [path.split("/").map(readable).join("/"), ...query].join("?")
}

function readable(segment: string): string {
  try {
    decodeURIComponent(segment)
    return segment
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    return NO_CHARACTER
  }
}
