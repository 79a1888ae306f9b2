/** What no stored file is called: a folder's dots, a separator in disguise, characters that nobody types. */
const UNSAFE = /^\.{0,2}$|[/\\\p{Cc}]/u

/** Longer than any file system takes, in the characters of an address. */
const LONGEST_SEGMENT = 1_000

/**
 * The path of a stored file under /static with every segment encoded once, whatever people called it: spaces, brackets,
 * Vietnamese letters in either of their forms.
 *
 * @param segments of an address below /static, encoded or not
 * @returns undefined when they lead out of the folder or name no file
 */
export function staticPath(segments: readonly string[]): string | undefined {
  const encoded: string[] = []
  for (const segment of segments) {
    const once = encodedOnce(segment)
    if (once === undefined) return undefined
    encoded.push(once)
  }
  return encoded.length > 0 ? `/static/${encoded.join("/")}` : undefined
}

function encodedOnce(segment: string): string | undefined {
  if (segment.length > LONGEST_SEGMENT) return undefined
  try {
    // Medusa's own provider writes a name's per cent sign into the address as it is.
    const name = decodeURIComponent(segment.replace(/%(?![0-9a-f]{2})/gi, "%25"))
    return UNSAFE.test(name) ? undefined : encodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
