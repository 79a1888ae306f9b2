import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { run } from "../lib/command.mjs"
import { Failure } from "../lib/failure.mjs"
import { ROOT } from "../lib/paths.mjs"
import { findFreePort } from "../lib/ports.mjs"
import { step } from "../lib/progress.mjs"
import { broken } from "./lib/promises.mjs"

const BUDGET = { cold_s: 300, warm_s: 20, resident_mb: 1536 }

/**
 * From a bare clone of what is committed to the READY line, and again when everything is there.
 * Fails above what is promised. The cold figure includes fetching the packages, as far as npm and pnpm have not kept them.
 */
export default async function measureStart() {
  const folder = mkdtempSync(join(tmpdir(), "dung-goc-start-"))
  const clone = join(folder, "clone")
  try {
    await run({ name: "bench-clone", command: "git", args: ["clone", "--quiet", ROOT, clone] })
    const env = {
      ...process.env,
      PORT_BACKEND: String(await findFreePort()),
      PORT_STOREFRONT: String(await findFreePort()),
      OCOP_DATA_DIR: "",
      DATABASE_URL: "",
    }
    const cold = await step("start a bare clone", () => startOnce(clone, env))
    const warm = await step("start it again", () => startOnce(clone, env))
    const figures = {
      cold_s: cold.seconds,
      warm_s: warm.seconds,
      resident_mb: warm.residentMb,
    }
    return {
      figures: { ...figures, budget: BUDGET },
      broken: broken(
        Object.entries(BUDGET).map(([what, atMost]) => ({ what, is: figures[what], atMost })),
      ),
    }
  } finally {
    // reset knows where the database lies when a mode-0700 parent has driven it elsewhere.
    await run({
      name: "bench-reset",
      command: process.execPath,
      args: [join(clone, "tools/reset.mjs"), "--yes"],
      cwd: clone,
      env: { OCOP_DATA_DIR: "" },
    })
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 */
async function startOnce(cwd, env) {
  const began = performance.now()
  const child = spawn("npm", ["start", "--silent"], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  })
  const exited = new Promise((resolve) => child.once("exit", resolve))
  await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("READY ")) {
        resolve(line)
      }
    })
    exited.then((code) => reject(new Failure(`npm start ended with ${code} before it was ready`)))
  })
  const seconds = round((performance.now() - began) / 1000)
  const residentMb = residentOf(child.pid ?? 0)
  process.kill(-(child.pid ?? 0), "SIGTERM")
  const code = await exited
  if (code !== 0) {
    throw new Failure(`npm start ended with ${code} after a signal`)
  }
  return { seconds, residentMb }
}

/**
 * Memory of a process and all its descendants, shared pages counted once.
 * @param {number} root pid
 * @returns {number} megabytes, 0 where the system does not tell
 */
function residentOf(root) {
  if (process.platform !== "linux") {
    return 0
  }
  const parents = new Map()
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const stat = readOrEmpty(`/proc/${pid}/stat`).replace(/^.*\) /s, "")
    parents.set(Number(pid), Number(stat.split(" ")[1]))
  }
  const isOurs = (/** @type {number} */ pid) => {
    let current = pid
    while (current > 1 && current !== root) {
      current = parents.get(current) ?? 0
    }
    return current === root
  }
  const kilobytes = [...parents.keys()].filter(isOurs).map((pid) => {
    const pss = /^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))
    return Number(pss?.[1] ?? 0)
  })
  return Math.round(kilobytes.reduce((all, one) => all + one, 0) / 1024)
}

/** A process may end while it is being looked at. @param {string} file */
function readOrEmpty(file) {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100
}
