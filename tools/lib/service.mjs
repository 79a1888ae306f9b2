import { spawn } from "node:child_process"
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from "node:fs"
import { dirname } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { killGroup, logExcerpt, WITH_LIFELINE } from "./command.mjs"
import { Failure } from "./failure.mjs"
import { say } from "./progress.mjs"

const STOP_PATIENCE_MS = 15_000
const POLL_MS = 100
/** More crashes than this within the window mean that starting again will not help. */
const MOST_RESTARTS = 5
const WINDOW_MS = 60_000

/**
 * @typedef {object} ServiceOptions
 * @property {string} name
 * @property {string} script run by this very Node
 * @property {string[]} [args]
 * @property {string} cwd
 * @property {Record<string, string | undefined>} env the whole environment
 * @property {string} log
 * @property {string} healthUrl answers below 500 (a 404, too, is an answer) when it is serving
 * @property {number} [patience] ms until it must be healthy
 */

/** A server process that is kept alive: started, watched, started again, stopped. */
export class Service {
  /** @param {ServiceOptions} options */
  constructor(options) {
    this.options = options
    /** @type {import("node:child_process").ChildProcess | null} */
    this.child = null
    this.stopping = false
    /** @type {number[]} */
    this.crashes = []
    /** Settles with a failure when the service is given up; never when it is stopped. */
    this.lost = new Promise((_, reject) => {
      this.giveUp = reject
    })
    this.lost.catch(() => undefined)
  }

  /** Starts the process and waits until it is healthy. */
  async start() {
    const { name, log } = this.options
    mkdirSync(dirname(log), { recursive: true })
    if (existsSync(log)) {
      renameSync(log, `${log}.1`)
    }
    const child = this.#launch()
    await this.#untilHealthy(child)
    child.once("exit", () => this.#restart())
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Failure(`${name} stopped as soon as it had started`, { details: logExcerpt(log) })
    }
  }

  #launch() {
    const { script, args = [], cwd, env, log } = this.options
    const output = openSync(log, "a")
    const child = spawn(process.execPath, [...WITH_LIFELINE, script, ...args], {
      cwd,
      env,
      stdio: ["pipe", output, output],
      detached: process.platform !== "win32",
    })
    closeSync(output)
    // The pipe breaks when the process dies; that is news for the exit handler, not an error.
    child.stdin?.on("error", () => undefined)
    this.child = child
    return child
  }

  /** @param {import("node:child_process").ChildProcess} child */
  async #untilHealthy(child) {
    const { name, log, healthUrl, patience = 120_000 } = this.options
    const until = performance.now() + patience
    while (!(await answers(healthUrl))) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Failure(`${name} stopped while starting`, { details: logExcerpt(log) })
      }
      if (performance.now() > until) {
        throw new Failure(`${name} did not answer at ${healthUrl} within ${patience / 1000} s`, {
          details: logExcerpt(log),
        })
      }
      await sleep(POLL_MS)
    }
  }

  /** A crash must not end the shop: the process is started again, unless it keeps crashing. */
  async #restart() {
    const { name, log } = this.options
    if (this.stopping) {
      return
    }
    const now = Date.now()
    this.crashes = [...this.crashes.filter((at) => now - at < WINDOW_MS), now]
    if (this.crashes.length > MOST_RESTARTS) {
      this.giveUp?.(new Failure(`${name} keeps crashing`, { details: logExcerpt(log) }))
      return
    }
    say(`! ${name} stopped unexpectedly and is started again; its log is ${log}`)
    await sleep(500 * this.crashes.length)
    if (this.stopping) {
      return
    }
    const child = this.#launch()
    child.once("exit", () => this.#restart())
  }

  /** Stops the process and starts it anew, on purpose. */
  async restart() {
    await this.stop()
    this.stopping = false
    this.crashes = []
    await this.start()
  }

  /** Asks the process to stop, and ends its whole group when it does not. */
  async stop() {
    this.stopping = true
    const child = this.child
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) {
      return
    }
    const gone = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGTERM")
    const timer = setTimeout(() => killGroup(child.pid ?? 0, "SIGKILL"), STOP_PATIENCE_MS)
    await gone
    clearTimeout(timer)
    // What the process itself had started and not ended.
    killGroup(child.pid, "SIGKILL")
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000) })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    // Not listening yet: the caller asks again until its patience ends.
    return false
  }
}
