/**
 * Adds this version's scripts, styles and fonts to the folder that the proxy serves, and takes away what no version had
 * for a month. The old ones stay until then: a page that was opened before an update asks for them long after it.
 * `node deploy/publish-static.mjs FROM TO`
 */
import { cpSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs"
import { join, relative } from "node:path"

const KEPT_MS = 30 * 86_400_000

const [from, to] = process.argv.slice(2)
if (!from || !to) {
  throw new Error("Say from where and to where: node deploy/publish-static.mjs FROM TO")
}
const now = new Date()
const files = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

cpSync(from, to, { recursive: true })
// Copied again or there already: it is of today.
for (const { parentPath, name } of files(from)) {
  utimesSync(join(to, relative(from, parentPath), name), now, now)
}
let removed = 0
for (const { parentPath, name } of files(to)) {
  const file = join(parentPath, name)
  if (now.getTime() - statSync(file).mtimeMs > KEPT_MS) {
    rmSync(file)
    removed += 1
  }
}
console.log(`published ${files(from).length} files, removed ${removed}`)
