import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { pathToFileURL } from "node:url"

const ROOT = join(import.meta.dirname, "../..")
/** A bare clone installs, builds, migrates and seeds first. */
const START_TIMEOUT_MS = 6 * 60_000
const STOP_TIMEOUT_MS = 30_000

/**
 * Global set-up: opens a shop with data and ports of its own, once for all tests, unless one is there
 * already. @returns the function that closes it again
 */
export default async function openShop(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.OCOP_READY) return undefined
  const dataDir = mkdtempSync(join(tmpdir(), "dung-goc-e2e-"))
  // The database server runs as another user when we are root, and has to pass through here.
  chmodSync(dataDir, 0o711)
  // A shop that ends with the run, even with one that is killed.
  const lifeline = pathToFileURL(join(ROOT, "tools/lib/lifeline.mjs")).href
  const shop = spawn(process.execPath, ["--import", lifeline, "tools/start.mjs"], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      OCOP_DATA_DIR: dataDir,
      OCOP_SEED: "demo",
      PORT_BACKEND: String(await freePort()),
      PORT_STOREFRONT: String(await freePort()),
    },
  })
  const close = async () => {
    await stop(shop)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    process.env.OCOP_READY = await readyLine(shop)
    process.env.OCOP_DATA_DIR = dataDir
  } catch (error) {
    await close()
    throw error
  }
  return close
}

function readyLine(shop: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No READY line within ${START_TIMEOUT_MS / 60_000} minutes`)),
      START_TIMEOUT_MS,
    )
    if (!shop.stdout) throw new Error("The shop has no standard output to read")
    createInterface({ input: shop.stdout }).on("line", (line) => {
      if (!line.startsWith("READY ")) return
      clearTimeout(timer)
      resolve(line.slice("READY ".length))
    })
    shop.once("exit", (code) => {
      clearTimeout(timer)
      reject(new Error(`npm start ended with ${code} before it was ready`))
    })
  })
}

async function stop(shop: ChildProcess): Promise<void> {
  if (shop.exitCode !== null) return
  const ended = new Promise<void>((resolve) => shop.once("exit", () => resolve()))
  shop.kill("SIGTERM")
  const timer = setTimeout(() => shop.kill("SIGKILL"), STOP_TIMEOUT_MS)
  await ended
  clearTimeout(timer)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      )
    })
  })
}
