import { once } from "node:events"
import { connect } from "node:net"

/** A word of a command, as Redis writes it to who listens. */
const WORD = /"((?:[^"\\]|\\.)*)"/g

/**
 * Listens by a connection of its own: the client takes a command that comes with the answer to MONITOR for the answer to nothing,
 * and throws.
 *
 * @returns each key, and each other argument, of the commands that anybody sent to a Redis while the work was done
 */
export async function watchRedis(url: string, work: () => Promise<unknown>): Promise<Set<string>> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port || 6379), hostname)
  await once(socket, "connect")
  let said = ""
  socket.setEncoding("utf8").on("data", (text: string) => (said += text))
  socket.write("MONITOR\r\n")
  try {
    while (!said.startsWith("+OK\r\n")) await once(socket, "data")
    await work()
  } finally {
    socket.destroy()
  }
  const [, ...lines] = said.split("\r\n")
  return new Set(
    lines.flatMap((line) => {
      const [, ...words] = [...line.matchAll(WORD)].map(([, word = ""]) => word)
      return words
    }),
  )
}
