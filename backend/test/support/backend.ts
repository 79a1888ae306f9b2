import type { ChildProcess } from "node:child_process"
import { existsSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Pool, type QueryResultRow } from "pg"
import { BUILD, end, environment, freePort, startMedusa, testFolder, untilServing } from "./process"
import { cloneTemplate, dropDatabase, keyOf, type Seed, template } from "./template"
import { stockBuild } from "./stock"
import { Wire } from "./wire"

export interface BackendOptions {
  seed?: Seed
  env?: NodeJS.ProcessEnv
  start?: boolean
  stock?: boolean
}

/** How a process ended, with all it said. */
export interface Ended {
  code: number | null
  output: string
}

/**
 * The real, built backend as a process of its own on a clone of the template, so that it can be
 * killed as a power cut would. Its connections go through a `Wire`.
 */
export class Backend {
  private child: ChildProcess | null = null
  private said = ""
  private readonly pool: Pool

  private constructor(
    readonly database: string,
    readonly databaseUrl: string,
    readonly dataDir: string,
    readonly wire: Wire,
    private env: NodeJS.ProcessEnv,
    readonly port: number,
    private readonly build: string,
  ) {
    this.pool = new Pool({ connectionString: databaseUrl, max: 4 })
    this.pool.on("error", () => undefined)
  }

  /**
   * Clones the template and starts a backend on it.
   * @param name of the suite, part of the database's name
   * @param options `env` adds to the environment, `start: false` leaves the process to the suite,
   *   `stock: true` takes our completion and our locks out (see `stockBuild`)
   */
  static async on(
    name: string,
    { seed = "demo", env = {}, start = true, stock = false }: BackendOptions = {},
  ): Promise<Backend> {
    const database = `ocop_test_${name}_${process.pid}`
    const dataDir = testFolder(name)
    const databaseUrl = await cloneTemplate(await template(seed), database, dataDir)
    const backend = new Backend(
      database,
      databaseUrl,
      dataDir,
      await Wire.to(databaseUrl),
      env,
      await freePort(),
      stock ? stockBuild() : BUILD,
    )
    if (start) await backend.start()
    return backend
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** All that the present process has said. */
  get output(): string {
    return this.said
  }

  /** The storefront's key, as the seed wrote it. */
  get publishableKey(): string {
    return keyOf(this.dataDir)
  }

  /** Files of the letters that were written whole: one that is being written has a point before its name. */
  letters(ending: "eml" | "html"): string[] {
    const folder = join(this.dataDir, "mail")
    // No letter yet, no folder yet.
    return (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => !name.startsWith(".") && name.endsWith(`.${ending}`))
      .map((name) => join(folder, name))
  }

  /**
   * Starts the process and waits until it serves.
   * @param env from now on in the place of what the suite added to the environment
   */
  async start({ patience = 180_000, env = this.env } = {}): Promise<void> {
    this.env = env
    this.said = ""
    const child = this.spawn(this.port, (text) => (this.said += text))
    this.child = child
    await untilServing(child, this.url, () => this.said, patience)
  }

  /**
   * Starts one more process on the same database, which goes on serving: only stock Medusa lets it.
   * @returns where it is reached, and how to end it
   */
  async twin(patience = 180_000): Promise<{ url: string; stop: () => Promise<void> }> {
    const port = await freePort()
    let output = ""
    const child = this.spawn(port, (text) => (output += text))
    const url = `http://127.0.0.1:${port}`
    await untilServing(child, url, () => output, patience)
    return { url, stop: () => end(child, "SIGTERM") }
  }

  /** Starts one more process on the same database, and waits until it ends by itself. */
  async second(patience = 60_000): Promise<Ended> {
    let output = ""
    const child = this.spawn(await freePort(), (text) => (output += text))
    const timer = setTimeout(() => child.kill("SIGKILL"), patience)
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
    clearTimeout(timer)
    return { code, output }
  }

  /** As a power cut: no handler runs, nothing is given back. */
  async kill9(): Promise<void> {
    await this.end("SIGKILL")
  }

  /** Ends process, connections, database and folder. */
  async stop(): Promise<void> {
    await this.end("SIGTERM")
    await this.wire.close()
    await this.pool.end()
    await dropDatabase(this.database)
    rmSync(this.dataDir, { recursive: true, force: true })
    if (this.build !== BUILD) rmSync(this.build, { recursive: true, force: true })
  }

  /** Asks the database itself, past the application and its wire. */
  async sql<Row extends QueryResultRow>(text: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows
  }

  private spawn(port: number, hear: (text: string) => void): ChildProcess {
    return startMedusa(
      this.build,
      port,
      { ...environment(this.wire.url, this.dataDir, port), ...this.env },
      hear,
    )
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child
    this.child = null
    if (child) await end(child, signal)
  }
}
