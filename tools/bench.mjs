import { existsSync, readdirSync } from "node:fs"
import { basename, join } from "node:path"
import { pathToFileURL } from "node:url"
import { closeShops, openShop } from "./testing/bench-shop.mjs"
import { stopCommands } from "./lib/command.mjs"
import { describeFailure, Failure } from "./lib/failure.mjs"
import { installPackages, requireNode } from "./lib/packages.mjs"
import { ROOT } from "./lib/paths.mjs"
import { say, step } from "./lib/progress.mjs"

/**
 * Runs the benchmark named on the command line, or all, and prints one JSON object for each.
 *
 * A benchmark is a file `tools/bench/NAME.mjs` whose default export does the measuring:
 *
 *     export default async function ({ openShop, args }) {
 *       const shop = await openShop({ seed: "load:10000" })
 *       ...
 *       return { figures: { p95_ms: 12.5, ratio: { new_queries: 31 } }, broken: [] }
 *     }
 *
 * Its figures are printed with its name; a line in `broken`, for a promise that they do not keep (see
 * `bench/lib/promises.mjs`), makes the run fail once everything is measured. It need not close the shops it opened.
 * What it wants to say meanwhile goes to standard error.
 */
const FOLDER = join(ROOT, "tools/bench")

async function main() {
  const [wanted, ...args] = process.argv.slice(2)
  const all = existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((file) => file.endsWith(".mjs"))
        .map((file) => basename(file, ".mjs"))
    : []
  if (wanted && !all.includes(wanted)) {
    throw new Failure(`There is no benchmark "${wanted}"; there are ${all.join(", ")}`)
  }
  requireNode()
  await installPackages()
  const failures = []
  for (const name of wanted ? [wanted] : all) {
    const { default: measure } = await import(pathToFileURL(join(FOLDER, `${name}.mjs`)).href)
    const { figures, broken } = await step(`bench ${name}`, () => measure({ openShop, args }))
    await closeShops()
    process.stdout.write(`${JSON.stringify({ bench: name, ...figures })}\n`)
    failures.push(...broken.map((/** @type {string} */ line) => `bench ${name}: ${line}`))
  }
  if (failures.length) {
    throw new Failure(failures.join("\n"))
  }
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => {
    say(`\n${signal}: stopping`)
    stopCommands()
    void closeShops().finally(() => process.exit(130))
  })
}

try {
  await main()
  process.exit(0)
} catch (error) {
  console.error(describeFailure(error))
  await closeShops()
  process.exit(1)
}
