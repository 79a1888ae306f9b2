import { existsSync, mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { buildAll } from "../lib/builds.mjs"
import { lastLines, runNode } from "../lib/command.mjs"
import { installPackages, requireNode } from "../lib/packages.mjs"
import { CACHE_DIR, LOG_DIR, ROOT } from "../lib/paths.mjs"
import { browserTests, shopFolder } from "./browser-tests.mjs"
import { vitestCounts, withExitCode } from "./counts.mjs"

const bin = (/** @type {string} */ path) => join(ROOT, "node_modules", path)
const REPORTS = join(CACHE_DIR, "reports")

/**
 * @typedef {import("./counts.mjs").Counts} Counts
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} [needs] stages without whose success this one cannot be done
 * @property {boolean} [reads] whether it reads sources alone, on one core, so that it may be done beside others that do
 * @property {(stages: readonly string[]) => Promise<Counts>} work told of all that are to be done
 */

/** @type {Record<string, Stage>} */
export const STAGES = {
  install: {
    name: "install",
    work: () =>
      asOne("install", async () => {
        requireNode()
        await installPackages()
      }),
  },
  format: {
    name: "format",
    needs: ["install"],
    reads: true,
    work: () =>
      check("format", bin("prettier/bin/prettier.cjs"), [
        "--check",
        "--cache",
        "--cache-location",
        join(CACHE_DIR, "prettier"),
        "--log-level=warn",
        ".",
      ]),
  },
  lint: {
    name: "lint",
    needs: ["install"],
    reads: true,
    work: () => check("lint", bin("eslint/bin/eslint.js"), ["--max-warnings=0", "."]),
  },
  types: { name: "types", needs: ["install"], reads: true, work: types },
  unit: {
    name: "unit tests",
    needs: ["install"],
    work: () => vitest(["unit", "unit-shared"]),
  },
  build: { name: "build", needs: ["install"], work: () => asOne("build", () => buildAll()) },
  integration: {
    name: "integration tests",
    needs: ["build"],
    // In one run, since both clone the shop that is made for it; a shop of many processes has the machine to itself after
    // all others.
    work: (others) =>
      vitest(["integration", "processes"], {
        TEST_DATA_DIR: others.includes("browser") ? shopFolder() : undefined,
      }),
  },
  stock: {
    name: "stock Medusa",
    needs: ["build"],
    work: () => vitest(["stock"]),
  },
  browser: { name: "browser tests", needs: ["build"], work: () => browserTests(REPORTS) },
}

/** Programs of the type check: what each part of the workspace may use differs. */
async function types() {
  // TypeScript's own, quicker program: it judges as the one that builds do with, in a seventh of the time.
  const tsc = bin("typescript-native/bin/tsc")
  const programs = [
    ["server and tests", "tsconfig.check.json"],
    ["admin", "tsconfig.admin.json"],
    ["tools", "tools/tsconfig.json"],
    ["e2e", "e2e/tsconfig.json"],
    ["storefront", "storefront/tsconfig.json"],
    ["service worker", "storefront/tsconfig.worker.json"],
  ].filter(([, file]) => existsSync(join(ROOT, file ?? "")))
  /** @type {Counts[]} */
  const results = []
  for (const [part, file] of programs) {
    if (part === "storefront") {
      // The types of its routes are made from its folders.
      const generated = await check("typegen", bin("next/dist/bin/next"), ["typegen"], "storefront")
      results.push(...(generated.failed ? [generated] : []))
    }
    results.push(
      await check(`types-${part?.replaceAll(" ", "-")}`, tsc, ["--noEmit", "-p", file ?? ""]),
    )
  }
  return sum(results)
}

/**
 * @param {string[]} projects of one run; the report is named after the first
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Counts>}
 */
async function vitest(projects, env = {}) {
  const name = projects[0] ?? ""
  const report = join(REPORTS, `${name}.json`)
  mkdirSync(REPORTS, { recursive: true })
  rmSync(report, { force: true })
  const { code } = await runNode(
    `${name}-tests`,
    bin("vitest/vitest.mjs"),
    [
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { accept: ANY, env },
  )
  return withExitCode(vitestCounts(report), code, `vitest (${name})`)
}

/** Every exit code: the caller makes a count of it. */
export const ANY = Array.from({ length: 256 }, (_, code) => code)

/**
 * A check that either holds or does not counts as one test.
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @param {string} [folder]
 * @returns {Promise<Counts>}
 */
async function check(name, script, args, folder = ".") {
  const { code, log } = await runNode(name, script, args, { accept: ANY, cwd: join(ROOT, folder) })
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [`${name}:\n${lastLines(log)}`] }
}

/**
 * @param {string} name
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Counts>}
 */
async function asOne(name, work) {
  try {
    await work()
    return { passed: 1, failed: 0, skipped: 0, failures: [] }
  } catch (error) {
    const { message, details } = /** @type {import("../lib/failure.mjs").Failure} */ (error)
    const failure = `${name}: ${message}${details ? `\n${details}` : ""}`
    return { passed: 0, failed: 1, skipped: 0, failures: [failure] }
  }
}

/**
 * @param {Counts[]} list
 * @returns {Counts}
 */
export function sum(list) {
  return list.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
      failures: [...all.failures, ...one.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  )
}

/** Where a stage's whole output is. */
export const logs = LOG_DIR
