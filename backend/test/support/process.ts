import { type ChildProcess, execFile, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"

export const ROOT = resolve(__dirname, "../../..")
/** The built application: what tests start is what is shipped. */
export const BUILD = join(ROOT, "backend/.medusa/server")
const MEDUSA = join(ROOT, "node_modules/@medusajs/cli/dist/index.js")
/** Whoever is started so ends with the test that started it, even when that is killed. */
const WITH_LIFELINE = ["--import", pathToFileURL(join(ROOT, "tools/lib/lifeline.mjs")).href]

/** Variables every process of the application under test gets. */
export function environment(databaseUrl: string, dataDir: string, port = 9000): NodeJS.ProcessEnv {
  const secret = (of: string) => createHash("sha256").update(`test ${of}`).digest("hex")
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: process.env.TZ,
    NODE_ENV: "production",
    // A start makes so much that is young and soon gone that collecting it takes a tenth of its time.
    NODE_OPTIONS: "--max-semi-space-size=64",
    // Named, since Medusa sets "server" by itself while it migrates, which the shop refuses without Redis.
    MEDUSA_WORKER_MODE: "shared",
    DATABASE_URL: databaseUrl,
    OCOP_DATA_DIR: dataDir,
    OCOP_ROOT: ROOT,
    // Drawn and encoded once for all templates.
    OCOP_PICTURE_CACHE: process.env.OCOP_PICTURE_CACHE ?? join(ROOT, ".cache/pictures"),
    PUBLIC_BACKEND_URL: `http://localhost:${port}`,
    // Without REVALIDATE_SECRET: no storefront stands beside a backend under test, so nobody is told of pages.
    STOREFRONT_URL: "http://localhost:8000",
    JWT_SECRET: secret("jwt"),
    COOKIE_SECRET: secret("cookie"),
    LINK_SECRET: secret("link"),
    AUTH_MFA_ENCRYPTION_KEY: secret("mfa"),
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
}

/** A folder of this run, which goes with it. */
export function testFolder(name: string): string {
  return mkdtempSync(join(process.env.TEST_FOLDER ?? tmpdir(), `dung-goc-${name}-`))
}

/** Does one of Medusa's commands to its end. @throws Error with the end of what it said when it fails */
export async function medusa(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [...WITH_LIFELINE, MEDUSA, ...args], {
      cwd: BUILD,
      env,
      maxBuffer: 64 << 20,
    })
  } catch (cause) {
    const { stdout = "", stderr = "" } = cause as { stdout?: string; stderr?: string }
    throw new Error(`medusa ${args.join(" ")} failed\n${(stdout + stderr).slice(-4_000)}`, {
      cause,
    })
  }
}

/**
 * Starts a backend and does not wait for it.
 * @param build folder of the built application
 * @param hear told of all that it says
 */
export function startMedusa(
  build: string,
  port: number,
  env: NodeJS.ProcessEnv,
  hear: (text: string) => void,
): ChildProcess {
  const args = [MEDUSA, "start", "--host", "127.0.0.1", "--port", String(port)]
  const child = spawn(process.execPath, [...WITH_LIFELINE, ...args], {
    cwd: build,
    env,
    stdio: ["pipe", "pipe", "pipe"],
  })
  // A killed process breaks its pipe; that is what some tests are about.
  child.stdin.on("error", () => undefined)
  child.stdout.on("data", (chunk: Buffer) => hear(chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => hear(chunk.toString()))
  return child
}

/** Waits until a server serves. @throws Error with the end of what it said when it ends or does not */
export async function untilServing(
  child: ChildProcess,
  url: string,
  said: () => string,
  patience = 180_000,
  health = "/health",
): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    if (hasEnded(child)) throw new Error(`It ended while starting\n${said().slice(-4_000)}`)
    if (await serves(url + health)) return
    if (Date.now() > until) throw new Error(`It does not serve\n${said().slice(-4_000)}`)
    await sleep(100)
  }
}

/** Ends a process by a signal, and by force when that takes longer than its patience in milliseconds. */
export async function end(
  child: ChildProcess,
  signal: NodeJS.Signals,
  patience = 10_000,
): Promise<void> {
  if (hasEnded(child)) return
  const gone = new Promise((resolve) => child.once("exit", resolve))
  child.kill(signal)
  const timer = setTimeout(() => child.kill("SIGKILL"), patience)
  await gone
  clearTimeout(timer)
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null

export async function serves(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  )
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
