import {
  promises as files,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { ofThisProcess } from "../../page-cache/pages-of-this-process.mjs"

type NextsOwn = Parameters<typeof ofThisProcess>[0]

const Pages = ofThisProcess(
  (
    createRequire(import.meta.url)(
      "next/dist/server/lib/incremental-cache/file-system-cache.js",
    ) as { default: NextsOwn }
  ).default,
)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pages-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const fs = {
  existsSync,
  readFileSync,
  readFile: files.readFile,
  writeFile: files.writeFile,
  mkdir: (path: string) => files.mkdir(path, { recursive: true }),
  stat: files.stat,
}
const handler = () =>
  new Pages({
    fs,
    flushToDisk: true,
    serverDistDir: join(folder, "server"),
    revalidatedTags: [],
    _requestHeaders: {},
  } as unknown as ConstructorParameters<NextsOwn>[0])

/** An answer of the backend in Next's folder, as old as told. */
function left(key: string, at: Date): void {
  const kept = join(folder, "cache/fetch-cache")
  mkdirSync(kept, { recursive: true })
  const data = { headers: {}, body: "e30=", status: 200, url: "" }
  writeFileSync(
    join(kept, key),
    JSON.stringify({ kind: "FETCH", data, revalidate: 3_600, tags: ["places"] }),
  )
  utimesSync(join(kept, key), at, at)
}

it("forgets what another process left, whose dropped tags it does not know", async () => {
  const asked = { kind: "FETCH", tags: ["places"], softTags: [] } as unknown as Parameters<
    InstanceType<NextsOwn>["get"]
  >[1]
  left("before", new Date(performance.timeOrigin - 1_000))
  left("since", new Date())
  expect(await handler().get("before", asked)).toBeNull()
  expect(await handler().get("since", asked)).toMatchObject({ value: { kind: "FETCH" } })
  // Nor once it was read.
  expect(await handler().get("before", asked)).toBeNull()
})
