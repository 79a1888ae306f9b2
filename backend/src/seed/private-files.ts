import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Reads JSON from the data directory; null when the file does not exist. */
export function readPrivate<T>(dataDir: string, name: string): T | null {
  const path = join(dataDir, name)
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : null
}

/** Writes JSON that only its owner may read, whole or not at all. */
export function writePrivate(dataDir: string, name: string, content: unknown): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, name)
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  // The mode above is only for files that are new.
  chmodSync(draft, 0o600)
  renameSync(draft, path)
}
