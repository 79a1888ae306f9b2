import { EventEmitter } from "node:events"

/**
 * Listens to the errors of the queues and workers that Medusa keeps in a service of its own: each prints a trace a second
 * while Redis is away, where the log already says so in a line.
 */
export function hushQueues(service: object): void {
  for (const part of Object.values(service)) {
    if (part instanceof EventEmitter) part.on("error", () => undefined)
  }
}
