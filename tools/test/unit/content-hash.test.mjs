import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { contentHash, listFiles } from "../../lib/content-hash.mjs"
import { whenStale } from "../../lib/stamps.mjs"

let root

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "content-hash-"))
  mkdirSync(join(root, "src/deep"), { recursive: true })
  writeFileSync(join(root, "src/a.ts"), "a")
  writeFileSync(join(root, "src/deep/b.ts"), "b")
})

afterEach(() => rmSync(root, { recursive: true }))

describe("contentHash", () => {
  it("is the same after a file was touched, as a checkout does", async () => {
    const before = await contentHash(["src"], { root })
    utimesSync(join(root, "src/a.ts"), new Date(0), new Date(0))
    expect(await contentHash(["src"], { root })).toBe(before)
  })

  it.each([
    ["a content changes", () => writeFileSync(join(root, "src/a.ts"), "changed")],
    ["a file is added", () => writeFileSync(join(root, "src/c.ts"), "")],
    ["a file is removed", () => rmSync(join(root, "src/a.ts"))],
    ["a file is renamed", () => renameSync(join(root, "src/a.ts"), join(root, "src/z.ts"))],
    [
      "a byte moves from one file to the next",
      () => {
        writeFileSync(join(root, "src/a.ts"), "")
        writeFileSync(join(root, "src/deep/b.ts"), "ab")
      },
    ],
  ])("differs when %s", async (_, change) => {
    const before = await contentHash(["src"], { root })
    change()
    expect(await contentHash(["src"], { root })).not.toBe(before)
  })

  it("depends on what the step is built upon", async () => {
    const one = await contentHash(["src"], { root, salt: ["kit 1"] })
    expect(await contentHash(["src"], { root, salt: ["kit 2"] })).not.toBe(one)
  })

  it("leaves out what builds leave behind, and takes a missing path for an empty one", async () => {
    mkdirSync(join(root, "src/node_modules"))
    writeFileSync(join(root, "src/node_modules/x.js"), "x")
    expect(await listFiles(["src", "nowhere"], { root })).toEqual(["src/a.ts", "src/deep/b.ts"])
  })
})

describe("whenStale", () => {
  const stamp = (more) => ({ name: "step", hash: "1", outputs: [], folder: root, ...more })

  it("does the work once for one hash, and again for another", async () => {
    const work = vi.fn(async () => undefined)
    expect(await whenStale(stamp({ work }))).toBe("done")
    expect(await whenStale(stamp({ work }))).toBe("fresh")
    expect(await whenStale(stamp({ work, hash: "2" }))).toBe("done")
    expect(work).toHaveBeenCalledTimes(2)
  })

  it("does the work again when a result is missing", async () => {
    const work = vi.fn(async () => undefined)
    await whenStale(stamp({ work }))
    await whenStale(stamp({ work, outputs: ["no/such/output"] }))
    expect(work).toHaveBeenCalledTimes(2)
  })

  it("does not take an interrupted step for a finished one", async () => {
    await whenStale(stamp({ work: async () => undefined }))
    const broken = async () => {
      throw new Error("interrupted")
    }
    await expect(whenStale(stamp({ work: broken, hash: "2" }))).rejects.toThrow("interrupted")
    const work = vi.fn(async () => undefined)
    await whenStale(stamp({ work, hash: "1" }))
    expect(work).toHaveBeenCalledOnce()
  })
})
