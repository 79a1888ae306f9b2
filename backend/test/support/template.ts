import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Client } from "pg"
import {
  BUILD,
  end,
  environment,
  freePort,
  medusa,
  ROOT,
  startMedusa,
  untilServing,
} from "./process"
import { serverUrl, withClient } from "./server"

/** Beside the databases, which may be on a server that lives for one test run only. */
const CACHE = join(process.env.TEST_FOLDER ?? tmpdir(), "dung-goc-templates")
const OPENING_PATIENCE_MS = 120_000

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

/**
 * A shop that was migrated, seeded and opened once, to be cloned by every suite. Kept until the sources
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
    await medusa(["exec", "./src/seed/run.js", "quiet"], env)
    await openOnce(serverUrl(building), dataDir)
    await admin.query(`alter database ${building} rename to ${name}`)
  })
  return { database: name, dataDir }
}

/**
 * The first opening fills the search and delivers what the seed left to be told. Done here, no
 * suite has to wait for it, nor finds its statements among those that it counts.
 */
async function openOnce(databaseUrl: string, dataDir: string): Promise<void> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let said = ""
  const hear = (text: string) => (said += text)
  const child = startMedusa(BUILD, port, environment(databaseUrl, dataDir, port), hear)
  try {
    await untilServing(child, url, () => said)
    const key = keyOf(dataDir)
    const until = Date.now() + OPENING_PATIENCE_MS
    while (!((await searches(url, key)) && (await isQuiet(databaseUrl)))) {
      if (Date.now() > until)
        throw new Error(`The template does not come to rest\n${said.slice(-4_000)}`)
      await sleep(200)
    }
  } finally {
    await end(child, "SIGTERM")
  }
}

/** The storefront's key, as the seed wrote it. */
export function keyOf(dataDir: string): string {
  const file = join(dataDir, "publishable.json")
  return (JSON.parse(readFileSync(file, "utf8")) as { key: string }).key
}

async function searches(url: string, key: string): Promise<boolean> {
  const { ok } = await fetch(`${url}/store/search`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-publishable-api-key": key },
    body: JSON.stringify({ entity: "product", pagination: { take: 1 } }),
  })
  return ok
}

/** Nothing is left to deliver, not even later: what failed before there was an index is tried again. */
async function isQuiet(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      "select 1 from outbox_message where dead_at is null and (available_at <= now() or attempts > 0) limit 1",
    )
    return rowCount === 0
  })
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
