/**
 * One action at a time per key, in the order of arrival. The shop's own lock on a basket waits two
 * seconds and then refuses, so a shopper who taps quickly, or in two tabs, would otherwise see errors. Another process of
 * the storefront has a queue of its own: between the two that lock decides, and whoever is refused asks once more.
 */
const tails = new Map<string, Promise<unknown>>()

/** Runs `job` once everything queued before it under `key` has ended, well or badly. */
export function inTurn<T>(key: string, job: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve()
  const result = before.then(job, job)
  const tail = result.then(forget, forget)
  function forget() {
    if (tails.get(key) === tail) tails.delete(key)
  }
  tails.set(key, tail)
  return result
}

/** Keys with work under way: the queue must empty itself, or it would grow for ever. */
export function busyKeys(): number {
  return tails.size
}
