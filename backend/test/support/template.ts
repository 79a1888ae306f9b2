import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import type { Client } from "pg"
import { serverUrl, withClient } from "./server"

export const ROOT = resolve(__dirname, "../../..")
/** The built application: what tests start is what is shipped. */
export const BUILD = join(ROOT, "backend/.medusa/server")
export const MEDUSA = join(ROOT, "node_modules/@medusajs/cli/cli.js")
/** Beside the databases, which may be on a server that lives for one test run only. */
const CACHE = join(tmpdir(), "dung-goc-templates")

/** What a template's tables and rows come from; the rest of the code may change without a new one. */
const SHAPES =
  /\/(migrations|models|links|seed|search|config)\/.*\.js$|\/data\/[^/]+\.json$|medusa-config\.js$/

/** Seeds that a suite can ask for; `empty` is a shop with places and rates and no goods. */
export type Seed = "demo" | "empty"

export interface Template {
  database: string
  /** What the seed wrote beside the database: accounts, publishable key, pictures. */
  dataDir: string
}

/** Variables every process of the application under test gets. */
export function environment(databaseUrl: string, dataDir: string, port = 9000): NodeJS.ProcessEnv {
  const secret = (of: string) => createHash("sha256").update(`test ${of}`).digest("hex")
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: process.env.TZ,
    NODE_ENV: "production",
    // Named, since Medusa sets "server" by itself while it migrates, which the shop refuses without Redis.
    MEDUSA_WORKER_MODE: "shared",
    DATABASE_URL: databaseUrl,
    OCOP_DATA_DIR: dataDir,
    OCOP_ROOT: ROOT,
    // Drawn and encoded once for all templates.
    OCOP_PICTURE_CACHE: join(ROOT, ".cache/pictures"),
    PUBLIC_BACKEND_URL: `http://localhost:${port}`,
    // Without REVALIDATE_SECRET: no storefront stands beside a backend under test, so nobody is told of pages.
    STOREFRONT_URL: "http://localhost:8000",
    JWT_SECRET: secret("jwt"),
    COOKIE_SECRET: secret("cookie"),
    LINK_SECRET: secret("link"),
    AUTH_MFA_ENCRYPTION_KEY: secret("mfa"),
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
}

/**
 * A database that was migrated and seeded once, to be cloned by every suite. Kept until the sources
 * of its tables or its seed change; two test processes at once wait for one another. TEST_TEMPLATE
 * names an older one to go on with, while writing a test.
 */
export async function template(seed: Seed = "demo"): Promise<Template> {
  const name = process.env.TEST_TEMPLATE ?? `ocop_template_${seed}_${sourceHash().slice(0, 12)}`
  // Two servers may hold a template of one name; each has its own folder.
  const server = createHash("sha256").update(serverUrl()).digest("hex").slice(0, 8)
  const dataDir = join(CACHE, `${name}-${server}`)
  await withClient(serverUrl(), async (admin) => {
    await admin.query("select pg_advisory_lock(hashtext($1))", [name])
    // Database and folder belong together: with one of them gone, both are made again.
    if ((await exists(admin, name)) && existsSync(join(dataDir, "publishable.json"))) return
    await admin.query(`drop database if exists ${name} with (force)`)
    const building = `${name}_building`
    await admin.query(`drop database if exists ${building} with (force)`)
    await admin.query(`create database ${building}`)
    rmSync(dataDir, { recursive: true, force: true })
    mkdirSync(dataDir, { recursive: true })
    const env = { ...environment(serverUrl(building), dataDir), OCOP_SEED: seed }
    await medusa(["db:migrate", "--execute-safe-links"], env)
    await medusa(["exec", "./src/seed/run.js"], env)
    await admin.query(`alter database ${building} rename to ${name}`)
  })
  return { database: name, dataDir }
}

/** A clone of the template, and a copy of its data folder, for one suite alone. */
export async function cloneTemplate(
  from: Template,
  name: string,
  dataDir: string,
): Promise<string> {
  await withClient(serverUrl(), async (admin) => {
    // Two clones of one template at once refuse each other: PostgreSQL copies it undisturbed only.
    await admin.query("select pg_advisory_lock(hashtext('clone ' || $1))", [from.database])
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name} template ${from.database}`)
  })
  rmSync(dataDir, { recursive: true, force: true })
  cpSync(from.dataDir, dataDir, { recursive: true })
  return serverUrl(name)
}

export async function dropDatabase(name: string): Promise<void> {
  await withClient(serverUrl(), (admin) =>
    admin.query(`drop database if exists ${name} with (force)`),
  )
}

async function medusa(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [MEDUSA, ...args], {
      cwd: BUILD,
      env,
      maxBuffer: 64 << 20,
    })
  } catch (cause) {
    const { stdout = "", stderr = "" } = cause as { stdout?: string; stderr?: string }
    throw new Error(`medusa ${args.join(" ")} failed\n${(stdout + stderr).slice(-4_000)}`, {
      cause,
    })
  }
}

async function exists(admin: Client, database: string): Promise<boolean> {
  const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [database])
  return rowCount === 1
}

function sourceHash(): string {
  const hash = createHash("sha256")
  for (const folder of [BUILD, join(ROOT, "data"), ...plugins()]) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      const path = join(folder, file)
      if (SHAPES.test(path) && !path.includes("/node_modules/"))
        hash.update(file).update(readFileSync(path))
    }
  }
  return hash.digest("hex")
}

const plugins = () => [
  join(ROOT, "plugins/kit/dist"),
  ...["ocop", "marketplace", "search", "vietnam"].map((name) =>
    join(ROOT, "plugins", name, ".medusa/server/src"),
  ),
]
