const PARENT_CHECK_MS = 1_000

/**
 * npm passes signals on to its shell, which may die of one without telling us, and a kill -9 of npm
 * tells nobody: what it started would go on for ever.
 * @param {() => void} stop called once
 */
export function whenOrphaned(stop) {
  const starter = process.ppid
  if (process.env.npm_lifecycle_event) {
    const timer = setInterval(() => {
      if (process.ppid !== starter) {
        clearInterval(timer)
        stop()
      }
    }, PARENT_CHECK_MS)
    timer.unref()
  }
}
