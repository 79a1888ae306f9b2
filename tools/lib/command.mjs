import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { stripVTControlCharacters } from "node:util"
import { Failure } from "./failure.mjs"
import { LOG_DIR, ROOT } from "./paths.mjs"

const LINES_SHOWN = 20
const END_PATIENCE_MS = 10_000

/** Options of a Node that is to end with the process that started it; its standard input must be a pipe. */
export const WITH_LIFELINE = ["--import", new URL("./lifeline.mjs", import.meta.url).href]

/**
 * @param {string} file
 * @param {number} [count]
 * @returns {string} the last lines of a log, indented
 */
export function lastLines(file, count = LINES_SHOWN) {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n")
  return lines
    .slice(-count)
    .map((line) => `    ${line}`)
    .join("\n")
}

/**
 * The end of a log and where the rest of it is. A long stack trace would hide what it is the trace
 * of, so the first line that speaks of an error is put in front.
 * @param {string} log
 * @returns {string}
 */
export function logExcerpt(log) {
  const end = lastLines(log)
  const plain = stripVTControlCharacters(readFileSync(log, "utf8"))
  const first = plain
    .split("\n")
    .find((line) => /\berror\b/i.test(line))
    ?.trim()
  const cause =
    first && !stripVTControlCharacters(end).includes(first) ? `    ${first}\n    …\n` : ""
  return `${cause}${end}\n  the last ${LINES_SHOWN} lines; the rest is in ${relative(ROOT, log)}`
}

/** Commands under way, so that a signal can end them with everything they started. */
const children = new Set()

/**
 * Ends every command under way, with its whole process group.
 * @param {NodeJS.Signals} [signal]
 */
export function stopCommands(signal = "SIGTERM") {
  for (const child of children) {
    killGroup(child.pid, signal)
  }
}

/** Ends every command under way and waits for it, by force when one does not go. */
export async function endCommands() {
  stopCommands()
  const until = performance.now() + END_PATIENCE_MS
  while (children.size > 0 && performance.now() < until) {
    await sleep(50)
  }
  stopCommands("SIGKILL")
}

/**
 * @param {number} pid of a group's leader
 * @param {NodeJS.Signals} signal
 */
export function killGroup(pid, signal) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal)
  } catch (error) {
    // Gone already is what was wanted.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") {
      throw error
    }
  }
}

/**
 * Runs a command to its end with its output in a log file.
 * @param {object} options
 * @param {string} options.name of the step, and of its log
 * @param {string} options.command
 * @param {string[]} options.args
 * @param {string} [options.cwd]
 * @param {Record<string, string | undefined>} [options.env] added to the process's own
 * @param {string} [options.log] path of the log file
 * @param {number[]} [options.accept] exit codes that are not a failure
 * @param {boolean} [options.lifeline] holds its standard input open for as long as this process lives
 * @returns {Promise<{ code: number, log: string }>}
 * @throws {Failure} with the end of the log when the command fails
 */
export async function run({
  name,
  command,
  args,
  cwd = ROOT,
  env = {},
  log,
  accept = [0],
  lifeline = false,
}) {
  const file = log ?? join(LOG_DIR, `${name}.log`)
  mkdirSync(dirname(file), { recursive: true })
  const output = openSync(file, "w")
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: [lifeline ? "pipe" : "ignore", output, output],
    detached: process.platform !== "win32",
  })
  // The pipe breaks when the command ends; that is told by its exit.
  child.stdin?.on("error", () => undefined)
  children.add(child)
  try {
    const { code, signal } = await new Promise((resolve, reject) => {
      child.once("error", reject)
      child.once("exit", (code, signal) => resolve({ code, signal }))
    })
    if (code === null || !accept.includes(code)) {
      const how = code === null ? `was ended by ${signal}` : `failed with exit code ${code}`
      throw new Failure(`${name} ${how}`, { details: logExcerpt(file) })
    }
    return { code, log: file }
  } catch (error) {
    if (error instanceof Failure) {
      throw error
    }
    throw new Failure(`${name} could not be run: ${command}: ${messageOf(error)}`, { cause: error })
  } finally {
    children.delete(child)
    closeSync(output)
  }
}

/**
 * Runs one of the workspace's own tools by its script, with this very Node. It ends with this
 * process, however that ends.
 * @param {string} name
 * @param {string} script path of a JavaScript file
 * @param {string[]} args
 * @param {Omit<Parameters<typeof run>[0], "name" | "command" | "args" | "lifeline">} [options]
 */
export function runNode(name, script, args, options = {}) {
  return run({
    ...options,
    name,
    command: process.execPath,
    args: [...WITH_LIFELINE, script, ...args],
    lifeline: true,
  })
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}
