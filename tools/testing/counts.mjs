import { existsSync, readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures names, with the first line of what went wrong
 */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0, failures: [] }

/**
 * A runner that ended badly without naming a test (a broken import, no tests at all) has failed
 * all the same.
 * @param {Counts} counts
 * @param {number} exitCode
 * @param {string} runner
 * @returns {Counts}
 */
export function withExitCode(counts, exitCode, runner) {
  if (exitCode === 0 || counts.failed > 0) {
    return counts
  }
  const failure = `${runner} ended with exit code ${exitCode} without a failed test`
  return { ...counts, failed: 1, failures: [...counts.failures, failure] }
}

/**
 * Counts from vitest's JSON report. A file that could not even be loaded counts as one failure.
 * @param {string} file
 * @returns {Counts}
 */
export function vitestCounts(file) {
  const report = readReport(file)
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] }
  for (const suite of report?.testResults ?? []) {
    const results = suite.assertionResults ?? []
    for (const { status, fullName, failureMessages = [] } of results) {
      if (status === "passed") {
        counts.passed++
      } else if (status === "failed") {
        counts.failed++
        counts.failures.push(`${fullName}: ${firstLine(failureMessages[0])}`)
      } else {
        counts.skipped++
      }
    }
    const someFailed = results.some(
      (/** @type {{ status: string }} */ { status }) => status === "failed",
    )
    if (suite.status === "failed" && !someFailed) {
      counts.failed++
      counts.failures.push(`${suite.name}: ${firstLine(suite.message)}`)
    }
  }
  return counts
}

/**
 * Counts from Playwright's JSON report. A test that passed only when repeated is a failed one:
 * it does not show what it claims.
 * @param {string} file
 * @returns {Counts}
 */
export function playwrightCounts(file) {
  const report = readReport(file)
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] }
  const visit = (/** @type {any} */ suite, /** @type {string[]} */ path) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === "expected") {
          counts.passed++
        } else if (test.status === "skipped") {
          counts.skipped++
        } else {
          counts.failed++
          const result = test.results.find((/** @type {any} */ { error }) => error)
          const name = [...path, spec.title, test.projectName].filter(Boolean).join(" › ")
          counts.failures.push(`${name}: ${firstLine(result?.error?.message)}`)
        }
      }
    }
    for (const inner of suite.suites ?? []) {
      visit(inner, [...path, inner.title])
    }
  }
  visit({ suites: report?.suites }, [])
  for (const error of report?.errors ?? []) {
    counts.failed++
    counts.failures.push(firstLine(error.message))
  }
  return counts
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null
}

/** @param {string | undefined} text */
function firstLine(text) {
  return (
    stripVTControlCharacters(text ?? "no message")
      .trim()
      .split("\n")[0] ?? ""
  )
}
