import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { BUILD, end, ROOT, startMedusa, untilServing } from "../process"

const STOREFRONT = join(ROOT, "storefront/.next/standalone/storefront")
const LIFELINE = pathToFileURL(join(ROOT, "tools/lib/lifeline.mjs")).href

/** As long as the composition waits for a process that was asked to end, in milliseconds. */
const GRACE_MS = 40_000
/** A process that cannot start has said so by then, in milliseconds. */
const ENDS_WITHIN_MS = 90_000

type Start = (hear: (text: string) => void) => ChildProcess

/** One process of a shop of many, which can be killed and started again where it was. */
export class Part {
  private child: ChildProcess | undefined
  /** All that the present process has said. */
  said = ""

  private constructor(
    readonly url: string,
    private readonly health: string,
    private readonly launch: Start,
  ) {}

  static backend(port: number, env: NodeJS.ProcessEnv): Part {
    return new Part(`http://127.0.0.1:${port}`, "/health", (hear) =>
      startMedusa(BUILD, port, env, hear),
    )
  }

  static storefront(port: number, env: NodeJS.ProcessEnv): Part {
    return new Part(`http://127.0.0.1:${port}`, "/api/health", (hear) => {
      const child = spawn(process.execPath, ["--import", LIFELINE, "server.js"], {
        cwd: STOREFRONT,
        env: { ...env, PORT: String(port), HOSTNAME: "127.0.0.1" },
        stdio: ["pipe", "pipe", "pipe"],
      })
      child.stdin.on("error", () => undefined)
      child.stdout.on("data", (chunk: Buffer) => hear(chunk.toString()))
      child.stderr.on("data", (chunk: Buffer) => hear(chunk.toString()))
      return child
    })
  }

  /** Starts it and waits until it serves. */
  async start(): Promise<void> {
    this.said = ""
    const child = this.launch((text) => (this.said += text))
    this.child = child
    await untilServing(child, this.url, () => this.said, 180_000, this.health)
  }

  /** Starts it and waits until it ends by itself. @returns its exit code, null when it had to be ended */
  async runs(): Promise<number | null> {
    this.said = ""
    const child = this.launch((text) => (this.said += text))
    const timer = setTimeout(() => child.kill("SIGKILL"), ENDS_WITHIN_MS)
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
    clearTimeout(timer)
    return code
  }

  /** As a power cut. */
  kill9(): Promise<void> {
    return this.end("SIGKILL")
  }

  /** As whoever runs the shop ends a process: it is asked to. */
  stop(): Promise<void> {
    return this.end("SIGTERM")
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this
    this.child = undefined
    if (child) await end(child, signal, GRACE_MS)
  }
}
