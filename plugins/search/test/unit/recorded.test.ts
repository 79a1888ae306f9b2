import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it, vi } from "vitest"
import {
  hasMeilisearch,
  meilisearchVersion,
  openMeilisearch,
} from "../../../../tools/testing/meilisearch.mjs"
import { converse } from "../support/conversation"
import { canonical, MASTER, type Recording, Recorder, Replay } from "../support/exchanges"

const FILE = join(__dirname, "../recorded/meilisearch.json")
const HOST = "http://recorded.test"
/** Set to record anew what the server on the PATH says: see the plugin's README. */
const ANEW = process.env.RECORD_MEILISEARCH === "1"

const kept = (): Recording => JSON.parse(readFileSync(FILE, "utf8")) as Recording

async function record(): Promise<Recording> {
  const engine = await openMeilisearch()
  try {
    const recorder = new Recorder(engine.host, engine.apiKey)
    vi.stubGlobal("fetch", recorder.fetch)
    const results = await converse(engine.host, engine.apiKey)
    const { exchanges } = recorder
    return { version: meilisearchVersion, exchanges, results: settled(results) }
  } finally {
    vi.unstubAllGlobals()
    await engine.close()
  }
}

/** Results without the time that the server took. */
const settled = (results: Recording["results"]): Recording["results"] =>
  JSON.parse(
    JSON.stringify(results, (name, value: unknown) => (name === "processing_time_ms" ? 1 : value)),
  ) as Recording["results"]

/** The protocol with a server's real answers, without the server. */
describe("recorded exchanges with Meilisearch", () => {
  afterEach(() => vi.unstubAllGlobals())

  it.runIf(ANEW && hasMeilisearch)(
    "are recorded anew",
    async () => {
      writeFileSync(FILE, `${JSON.stringify(await record(), null, 1)}\n`)
    },
    60_000,
  )

  it("are asked for as they were, and read as they were", async () => {
    const { exchanges, results, version } = kept()
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    const replay = new Replay(HOST, exchanges)
    vi.stubGlobal("fetch", replay.fetch)
    expect(settled(await converse(HOST, MASTER))).toEqual(results)
    expect(replay.left).toBe(0)
  })

  it("hold keys, settings, documents, tasks that failed, facets and every kind of refusal", () => {
    const said = canonical(kept().exchanges)
    for (const wanted of [
      "POST /keys",
      "PATCH /indexes/ocop_talk/settings",
      "POST /multi-search",
      "GET /version",
      "GET /stats",
      "DELETE /indexes/ocop_talk",
      "facetDistribution",
      "facetStats",
      "missing_document_id",
      "invalid_search_filter",
      "index_not_found",
      "index_already_exists",
      "invalid_api_key",
      "enqueued",
      "succeeded",
      "failed",
    ])
      expect(said, wanted).toContain(wanted)
    expect(said).not.toMatch(/[0-9a-f]{32}/)
  })

  it.runIf(hasMeilisearch && !ANEW)(
    "are what the server of that version says today",
    async (test) => {
      const recording = kept()
      test.skip(
        recording.version !== meilisearchVersion,
        `recorded of ${recording.version}, and the server here is ${meilisearchVersion}`,
      )
      expect(await record()).toEqual(recording)
    },
    60_000,
  )
})
