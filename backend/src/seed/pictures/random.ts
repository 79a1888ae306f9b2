/**
 * A stream of numbers in [0, 1) that depends on the key alone, so that a product's
 * picture is the same on every machine and its content hash is worth caching by.
 */
export function stream(key: string): () => number {
  let state = 2166136261
  for (const char of key) {
    state = Math.imul(state ^ char.codePointAt(0)!, 16777619)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
