import { endCommands } from "../lib/command.mjs"
import { describeFailure } from "../lib/failure.mjs"
import { whenOrphaned } from "../lib/orphaned.mjs"
import { duration, say, step } from "../lib/progress.mjs"
import { stopBrowserTests } from "./browser-tests.mjs"
import { logs, STAGES, sum } from "./stages.mjs"

const MOST_FAILURES_SHOWN = 30

/**
 * Does the stages in their order, whatever fails, and leaves nothing running.
 * @param {(keyof typeof STAGES)[]} names
 * @returns {Promise<never>} ends the process: 0 when everything passed
 */
export async function gate(names) {
  stopOnSignals()
  const results = []
  const broken = new Set()
  const one = async (/** @type {keyof typeof STAGES} */ name) => {
    const stage = STAGES[name]
    const since = performance.now()
    const missing = stage?.needs?.find((other) => broken.has(other))
    const counts = missing
      ? failed(`${name} needs ${missing}, which failed`)
      : await attempt(stage, names)
    if (counts.failed > 0) {
      broken.add(name)
    }
    return { name: stage?.name ?? name, took: performance.now() - since, ...counts }
  }
  for (const group of together(names)) {
    results.push(...(await Promise.all(group.map(one))))
  }
  return report(results)
}

/**
 * Neighbours that only read what is there are done side by side: each keeps one core busy at most.
 * @param {(keyof typeof STAGES)[]} names
 */
function together(names) {
  /** @type {(keyof typeof STAGES)[][]} */
  const groups = []
  for (const name of names) {
    const last = groups.at(-1)
    const besideLast = last?.every((other) => STAGES[other]?.reads)
    if (last && besideLast && STAGES[name]?.reads) last.push(name)
    else groups.push([name])
  }
  return groups
}

/**
 * @param {import("./stages.mjs").Stage | undefined} stage
 * @param {readonly string[]} all
 */
async function attempt(stage, all) {
  if (!stage) {
    return failed("no such stage")
  }
  try {
    return await step(stage.name, () => stage.work(all), { failed: (counts) => counts.failed > 0 })
  } catch (error) {
    return failed(`${stage.name}: ${describeFailure(error)}`)
  }
}

/** @param {string} failure */
function failed(failure) {
  return { passed: 0, failed: 1, skipped: 0, failures: [failure] }
}

/**
 * @param {(import("./counts.mjs").Counts & { name: string, took: number })[]} results
 * @returns {never}
 */
function report(results) {
  for (const { name, failures } of results) {
    for (const failure of failures.slice(0, MOST_FAILURES_SHOWN)) {
      console.log(`\n✗ ${name} › ${failure}`)
    }
    if (failures.length > MOST_FAILURES_SHOWN) {
      console.log(`  … and ${failures.length - MOST_FAILURES_SHOWN} more in ${name}`)
    }
  }
  const width = Math.max(...results.map(({ name }) => name.length))
  console.log(`\n${"stage".padEnd(width)}   passed  failed  skipped  time`)
  for (const { name, passed, failed, skipped, took } of results) {
    const figures = [
      String(passed).padStart(6),
      String(failed).padStart(6),
      String(skipped).padStart(7),
    ]
    console.log(`${name.padEnd(width)}   ${figures.join("  ")}  ${duration(took)}`)
  }
  const all = sum(results)
  console.log(`logs: ${logs}\n`)
  const skipped = all.skipped > 0 ? `, ${all.skipped} skipped` : ""
  console.log(`${all.passed} passed, ${all.failed} failed${skipped}`)
  process.exit(all.failed > 0 || all.passed === 0 ? 1 : 0)
}

function stopOnSignals() {
  let stopping = false
  const stop = (/** @type {string} */ why) => {
    if (!stopping) {
      stopping = true
      say(`\n${why}: stopping`)
      void Promise.allSettled([endCommands(), stopBrowserTests()]).then(() => process.exit(130))
    }
  }
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => stop(signal))
  }
  whenOrphaned(() => stop("the process that started the check is gone"))
}
