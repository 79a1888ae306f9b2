import Redis from "ioredis"

/** @returns each key, and each other argument, of the commands that anybody sent to a Redis while the work was done */
export async function watchRedis(url: string, work: () => Promise<unknown>): Promise<Set<string>> {
  const seen = new Set<string>()
  // Not connected itself: what it asks when it connects would come while its copy waits to be told that it listens.
  const monitor = await new Redis(url, { lazyConnect: true }).monitor()
  monitor.on("monitor", (_time, [, ...args]: string[]) => args.forEach((arg) => seen.add(arg)))
  try {
    await work()
  } finally {
    monitor.disconnect()
  }
  return seen
}
