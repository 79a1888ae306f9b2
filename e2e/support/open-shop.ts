import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { pathToFileURL } from "node:url"
import { startStripe } from "../stripe"
import { freePort } from "./free-port"
import { ready } from "./ready"

const ROOT = join(import.meta.dirname, "../..")
/** A bare clone installs, builds, migrates and seeds first. */
const START_TIMEOUT_MS = 6 * 60_000
const STOP_TIMEOUT_MS = 30_000

/**
 * Global set-up: opens a shop with data and ports of its own, once for all tests, unless one is there
 * already, and the stand-in of Stripe that it was told of (STRIPE_API_BASE).
 * @returns the function that closes both again
 */
export default async function openShopAndStripe(): Promise<() => Promise<void>> {
  const closeShop = process.env.OCOP_READY ? undefined : await openShop()
  const closeStripe = await openStripe()
  return async () => {
    await closeShop?.()
    await closeStripe?.()
  }
}

/** A shop that is there already may take no cards: its tests of cards fail, and say why. */
async function openStripe(): Promise<(() => Promise<void>) | undefined> {
  const { STRIPE_API_BASE, STRIPE_WEBHOOK_SECRET } = process.env
  if (!STRIPE_API_BASE || !STRIPE_WEBHOOK_SECRET) return undefined
  const url = `${ready().backend}/hooks/payment/stripe_stripe`
  const stripe = await startStripe({
    port: Number(new URL(STRIPE_API_BASE).port),
    webhook: { url, secret: STRIPE_WEBHOOK_SECRET },
  })
  return () => stripe.close()
}

async function openShop(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "dung-goc-e2e-"))
  // The database server runs as another user when we are root, and has to pass through here.
  chmodSync(dataDir, 0o711)
  process.env.STRIPE_API_BASE = `http://127.0.0.1:${await freePort()}`
  process.env.STRIPE_WEBHOOK_SECRET = "whsec_e2e"
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
      STRIPE_API_KEY: "sk_test_e2e",
      STRIPE_PUBLISHABLE_KEY: "pk_test_e2e",
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
