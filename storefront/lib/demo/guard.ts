import "server-only"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { shopConfig } from "@/lib/config"
import { isLoopbackHost, isLoopbackVisit, listensToOthers } from "./loopback"

/**
 * Lets the demo's doors be seen only where they are harmless: with the demo seed, and by somebody who
 * sits at the machine itself. Everybody else gets the 404 of a page that does not exist.
 */
export async function onlyDemo(): Promise<string> {
  const dataDir = demoData()
  if (!dataDir || !isLoopbackVisit(await headers())) notFound()
  return dataDir
}

/** Whether pages may link to the doors. Asks nothing of a visitor, so that kept pages stay kept: the shop's address says it. */
export function linksToDemo(): boolean {
  return demoData() !== undefined && isLoopbackHost(new URL(shopConfig().publicUrl).host)
}

/** The folder of a demo that only this machine reaches. */
function demoData(): string | undefined {
  const { HOSTNAME, OCOP_DATA_DIR: dataDir, OCOP_SEED: seed = "demo" } = process.env
  return seed === "demo" && !listensToOthers(HOSTNAME) ? dataDir || undefined : undefined
}
