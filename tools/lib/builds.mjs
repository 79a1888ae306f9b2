import { cp, mkdir, rm } from "node:fs/promises"
import { existsSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { runNode, stopCommands } from "./command.mjs"
import { contentHash } from "./content-hash.mjs"
import { waitForLock } from "./lock-file.mjs"
import { CACHE_DIR, MEDUSA_CLI, ROOT, STOREFRONT_BUILD } from "./paths.mjs"
import { say, step } from "./progress.mjs"
import { whenStale } from "./stamps.mjs"
import { runTasks } from "./task-graph.mjs"

export const PLUGINS = /** @type {const} */ (["ocop", "marketplace", "search", "vietnam"])

/** What any build depends on besides its own sources. */
const COMMON = ["pnpm-lock.yaml", "tsconfig.base.json"]

/**
 * The configuration is read while building, but nothing is connected to and nothing kept of it.
 * The values only have to be of the right shape.
 */
const BUILD_ENVIRONMENT = {
  NODE_ENV: undefined,
  DATABASE_URL: "postgres://build@localhost:1/build",
  MEDUSA_DISABLE_TELEMETRY: "true",
  NEXT_TELEMETRY_DISABLED: "1",
}

/**
 * @typedef {object} Build
 * @property {string} id
 * @property {string[]} after
 * @property {string[]} inputs
 * @property {string[]} outputs
 * @property {() => Promise<void>} work
 */

/** @returns {Build[]} in an order in which they could be done one by one */
export function builds() {
  return [
    {
      id: "kit",
      after: [],
      inputs: ["plugins/kit"],
      outputs: ["plugins/kit/dist"],
      work: buildKit,
    },
    ...PLUGINS.map((plugin) => ({
      id: plugin,
      after: ["kit"],
      inputs: [`plugins/${plugin}`],
      outputs: [`plugins/${plugin}/.medusa/server/src`],
      work: () => medusa(`build-${plugin}`, ["plugin:build"], join(ROOT, "plugins", plugin)),
    })),
    {
      id: "backend",
      after: [...PLUGINS],
      inputs: ["backend", "data"],
      outputs: [
        "backend/.medusa/server/medusa-config.js",
        "backend/.medusa/server/public/admin/index.html",
      ],
      work: () => medusa("build-backend", ["build", "--no-lint"], join(ROOT, "backend")),
    },
    {
      id: "storefront",
      after: ["kit"],
      inputs: ["storefront", "data"],
      outputs: ["storefront/.next/standalone/storefront/server.js"],
      work: buildStorefront,
    },
  ]
}

/**
 * @param {Build[]} list
 * @returns {Promise<Map<string, string>>} for each build the hash of everything it is made of
 */
export async function buildHashes(list = builds()) {
  /** @type {Map<string, string>} */
  const hashes = new Map()
  for (const { id, after, inputs } of list) {
    const salt = [process.versions.modules, ...after.map((other) => hashes.get(other) ?? "")]
    hashes.set(id, await contentHash([...COMMON, ...inputs], { salt }))
  }
  return hashes
}

/**
 * The builds as tasks; each does nothing when its result is up to date.
 * @param {string[]} [only] ids, all when not given
 * @returns {Promise<import("./task-graph.mjs").Task[]>}
 */
export async function buildTasks(only) {
  const hashes = await buildHashes()
  return builds()
    .filter(({ id }) => !only || only.includes(id))
    .map(({ id, after, outputs, work }) => ({
      id,
      after: after.filter((other) => !only || only.includes(other)),
      heavy: true,
      work: async () => {
        await whenStale({
          name: id,
          hash: hashes.get(id) ?? "",
          outputs,
          work: () => step(`build ${id}`, work),
        })
      },
    }))
}

/**
 * Builds what is stale. Two tools in one clone take turns.
 * @param {string[]} [only]
 */
export async function buildAll(only) {
  const lock = await lockBuilds()
  try {
    await runTasks(await buildTasks(only), {
      processors: availableParallelism(),
      onFailure: stopCommands,
    })
  } finally {
    lock.release()
  }
}

/** @returns {Promise<{ release: () => void }>} */
export function lockBuilds() {
  return waitForLock(join(CACHE_DIR, "build.lock"), (holder) =>
    say(`  waiting for another build of this clone (process ${holder})`),
  )
}

async function buildKit() {
  await rm(join(ROOT, "plugins/kit/dist"), { recursive: true, force: true })
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc")
  await runNode("build-kit", tsc, ["-p", "plugins/kit"])
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {string} cwd
 */
async function medusa(name, args, cwd) {
  await runNode(name, MEDUSA_CLI, args, { cwd, env: BUILD_ENVIRONMENT })
}

/** Next's standalone server serves neither static files nor public ones unless they lie beside it. */
async function buildStorefront() {
  const folder = join(ROOT, "storefront")
  // A failed build leaves parts behind that the next one would take for good.
  await rm(join(folder, ".next"), { recursive: true, force: true })
  const next = join(ROOT, "node_modules/next/dist/bin/next")
  await runNode("build-storefront", next, ["build"], { cwd: folder, env: BUILD_ENVIRONMENT })
  await mkdir(join(STOREFRONT_BUILD, ".next"), { recursive: true })
  await cp(join(folder, ".next/static"), join(STOREFRONT_BUILD, ".next/static"), {
    recursive: true,
  })
  if (existsSync(join(folder, "public"))) {
    await cp(join(folder, "public"), join(STOREFRONT_BUILD, "public"), { recursive: true })
  }
}
