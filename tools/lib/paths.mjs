import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** The repository's root: every tool works from here, wherever it was called from. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "")

/** What belongs to this clone rather than to a shop's data: build stamps, logs of builds. */
export const CACHE_DIR = join(ROOT, ".cache")
export const LOG_DIR = join(CACHE_DIR, "logs")

/** Medusa's commands on sources: it loads a compiler of TypeScript first. */
export const MEDUSA_CLI = join(ROOT, "node_modules/@medusajs/cli/cli.js")
/** Medusa's commands on what was built: without the compiler, which would take a tenth of a start and a quarter of its memory. */
export const MEDUSA_CLI_BUILT = join(ROOT, "node_modules/@medusajs/cli/dist/index.js")
export const BACKEND_BUILD = join(ROOT, "backend/.medusa/server")
export const STOREFRONT_BUILD = join(ROOT, "storefront/.next/standalone/storefront")

/**
 * @param {string | undefined} value the variable OCOP_DATA_DIR
 * @returns {string} absolute path of the folder that holds a shop's database, secrets and files
 */
export function dataDirectory(value) {
  return resolve(ROOT, value || ".data")
}
