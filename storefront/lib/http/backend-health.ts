import { visits } from "./visit"

/** Longer than a page waits for the backend, so that whoever waited with it is covered. */
const REMEMBERED_MS = 15_000

const KEY = Symbol.for("dung-goc.backend-silence")
const shared = globalThis as { [KEY]?: { at: number } }
/** One for the process, like the visits: Next's bundles each have a copy of this module. */
const silence = (shared[KEY] ??= { at: -Infinity })

/** A call to the backend had no answer, or the answer of a server that is broken. */
export function noteSilence(): void {
  silence.at = performance.now()
  const visit = visits.getStore()
  if (visit) visit.unanswered = true
}

/**
 * Whether the backend was silent a moment ago. Requests for one kept page share one rendering, and only the request that
 * began it meets its error: the others know by this why there is no page.
 */
export function backendWasSilent(): boolean {
  return performance.now() - silence.at < REMEMBERED_MS
}
