import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { processIdentity } from "./identity.mjs"

/**
 * Takes a lock that dies with its holder: a file naming the process and when it began, so that
 * neither a kill -9 nor a reused process number keeps anyone out.
 * @param {string} file
 * @returns {{ release: () => void } | { holder: number }} the lock, or who has it
 */
export function tryLock(file) {
  const me = processIdentity(process.pid) ?? `${process.pid}@`
  mkdirSync(dirname(file), { recursive: true })
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, me)
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // A link is made with its content or not at all; a file would be empty for a moment.
        linkSync(mine, file)
        return { release: () => rmSync(file, { force: true }) }
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") {
          throw error
        }
      }
      const recorded = readIfThere(file)
      const holder = Number(recorded.split("@")[0])
      if (attempt > 20 || (recorded && processIdentity(holder) === recorded)) {
        return { holder }
      }
      rmSync(file, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/**
 * @param {string} file
 * @param {(holder: number) => void} onWait called once, when somebody else has the lock
 * @returns {Promise<{ release: () => void }>}
 */
export async function waitForLock(file, onWait) {
  let told = false
  for (;;) {
    const result = tryLock(file)
    if ("release" in result) {
      return result
    }
    if (!told) {
      onWait(result.holder)
      told = true
    }
    await sleep(500)
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") {
      return ""
    }
    throw error
  }
}
