import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { createConnection } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { freePort } from "./free-port.js"

const BINARY = "redis-server"
const PATIENCE_MS = 10_000

/** Whether this machine has the server. Where it has none, tests that need it are skipped, and say so. */
export const hasRedis = spawnSync(BINARY, ["--version"]).status === 0

const hasDeathSignal =
  spawnSync("setpriv", ["--pdeathsig", "KILL", "true"], { stdio: "ignore" }).status === 0

/**
 * A Redis that tests may do anything to: on a port of its own, without a disk, so that a killed one comes back without
 * anything that it knew.
 */
export class RedisServer {
  private child?: ChildProcess

  private constructor(private readonly port: number) {}

  static async open(): Promise<RedisServer> {
    const server = new RedisServer(await freePort())
    await server.start()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const args = ["--port", String(this.port), "--bind", "127.0.0.1", "--save", ""]
    // A run that was killed takes its Redis along, frozen or not.
    const [command, ...before] = hasDeathSignal
      ? ["setpriv", "--pdeathsig", "KILL", BINARY]
      : [BINARY]
    this.child = spawn(command ?? BINARY, [...before, ...args], { stdio: "ignore" })
    const until = Date.now() + PATIENCE_MS
    while (!(await answers(this.port))) {
      if (Date.now() > until) throw new Error(`${BINARY} does not answer`)
      await sleep(50)
    }
  }

  /** It takes connections and commands, and answers none. */
  freeze(): void {
    this.child?.kill("SIGSTOP")
  }

  thaw(): void {
    this.child?.kill("SIGCONT")
  }

  /** As a power cut: nothing is said, and nothing of what it knew is left. */
  async kill(): Promise<void> {
    const { child } = this
    this.child = undefined
    if (!child || child.exitCode !== null || child.signalCode) return
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGKILL")
    await ended
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "127.0.0.1" }, () => socket.write("PING\r\n"))
    const end = (well: boolean) => {
      socket.destroy()
      resolve(well)
    }
    socket.once("data", (data) => end(data.toString().startsWith("+PONG")))
    socket.once("error", () => end(false))
  })
}
