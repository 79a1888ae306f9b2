import { useSyncExternalStore } from "react"
import type { Kept } from "./messages"

let kept: Kept | undefined
const readers = new Set<() => void>()
/** What this document knows the outcome of, by the taps' keys. */
const known = new Set<string>()

function say(now: Kept | undefined): void {
  kept = now
  for (const read of readers) read()
}

/**
 * The worker said what is kept: each part of the page that speaks of it says so.
 * @returns whether the shop answered a tap of which the page does not know yet, so that it shows what stood before
 */
export function hearKept(now: Kept): boolean {
  say(now)
  const before = known.size
  for (const { key } of now.outcomes) known.add(key)
  return known.size > before
}

/** Whoever was signed in is not any more, and the document may be there for the next one. */
export const unhearKept = (): void => say(undefined)

function onHeard(read: () => void): () => void {
  readers.add(read)
  return () => readers.delete(read)
}

/** What is kept on this phone; undefined until the worker has said so, and where there is none. */
export const keptHere = (): Kept | undefined => kept

/** `keptHere`, as it changes. */
export const useKept = (): Kept | undefined =>
  useSyncExternalStore(onHeard, keptHere, () => undefined)
