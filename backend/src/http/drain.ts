import type { Server } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { GracefulShutdownServer } from "@medusajs/framework/utils"

/** As long as whoever shares out requests needs to notice `/health`, which is asked every second or so, in milliseconds. */
const NOTICE_MS = 3_000

let draining = false

/** Whether this process has been asked to end and answers its last requests. */
export const isDraining = (): boolean => draining

/**
 * Before a server closes that others can stand in for, it says so and goes on answering for a moment: `/health` turns to
 * 503, and every answer ends its connection. Medusa closes at once, and the requests that were on their way over a kept
 * connection, or about to be sent here, are lost.
 *
 * Medusa has no hook before it closes; it makes every server by this function.
 */
export function drainBeforeClosing(notice = NOTICE_MS): void {
  const create = GracefulShutdownServer.create.bind(GracefulShutdownServer)
  GracefulShutdownServer.create = <T extends Server>(original: T, wait?: number) => {
    const server = create(original, wait)
    const shutdown = server.shutdown.bind(server)
    server.prependListener("request", (_request, response) => {
      if (draining) response.setHeader("connection", "close")
    })
    server.shutdown = async (timeout?: number) => {
      if (!draining) {
        draining = true
        await sleep(notice)
      }
      return shutdown(timeout)
    }
    return server
  }
}
