import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

/**
 * What tells a process from a later one with the same number: the moment it began.
 * @param {number} pid
 * @returns {string | null} null when there is no such process (a zombie counts as none)
 */
export function processIdentity(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") {
      return null
    }
  }
  if (process.platform === "linux") {
    try {
      // The name of a process may hold spaces and brackets: count the fields from its end.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")
      return fields[0] === "Z" ? null : `${pid}@${fields[19]}`
    } catch {
      return null
    }
  }
  try {
    const began = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" })
    return `${pid}@${began.trim()}`
  } catch {
    return null
  }
}

/**
 * @param {number} pid
 * @returns {string} the command line, empty when it cannot be known
 */
export function commandLine(pid) {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim()
  } catch {
    return ""
  }
}
