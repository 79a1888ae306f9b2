import type { Kept, ToWorker } from "./messages"

/** As long as a tap may look as if nothing came of it. */
const PATIENCE_MS = 3_000
const SCRIPT = "/ban-hang/worker/portal.js"

/**
 * Starts the worker of the portal's pages in one language (public/ban-hang/worker), which outlives them. Resolves when it
 * can be told something.
 * @param door path of the portal in that language
 * @throws where the browser refuses, as in some private windows
 */
export async function startWorker(door: string): Promise<void> {
  const options = { scope: door, type: "module", updateViaCache: "none" } as const
  const registration = await workers()?.register(SCRIPT, options)
  const first = registration?.active ? null : (registration?.installing ?? registration?.waiting)
  if (!first) return
  await new Promise<void>((resolve) => {
    first.addEventListener("statechange", () => {
      if (first.state === "activated" || first.state === "redundant") resolve()
    })
  })
}

/** Ends it, with all that it keeps. */
export async function endWorker(door: string): Promise<void> {
  await tellWorker(door, { forget: true })
  await (await registrationOf(door))?.unregister()
}

/**
 * Tells the worker something.
 * @returns what is kept then; undefined where there is no worker, as in some private windows, or it could not do it
 */
export async function tellWorker(door: string, message: ToWorker): Promise<Kept | undefined> {
  const worker = (await registrationOf(door))?.active
  if (!worker) return undefined
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<Kept | undefined>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Kept | null>) => resolve(data ?? undefined)
    // Only a tap is waited for by a person; what takes longer is told to all pages when it is done.
    if ("tap" in message) setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
  worker.postMessage(message, [port2])
  return answer
}

/** Calls back whenever something was kept or sent. @returns what calls it off */
export function onKept(heard: (kept: Kept) => void): () => void {
  const listen = ({ data }: MessageEvent<Kept>) => heard(data)
  workers()?.addEventListener("message", listen)
  return () => workers()?.removeEventListener("message", listen)
}

async function registrationOf(door: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await workers()?.getRegistration(door)
  // That of the shop answers for all that has none of its own.
  return found && new URL(found.scope).pathname === door ? found : undefined
}

/** Absent where the shop is not read over a safe connection. */
function workers(): ServiceWorkerContainer | undefined {
  return "serviceWorker" in navigator ? navigator.serviceWorker : undefined
}
