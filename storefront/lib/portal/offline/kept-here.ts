import { useSyncExternalStore } from "react"
import type { Kept } from "./messages"

let kept: Kept | undefined
const readers = new Set<() => void>()
/** What this document knows the outcome of, by the taps' keys. */
const known = new Set<string>()
/** And of those, what a person has read here. */
const read = new Set<string>()

function say(now: Kept | undefined): void {
  kept = now
  for (const tell of readers) tell()
}

/**
 * The worker said what is kept: each part of the page that speaks of it says so.
 * @returns whether the shop answered a tap of which the page does not know yet, so that it shows what stood before
 */
export function hearKept(now: Kept): boolean {
  // The worker's news to all pages and its answers to this one overtake each other: what was read stays read.
  say({ ...now, outcomes: now.outcomes.filter(({ key }) => !read.has(key)) })
  const before = known.size
  for (const { key } of now.outcomes) known.add(key)
  return known.size > before
}

/** A person has read what is said here: all of it, or what became of the taps with these keys. */
export function readKept(keys: true | readonly string[] = true): void {
  if (!kept) return
  const isRead = (key: string) => keys === true || keys.includes(key)
  for (const { key } of kept.outcomes) if (isRead(key)) read.add(key)
  say({
    ...kept,
    outcomes: kept.outcomes.filter(({ key }) => !isRead(key)),
    lost: keys === true ? 0 : kept.lost,
  })
}

/** Whoever was signed in is not any more, and the document may be there for the next one. */
export const unhearKept = (): void => say(undefined)

function onHeard(tell: () => void): () => void {
  readers.add(tell)
  return () => readers.delete(tell)
}

/** What is kept on this phone; undefined until the worker has said so, and where there is none. */
export const keptHere = (): Kept | undefined => kept

/** `keptHere`, as it changes. */
export const useKept = (): Kept | undefined =>
  useSyncExternalStore(onHeard, keptHere, () => undefined)
