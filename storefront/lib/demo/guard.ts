import "server-only"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { isLoopbackVisit, listensToOthers } from "./loopback"

/**
 * Lets the demo's doors be seen only where they are harmless: with the demo seed, and by somebody who
 * sits at the machine itself. Everybody else gets the 404 of a page that does not exist.
 */
export async function onlyDemo(): Promise<string> {
  const { HOSTNAME, OCOP_DATA_DIR: dataDir, OCOP_SEED: seed = "demo" } = process.env
  if (!dataDir || seed !== "demo" || listensToOthers(HOSTNAME)) notFound()
  if (!isLoopbackVisit(await headers())) notFound()
  return dataDir
}
