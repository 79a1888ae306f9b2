import { readFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { writeMarker } from "../../lib/markers.mjs"
import { ensureDatabase, withClient } from "../../lib/postgres/client.mjs"
import { prepareDatabase, schemaHash } from "../../lib/prepare.mjs"
import { keepLog, say } from "../../lib/progress.mjs"

describe("the seed that a database holds", () => {
  const name = `held_seed_${process.pid}`
  const url = Object.assign(new URL(process.env.TEST_PG_URL), { pathname: `/${name}` }).href
  const marked = (seed) => withClient(url, (client) => writeMarker(client, "seed", seed))
  // Whatever would be run would fail: there is nothing to run it in.
  const prepared = async (seed) =>
    prepareDatabase({
      url,
      seed,
      env: {},
      medusa: "/nowhere/medusa.js",
      backendDir: "/nowhere",
      seedScript: "",
      logDir: tmpdir(),
      schema: await schemaHash(),
    })

  beforeAll(async () => {
    await ensureDatabase(process.env.TEST_PG_URL, name)
    await withClient(url, async (client) => {
      await writeMarker(client, "schema", await schemaHash())
      await client.query("create table product (id text); insert into product values ('one')")
    })
  })

  afterAll(() =>
    withClient(process.env.TEST_PG_URL, (client) =>
      client.query(`drop database ${name} with (force)`),
    ),
  )

  it("is told whatever is asked for later: a shop that began empty never calls itself a demo", async () => {
    expect(await prepared("demo"), "filled by somebody else").toBe("empty")
    await marked("empty")
    expect(await prepared("demo")).toBe("empty")
    await marked("demo")
    expect(await prepared("empty")).toBe("demo")
    await marked("load:500")
    expect(await prepared("demo")).toBe("load:500")
  })

  it("says nothing of its tables to whom has no sources to compare them with: he migrates", async () => {
    const nowhere = { medusa: "/nowhere/medusa.js", backendDir: "/nowhere", seedScript: "" }
    const blind = { ...nowhere, url, seed: "empty", env: {}, logDir: tmpdir() }
    await expect(prepareDatabase(blind)).rejects.toThrow("migrate")
  })
})

describe("what a start says", () => {
  it("is kept as one JSON object a line", () => {
    const folder = mkdtempSync(join(tmpdir(), "progress-"))
    const end = keepLog(join(folder, "logs/start.log"))
    say("✓ start PostgreSQL (1.2 s)")
    say("✗ build kit failed after 3 s\n    line of a log")
    end()
    say("said to nobody's log")
    const lines = readFileSync(join(folder, "logs/start.log"), "utf8").trimEnd().split("\n")
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: "info", message: "✓ start PostgreSQL (1.2 s)", timestamp: expect.any(String) },
      {
        level: "error",
        message: expect.stringContaining("line of a log"),
        timestamp: expect.any(String),
      },
    ])
    rmSync(folder, { recursive: true })
  })
})
