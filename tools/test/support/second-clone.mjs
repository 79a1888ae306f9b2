import { execFileSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from "node:fs"
import { join } from "node:path"
import { PLUGINS } from "../../lib/builds.mjs"
import { CACHE_DIR, ROOT } from "../../lib/paths.mjs"

/** What an installation and a build leave beside the sources. */
const INSTALLED = [
  "",
  "backend",
  "storefront",
  "e2e",
  ...PLUGINS.map((name) => `plugins/${name}`),
  "plugins/kit",
]
const BUILT = [
  "plugins/kit/dist",
  ...PLUGINS.map((name) => `plugins/${name}/.medusa`),
  ".cache/stamps",
]

/**
 * A clone of this repository as it is on disk, installed and with its plugins built, without doing
 * either again: packages, which nobody writes to, are linked and the rest is copied.
 * @returns {string} its root, in the cache since links need the same disk
 */
export function secondClone() {
  const clone = join(CACHE_DIR, `clone-${process.pid}`)
  const files = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    {
      cwd: ROOT,
      encoding: "utf8",
    },
  )
  for (const file of files.split("\0")) {
    // Tracked and deleted is not there to be copied.
    if (file && existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(clone, file))
  }
  for (const folder of INSTALLED) {
    const packages = join(ROOT, folder, "node_modules")
    if (existsSync(packages)) linkTree(packages, join(clone, folder, "node_modules"))
  }
  for (const folder of BUILT) {
    cpSync(join(ROOT, folder), join(clone, folder), { recursive: true, verbatimSymlinks: true })
  }
  return clone
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    // Those of the workspace are relative, and lead to the clone's own packages.
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkSync(source, target)
  }
}
