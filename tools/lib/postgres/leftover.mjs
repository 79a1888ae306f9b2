import { existsSync, readFileSync, rmSync } from "node:fs"
import { basename, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { commandLine, processIdentity } from "../identity.mjs"
import { say } from "../progress.mjs"

const STOP_PATIENCE_MS = 20_000

/**
 * After a kill -9 of ours the server may still run, or have left a file that keeps the next out.
 * @param {string} folder
 */
export async function endLeftover(folder) {
  const file = join(folder, "postmaster.pid")
  if (!existsSync(file)) {
    return
  }
  const pid = Number(readFileSync(file, "utf8").split("\n")[0])
  const identity = processIdentity(pid)
  if (identity && isServerOf(pid, folder)) {
    say(`  the database server of an earlier run (process ${pid}) still runs; it is stopped first`)
    await endProcess(pid, identity)
  }
  // Its number may belong to somebody else by now, and then PostgreSQL would refuse to start.
  rmSync(file, { force: true })
}

/**
 * @param {number} pid
 * @param {string} folder
 */
function isServerOf(pid, folder) {
  const command = commandLine(pid)
  return basename(command.split(" ")[0] ?? "").startsWith("postgres") && command.includes(folder)
}

/**
 * A fast shutdown, then an immediate one (crash recovery at the next start makes that safe).
 * @param {number} pid
 * @param {string | null} identity
 */
export async function endProcess(pid, identity) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGQUIT", "SIGKILL"])) {
    if (processIdentity(pid) !== identity) {
      return
    }
    process.kill(pid, signal)
    const until = performance.now() + STOP_PATIENCE_MS
    while (performance.now() < until) {
      if (processIdentity(pid) !== identity) {
        return
      }
      await sleep(50)
    }
  }
}
