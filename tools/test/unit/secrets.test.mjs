import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { loadSecrets, SECRETS, weakness } from "../../lib/secrets.mjs"

let dataDir
const file = () => join(dataDir, "secrets.json")

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "secrets-"))
})

afterEach(() => rmSync(dataDir, { recursive: true }))

describe("loadSecrets", () => {
  it("makes each secret once, different ones, readable by nobody else", () => {
    const first = loadSecrets(dataDir, {})
    expect(Object.keys(first)).toEqual(Object.keys(SECRETS))
    expect(new Set(Object.values(first)).size).toBe(Object.keys(SECRETS).length)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(loadSecrets(dataDir, {})).toEqual(first)
  })

  it("adds a secret that a newer version needs and keeps the others", () => {
    const first = loadSecrets(dataDir, {})
    const { LINK_SECRET, ...older } = first
    writeFileSync(file(), JSON.stringify(older))
    const second = loadSecrets(dataDir, {})
    expect(second).toMatchObject(older)
    expect(second.LINK_SECRET).not.toBe(LINK_SECRET)
  })

  it("prefers the environment and does not write it down", () => {
    const given = "q8Zr2LxV0nT4bY6wKc1mJd9sFh3gPa5e"
    expect(loadSecrets(dataDir, { JWT_SECRET: given }).JWT_SECRET).toBe(given)
    expect(readFileSync(file(), "utf8")).not.toContain(given)
  })

  it("makes none for a worker, whose links nobody else would know", () => {
    const ofTheServer = loadSecrets(dataDir, {})
    rmSync(file())
    const worker = (env) => loadSecrets(dataDir, env, { make: false })
    const { LINK_SECRET: _link, ...others } = ofTheServer
    expect(() => worker(others)).toThrow(/^LINK_SECRET is not set/)
    expect(worker(ofTheServer)).toEqual(ofTheServer)
    expect(() => statSync(file())).toThrow("ENOENT")
    writeFileSync(file(), JSON.stringify(ofTheServer))
    expect(worker({})).toEqual(ofTheServer)
  })

  it("refuses a weak one from the environment by name, before anything is written", () => {
    expect(() => loadSecrets(dataDir, { COOKIE_SECRET: "supersecret" })).toThrow(/^COOKIE_SECRET /)
    expect(() => statSync(file())).toThrow("ENOENT")
  })

  it("refuses a weak one from the file", () => {
    loadSecrets(dataDir, {})
    const kept = JSON.parse(readFileSync(file(), "utf8"))
    writeFileSync(file(), JSON.stringify({ ...kept, JWT_SECRET: "short" }))
    expect(() => loadSecrets(dataDir, {})).toThrow(/secrets\.json: JWT_SECRET /)
  })

  it("does not replace a file it cannot read: that would lock everybody out", () => {
    writeFileSync(file(), "{ half a fi")
    expect(() => loadSecrets(dataDir, {})).toThrow("cannot be read")
  })

  it("takes the file away from other eyes", () => {
    loadSecrets(dataDir, {})
    chmodSync(file(), 0o644)
    loadSecrets(dataDir, {})
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })
})

describe("weakness", () => {
  it.each(["", "short", "a".repeat(64), "my-super-secret-value-that-is-long-enough"])(
    "sees through %j",
    (value) => expect(weakness(value)).toEqual(expect.any(String)),
  )
  it("takes random characters", () =>
    expect(weakness("q8Zr2LxV0nT4bY6wKc1mJd9sFh3gPa5e")).toBeNull())
})
