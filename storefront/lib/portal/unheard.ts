/**
 * After this a tap counts as unheard. The shop waits up to 15 s for an order that somebody else holds (lib/portal/call.ts), and
 * the rest is the way there and back on a slow 3G: less would call unheard what is being done. A tap that was heard all the
 * same is made no second time.
 */
export const UNHEARD_MS = 20_000

/** Networks of the hills come back without telling anybody. */
export const AGAIN_MS = 15_000

/** A phone says that it is back in the network some moments before anything can be reached: then it is tried once more. */
export const REACHED_MS = 3_000

/**
 * Makes what a page asks the shop to do end as unheard on a network that is there and dead, where browsers wait for minutes.
 * Next sends actions by the page's `fetch`, without a signal of the caller's, and one after another: one that is only no longer
 * waited for would hold up all after it. The head of an answer says that it was heard; the page that it brings may take as
 * long as it takes. No action of the portals sends a file, which would take longer.
 * @returns what calls it off
 */
export function endUnheardActions(page: Pick<typeof globalThis, "fetch">): () => void {
  const before = page.fetch
  page.fetch = async (input, init) => {
    if (!new Headers(init?.headers).has("next-action")) return before(input, init)
    const end = new AbortController()
    const late = setTimeout(
      () => end.abort(new DOMException("Nobody answered in time", "TimeoutError")),
      UNHEARD_MS,
    )
    try {
      return await before(input, { ...init, signal: end.signal })
    } finally {
      clearTimeout(late)
    }
  }
  return () => {
    page.fetch = before
  }
}
