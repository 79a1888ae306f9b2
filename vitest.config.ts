import { existsSync, readdirSync, readFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vitest/config"
import { LongestFirst } from "./tools/testing/longest-first.mjs"

const root = fileURLToPath(new URL(".", import.meta.url))

const sourceOf = (path: string) =>
  [`${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find((file) => existsSync(file)) ?? null

/**
 * Resolves `@ocop/<package>/<entry>` to the package's source, by the same rule as its `exports`,
 * so that unit tests always see what is on disk and never a stale build; and the storefront's own `@/`.
 */
const workspaceSources = (): Plugin => ({
  name: "workspace-sources",
  enforce: "pre",
  resolveId(id) {
    if (id.startsWith("@/")) return sourceOf(join(root, "storefront", id.slice(2)))
    const match = /^@ocop\/(kit|ocop|marketplace|search|vietnam)\/(.+)$/.exec(id)
    if (!match) {
      return null
    }
    return sourceOf(join(root, "plugins", match[1] ?? "", "src", match[2] ?? ""))
  },
})

const LIFELINE = new URL("tools/lib/lifeline.mjs", import.meta.url).href

/** Some units are statements: they are tested on a real PostgreSQL, made for the run. */
const DATABASE = "tools/testing/database-setup.mjs"

/** Several processes of one shop meet on a Redis, which the machine has or the run gets. */
const REDIS = "tools/testing/redis-setup.mjs"

/** Units of the backend and its plugins: half of the time of each goes into loading what they stand on, which is the same. */
const SERVER_UNITS = [
  "backend",
  ...readdirSync(join(root, "plugins")).map((name) => `plugins/${name}`),
]
  .map((part) => `${part}/test/unit`)
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => join(folder, file)),
  )

/** What a test changes for whoever comes after it in the same thread. */
const CHANGES_ITS_WORLD =
  /\bvi\.(mock|doMock|hoisted|stub\w+|useFakeTimers|resetModules)\(|process\.env\.\w+ = /

/** Units that leave the world as it was, and so need not load theirs anew. */
const SIDE_BY_SIDE = SERVER_UNITS.filter(
  (file) => !CHANGES_ITS_WORLD.test(readFileSync(join(root, file), "utf8")),
)

const UNITS = {
  globals: true,
  globalSetup: [DATABASE, REDIS],
  pool: "threads" as const,
  // One more than there are processors, since some wait for a database; by itself vitest takes one less.
  maxWorkers: availableParallelism() + 1,
  testTimeout: 30_000,
}

/** A shop of two backends, a worker and two storefronts, which needs the machine to itself. */
const MANY_PROCESSES = "backend/test/integration/many-processes.test.ts"

/** What Medusa does without us, which only another version of it can change. */
const STOCK_MEDUSA = "backend/test/integration/stock-medusa.test.ts"

/** Tests of whole applications. */
const APPLICATIONS = {
  globals: true,
  globalSetup: [DATABASE, REDIS],
  // One process per file. The lifeline ends a file whose run was killed, and with it the application that it started.
  pool: "forks" as const,
  execArgv: ["--import", LIFELINE],
  testTimeout: 120_000,
  hookTimeout: 360_000,
}

export default defineConfig({
  // Medusa's services use the older decorators; esbuild must be told, since tests lie outside
  // the `include` of each package's tsconfig.
  esbuild: {
    target: "es2022",
    tsconfigRaw: {
      compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
    },
  },
  test: {
    teardownTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        plugins: [workspaceSources()],
        // The storefront's own short name for its root, as its tsconfig has it.
        resolve: { alias: [{ find: /^@\//, replacement: join(root, "storefront/") }] },
        test: {
          ...UNITS,
          name: "unit",
          include: [
            "plugins/*/test/unit/**/*.test.ts",
            "backend/test/unit/**/*.test.ts",
            "storefront/test/unit/**/*.test.{ts,tsx}",
            "tools/test/unit/**/*.test.{ts,mjs}",
          ],
          exclude: SIDE_BY_SIDE,
        },
      },
      {
        extends: true,
        plugins: [workspaceSources()],
        test: { ...UNITS, name: "unit-shared", include: SIDE_BY_SIDE, isolate: false },
      },
      {
        extends: true,
        test: {
          ...APPLICATIONS,
          name: "integration",
          include: [
            "backend/test/integration/**/*.test.ts",
            "tools/test/integration/**/*.test.mjs",
          ],
          exclude: [MANY_PROCESSES, STOCK_MEDUSA],
          // Two more than there are processors: an application under test waits for its database and its jobs, and with three at work
          // on two processors a fifth of their time was left over.
          maxWorkers: availableParallelism() + 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { ...APPLICATIONS, name: "stock", include: [STOCK_MEDUSA] },
      },
      {
        extends: true,
        test: {
          ...APPLICATIONS,
          name: "processes",
          include: [MANY_PROCESSES],
          // Five servers are enough for two cores.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 420_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
