import { createHash } from "node:crypto"
import { readdir, readFile, stat } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { ROOT } from "./paths.mjs"

/** Never an input: what builds and tests leave behind, and what does not change a build. */
const SKIPPED = new Set([
  "node_modules",
  ".medusa",
  ".next",
  "dist",
  ".cache",
  ".data",
  "test",
  "test-results",
  "next-env.d.ts",
  "README.md",
])

/**
 * All files below the given paths, sorted, as paths relative to the root.
 * A path that does not exist counts as empty: making it later changes the hash.
 * @param {string[]} paths files or folders relative to `root`
 * @param {{ root?: string, only?: (path: string) => boolean }} [options]
 * @returns {Promise<string[]>}
 */
export async function listFiles(paths, { root = ROOT, only = () => true } = {}) {
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} path */
  async function visit(path) {
    const info = await stat(path).catch((error) => {
      if (error.code === "ENOENT") {
        return null
      }
      throw error
    })
    if (!info) {
      return
    }
    if (!info.isDirectory()) {
      found.add(relative(root, path).split(sep).join("/"))
      return
    }
    const names = await readdir(path)
    await Promise.all(
      names
        .filter((name) => !SKIPPED.has(name) && !name.endsWith(".tsbuildinfo"))
        .map((name) => visit(join(path, name))),
    )
  }
  await Promise.all(paths.map((path) => visit(join(root, path))))
  return [...found].filter(only).sort()
}

/**
 * A hash of names and contents. Time stamps say nothing: a clone and a checkout touch every file.
 * @param {string[]} paths files or folders relative to `root`
 * @param {{ root?: string, only?: (path: string) => boolean, salt?: string[] }} [options]
 *   salt: further strings that the result depends on, such as hashes of what it is built upon
 * @returns {Promise<string>} 64 hexadecimal digits
 */
export async function contentHash(paths, { root = ROOT, only, salt = [] } = {}) {
  const hash = createHash("sha256")
  for (const part of salt) {
    hash.update(`${part}\n`)
  }
  const files = await listFiles(paths, { root, only })
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))))
  files.forEach((file, index) => {
    const content = contents[index]
    hash.update(`${file}\0${content.length}\0`).update(content)
  })
  return hash.digest("hex")
}
