import { spawn } from "node:child_process"
import { createServer, connect, type Server, type Socket } from "node:net"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { freePort } from "./free-port"
import type { Ready } from "./ready"

const SERVER = join(import.meta.dirname, "../../storefront/.next/standalone/storefront/server.js")
const START_TIMEOUT_MS = 20_000

/** A backend's port that can die, hang, and be the shop's own backend again. */
export class Gate {
  #mode: "hangs" | "open" = "hangs"
  #server?: Server
  readonly #sockets = new Set<Socket>()
  port = 0

  constructor(private readonly backend: URL) {}

  /** Listens where it did before; nothing listened there until now. */
  async listen(): Promise<void> {
    const server = createServer((socket) => this.#accept(socket))
    this.#server = server
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve))
    this.port = (server.address() as AddressInfo).port
  }

  /** Refuses every connection, as a backend that is not running. */
  async die(): Promise<void> {
    this.#drop()
    const server = this.#server
    this.#server = undefined
    if (server) await new Promise((resolve) => server.close(resolve))
  }

  /** Accepts and never answers. */
  hang(): void {
    this.#mode = "hangs"
    this.#drop()
  }

  /** Hands everything on to the shop's backend. */
  open(): void {
    this.#mode = "open"
    this.#drop()
  }

  #accept(socket: Socket): void {
    this.#keep(socket)
    if (this.#mode === "hangs") return
    const behind = connect(Number(this.backend.port), this.backend.hostname)
    this.#keep(behind)
    socket.pipe(behind).pipe(socket)
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket)
    socket.once("close", () => this.#sockets.delete(socket))
    // A connection that was dropped on purpose.
    socket.once("error", () => socket.destroy())
  }

  #drop(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}

/**
 * The storefront alone, as it is built, on a port of its own.
 *
 * @param more of its variables
 * @returns its address, and how to end it
 */
export async function openLoneStorefront(
  shop: Ready,
  backendPort: number,
  more: NodeJS.ProcessEnv = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const port = await freePort()
  const storefront = spawn(process.execPath, [SERVER], {
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      BACKEND_URL: `http://127.0.0.1:${backendPort}`,
      PUBLISHABLE_KEY: shop.publishableKey,
      ...more,
    },
  })
  const ended = new Promise<void>((resolve) => storefront.once("exit", () => resolve()))
  const url = `http://127.0.0.1:${port}`
  const close = async () => {
    storefront.kill("SIGKILL")
    await ended
  }
  for (const began = Date.now(); Date.now() - began < START_TIMEOUT_MS; await wait(100)) {
    if (await fetch(`${url}/robots.txt`).catch(() => undefined)) return { url, close }
  }
  await close()
  throw new Error("The storefront alone did not start")
}
