import type { Instrumentation } from "next"

/** Once, before the first request. In development Next shows faults in its own way, with their traces. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "production") return
  const { watchRequests } = await import("./lib/http/watch")
  watchRequests()
  // Without Redis there is no second process, and an end need not wait.
  if (process.env.REDIS_URL) {
    const { drainBeforeClosing } = await import("./lib/http/drain")
    drainBeforeClosing()
    const { connectPages } = await import("./page-cache/pages-on-redis.mjs")
    connectPages()
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { nameFault } = await import("./lib/http/watch")
  nameFault(error)
}
