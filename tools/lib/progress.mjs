import { appendFileSync, mkdirSync } from "node:fs"
import { dirname } from "node:path"

const HEARTBEAT_MS = 10_000

/** @type {string | undefined} */
let log

/**
 * Keeps what is said from now on in a file as well, one JSON object a line as the servers write
 * theirs, so that one program reads all of a shop's logs.
 * @param {string} file
 * @returns {() => void} keeps it no longer
 */
export function keepLog(file) {
  mkdirSync(dirname(file), { recursive: true })
  log = file
  return () => {
    log = log === file ? undefined : log
  }
}

/**
 * Progress goes to standard error, so that standard output holds results alone (the READY line,
 * the figures of a benchmark).
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
  if (log) {
    const level = /^[✗!]/.test(line) ? "error" : "info"
    const entry = { level, message: line.trim(), timestamp: new Date().toISOString() }
    appendFileSync(log, `${JSON.stringify(entry)}\n`)
  }
}

/**
 * @param {number} ms
 * @returns {string} such as "850 ms", "3.2 s" or "2 min 5 s"
 */
export function duration(ms) {
  if (ms < 1000) {
    return `${Math.round(ms)} ms`
  }
  if (ms < 60_000) {
    return `${(ms / 1000).toFixed(1)} s`
  }
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** Steps under way, so that a silent minute still says what it is spent on. */
const running = new Map()
/** @type {NodeJS.Timeout | undefined} */
let heartbeat

function beat() {
  const now = performance.now()
  const list = [...running.values()].map(
    ({ title, since }) => `${title} (${duration(now - since)})`,
  )
  say(`  … still at work: ${list.join(", ")}`)
}

/**
 * Does a step and reports what it is, how long it took, or that it failed.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {{ failed?: (result: T) => boolean }} [options] tells a result that is no success
 * @returns {Promise<T>}
 */
export async function step(title, work, { failed } = {}) {
  const key = Symbol(title)
  const since = performance.now()
  running.set(key, { title, since })
  heartbeat ??= setInterval(beat, HEARTBEAT_MS).unref()
  try {
    const result = await work()
    say(`${failed?.(result) ? "✗" : "✓"} ${title} (${duration(performance.now() - since)})`)
    return result
  } catch (error) {
    say(`✗ ${title} failed after ${duration(performance.now() - since)}`)
    throw error
  } finally {
    running.delete(key)
    if (running.size === 0) {
      clearInterval(heartbeat)
      heartbeat = undefined
    }
  }
}
