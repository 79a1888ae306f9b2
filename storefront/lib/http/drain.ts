/** As long as whoever shares out requests needs to notice /api/health, which is asked every second or so, in milliseconds. */
const NOTICE_MS = 3_000

const KEY = Symbol.for("dung-goc.draining")
const shared = globalThis as { [KEY]?: boolean }

/** Whether this process has been asked to end and answers its last requests. One for the process: Next's bundles each have a copy. */
export const isDraining = (): boolean => shared[KEY] === true

/**
 * Before this server closes, where others can stand in for it, it says so and goes on answering for a moment: /api/health
 * turns to 503, and every answer ends its connection. Next closes at once, and the requests that were on their way over a
 * kept connection, or about to be sent here, are lost.
 *
 * Next listens to the signal before it calls anything of ours; its listeners are called a moment later.
 */
export function drainBeforeClosing(notice = NOTICE_MS): void {
  const closing = process.listeners("SIGTERM")
  process.removeAllListeners("SIGTERM")
  process.on("SIGTERM", (signal) => {
    if (isDraining()) return
    shared[KEY] = true
    setTimeout(() => {
      for (const close of closing) close(signal)
    }, notice)
  })
}
