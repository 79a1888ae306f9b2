import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const GUARDIAN = fileURLToPath(new URL("./guardian.mjs", import.meta.url))

/**
 * @typedef {object} Guarded
 * @property {number} pid of the server
 * @property {string | null} identity as `processIdentity` tells it
 * @property {string} [ephemeral] data folder that goes with the server
 */

/**
 * PostgreSQL does not notice when the one who started it is killed, and no handler of ours runs
 * then. A small process of its own does notice: it holds the other end of a pipe, and ends the
 * server when that closes.
 * @param {Guarded} guarded
 * @returns {() => void} dismisses the guardian; call it when the server has ended
 */
export function guard(guarded) {
  const guardian = spawn(process.execPath, [GUARDIAN, JSON.stringify(guarded)], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    // Out of the starter's group: what is sent to the whole group must not reach the guardian.
    detached: true,
  })
  // Without a guardian the next start still ends what this one left behind.
  guardian.on("error", () => undefined)
  guardian.stdin?.on("error", () => undefined)
  guardian.unref()
  return () => void guardian.kill("SIGKILL")
}
