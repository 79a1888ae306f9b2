import { existsSync } from "node:fs"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { CACHE_DIR, ROOT } from "./paths.mjs"

/**
 * Does work only when its inputs differ from the last time it was finished, or its results are
 * gone. The stamp is taken away before the work and written after it, so that a build that was
 * interrupted is never mistaken for a finished one.
 * @param {object} step
 * @param {string} step.name file name of the stamp
 * @param {string} step.hash of all inputs
 * @param {string[]} step.outputs paths relative to the root that must exist
 * @param {() => Promise<void>} step.work
 * @param {string} [step.folder] where stamps are kept
 * @returns {Promise<"fresh" | "done">}
 */
export async function whenStale({ name, hash, outputs, work, folder = join(CACHE_DIR, "stamps") }) {
  const file = join(folder, name)
  if (await isFresh({ file, hash, outputs })) {
    return "fresh"
  }
  await rm(file, { force: true })
  await work()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.${process.pid}`, hash)
  await rename(`${file}.${process.pid}`, file)
  return "done"
}

/**
 * @param {{ file: string, hash: string, outputs: string[] }} stamp
 * @returns {Promise<boolean>}
 */
async function isFresh({ file, hash, outputs }) {
  if (!existsSync(file) || !outputs.every((path) => existsSync(join(ROOT, path)))) {
    return false
  }
  return (await readFile(file, "utf8")) === hash
}
