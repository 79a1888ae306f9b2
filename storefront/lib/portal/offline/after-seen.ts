/** As long as it takes to read that something was sent, and to hear it read out. */
export const SEEN_MS = 10_000

/**
 * Acts once something was in sight for a while: what is shown behind another page, or on a phone in a pocket, was not seen.
 *
 * @param isHeld whether somebody stands on it at that moment: then it is left for as long again
 * @returns what calls it off
 */
export function afterSeen(act: () => void, isHeld: () => boolean): () => void {
  let left = SEEN_MS
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    left -= Date.now() - since
  }
  const go = () => {
    stop()
    if (document.visibilityState !== "visible") return
    since = Date.now()
    timer = setTimeout(
      () => {
        timer = undefined
        left = SEEN_MS
        if (isHeld()) go()
        else act()
      },
      Math.max(0, left),
    )
  }
  go()
  document.addEventListener("visibilitychange", go)
  return () => {
    stop()
    document.removeEventListener("visibilitychange", go)
  }
}
