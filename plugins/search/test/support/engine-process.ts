import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import ts from "typescript"

const RUN = `
import { FakeMeilisearch } from "./fake-meilisearch.mjs"
await new FakeMeilisearch().open(Number(process.argv[2]))
process.send("open")
`

/** The stand-in of Meilisearch as a process of its own, which can be killed as a server is. What it held is gone then. */
export class EngineProcess {
  private child?: ChildProcess

  private constructor(
    readonly host: string,
    private readonly port: number,
    private readonly folder: string,
  ) {}

  static async open(): Promise<EngineProcess> {
    const folder = mkdtempSync(join(tmpdir(), "engine-"))
    // Node runs no TypeScript by itself, and a loader would take longer to start than the stand-in.
    const source = readFileSync(join(__dirname, "fake-meilisearch.ts"), "utf8")
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    })
    writeFileSync(join(folder, "fake-meilisearch.mjs"), outputText)
    writeFileSync(join(folder, "run.mjs"), RUN)
    const port = await freePort()
    const engine = new EngineProcess(`http://127.0.0.1:${port}`, port, folder)
    await engine.start()
    return engine
  }

  async start(): Promise<void> {
    this.child = fork(join(this.folder, "run.mjs"), [String(this.port)], { execArgv: [] })
    await once(this.child, "message")
  }

  /** As by `kill -9`: connections are cut where they are. */
  async kill(): Promise<void> {
    if (!this.child) return
    const gone = once(this.child, "exit")
    this.child.kill("SIGKILL")
    await gone
    this.child = undefined
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}
