import Redis from "ioredis"

/** @returns each key, and each other argument, of the commands that anybody sent to a Redis while the work was done */
export async function watchRedis(url: string, work: () => Promise<unknown>): Promise<Set<string>> {
  const seen = new Set<string>()
  const monitor = await new Redis(url).monitor()
  monitor.on("monitor", (_time, [, ...args]: string[]) => args.forEach((arg) => seen.add(arg)))
  try {
    await work()
  } finally {
    monitor.disconnect()
  }
  return seen
}
