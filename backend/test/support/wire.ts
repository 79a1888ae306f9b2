import { createServer, connect, type AddressInfo, type Server, type Socket } from "node:net"

/** A statement held back: it reached the wire and was not sent on. */
export interface Hold {
  /** Settles when the statement has arrived. */
  reached: Promise<string>
  /** Sends it on, and all that waited behind it. */
  release(): void
}

type Watch = {
  matches: (sql: string) => boolean
  reached: (sql: string) => void
  released: Promise<void>
}

/**
 * Stands between the application and PostgreSQL. It counts the statements that really go over the
 * wire, and can hold back a chosen one, so that a test can kill the process exactly between two
 * writes without any test code in the product.
 */
export class Wire {
  private readonly sockets = new Set<Socket>()
  private recorded: string[] | null = null
  private watches: Watch[] = []

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on("connection", (client) => this.serve(client))
  }

  /** Opens a wire to the database of this URL. */
  static async to(databaseUrl: string): Promise<Wire> {
    const server = createServer()
    const wire = new Wire(server, new URL(databaseUrl))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return wire
  }

  /** The same database, reached through this wire. */
  get url(): string {
    const url = new URL(this.target)
    url.hostname = "localhost"
    url.port = String((this.server.address() as AddressInfo).port)
    return url.href
  }

  /** Statements sent while `work` ran, in order; transaction control is left out. */
  async statements(work: () => Promise<unknown>): Promise<string[]> {
    this.recorded = []
    try {
      await work()
      return this.recorded.filter(
        (sql) => !/^\s*(begin|commit|rollback|savepoint|release|set session)\b/i.test(sql),
      )
    } finally {
      this.recorded = null
    }
  }

  /** Holds back the `nth` statement from now on that matches. */
  hold(pattern: RegExp, nth = 1): Hold {
    let seen = 0
    return this.watch((sql) => pattern.test(sql) && ++seen === nth)
  }

  /** Holds back every statement that matches, until all are released together. */
  holdEvery(pattern: RegExp): Hold {
    return this.watch((sql) => pattern.test(sql))
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private watch(matches: Watch["matches"]): Hold {
    let reached: (sql: string) => void = () => undefined
    let release: () => void = () => undefined
    const arrival = new Promise<string>((resolve) => (reached = resolve))
    const released = new Promise<void>((resolve) => (release = resolve))
    const watch: Watch = { matches, reached, released }
    this.watches.push(watch)
    return {
      reached: arrival,
      release: () => {
        this.watches = this.watches.filter((other) => other !== watch)
        release()
      },
    }
  }

  private serve(client: Socket): void {
    const database = connect(Number(this.target.port || 5432), this.target.hostname)
    for (const socket of [client, database]) {
      this.sockets.add(socket)
      socket.setNoDelay(true)
      // A killed process resets its connections; that is what these tests are about.
      socket.on("error", () => undefined)
    }
    client.on("close", () => database.destroy())
    database.on("close", () => client.destroy())
    database.pipe(client)
    const frames = new Frames()
    let queue = Promise.resolve()
    client.on("data", (chunk) => {
      const arrived = frames.feed(chunk)
      queue = queue.then(() => this.sendOn(arrived, client, database))
    })
  }

  /** Sends on what arrived together as it came, together: each piece by itself would wake the database five times for one statement. */
  private async sendOn(arrived: readonly Frame[], client: Socket, database: Socket): Promise<void> {
    let ready: Buffer[] = []
    const flush = () => {
      if (ready.length > 0 && !client.destroyed) database.write(Buffer.concat(ready))
      ready = []
    }
    for (const { sql, bytes } of arrived) {
      if (sql !== null) {
        this.recorded?.push(sql)
        for (const watch of this.watches) {
          if (!watch.matches(sql)) continue
          flush()
          watch.reached(sql)
          await watch.released
        }
      }
      ready.push(bytes)
    }
    flush()
  }
}

interface Frame {
  bytes: Buffer
  /** Of a message that carries a statement. */
  sql: string | null
}

/** Cuts the frontend's byte stream into messages, and reads the SQL of Query and Parse. */
class Frames {
  private rest: Buffer = Buffer.alloc(0)
  private started = false

  feed(chunk: Buffer): Frame[] {
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    const frames: Frame[] = []
    for (;;) {
      // The first message has no type byte.
      const head = this.started ? 1 : 0
      if (this.rest.length < head + 4) return frames
      const length = head + this.rest.readInt32BE(head)
      if (this.rest.length < length) return frames
      const bytes = this.rest.subarray(0, length)
      frames.push({ bytes, sql: this.started ? sqlOf(bytes) : null })
      this.rest = this.rest.subarray(length)
      this.started = true
    }
  }
}

function sqlOf(message: Buffer): string | null {
  const type = String.fromCharCode(message[0] ?? 0)
  if (type === "Q") return message.toString("utf8", 5, message.length - 1)
  if (type !== "P") return null
  const name = message.indexOf(0, 5)
  return message.toString("utf8", name + 1, message.indexOf(0, name + 1))
}
