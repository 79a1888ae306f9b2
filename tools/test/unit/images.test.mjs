import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { execFileSync, spawn, spawnSync } from "node:child_process"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { parse } from "yaml"
import { builds } from "../../lib/builds.mjs"
import { ROOT } from "../../lib/paths.mjs"
import { environmentOf, instructionsOf, stagesOf, textOf } from "../support/composition.mjs"

const stages = stagesOf("deploy/Dockerfile")
const proxy = stagesOf("deploy/proxy/Dockerfile")
const targets = {
  backend: instructionsOf(stages, "backend"),
  storefront: instructionsOf(stages, "storefront"),
  proxy: instructionsOf(proxy, "proxy"),
}
const copies = (instructions) =>
  instructions
    .filter(({ verb }) => verb === "COPY")
    .map(({ rest }) => {
      const words = rest.split(/\s+/)
      const from = words[0].startsWith("--from=") ? words.shift().slice("--from=".length) : null
      return { from, sources: words.slice(0, -1), to: words.at(-1) }
    })
const last = (instructions, verb) =>
  instructions.filter((other) => other.verb === verb).at(-1)?.rest

describe("the images", () => {
  it("run as a numbered user that is not root, and tell whether they are well", () => {
    for (const [name, instructions] of Object.entries(targets)) {
      expect(last(instructions, "USER"), name).toMatch(/^[1-9]\d*:[1-9]\d*$/)
      expect(last(instructions, "HEALTHCHECK"), name).toContain("CMD")
      expect(JSON.parse(last(instructions, "CMD")).length, name).toBeGreaterThan(1)
    }
  })

  it("ask for their health at addresses that are answered, on the ports that they listen on", () => {
    const asked = (name) =>
      new URL(/http:[^"]+/.exec(last(targets[name], "HEALTHCHECK"))?.[0] ?? "")
    expect(asked("backend").pathname).toBe("/health")
    expect(existsSync(join(ROOT, "backend/src/api/health/route.ts"))).toBe(true)
    expect(existsSync(join(ROOT, `storefront/app${asked("storefront").pathname}/route.ts`))).toBe(
      true,
    )
    expect(textOf("deploy/proxy/Caddyfile")).toContain(`respond ${asked("proxy").pathname} `)
    expect(textOf("deploy/proxy/Caddyfile")).toContain(`{$HEALTH_PORT:${asked("proxy").port}}`)
    const [backendPort] = JSON.parse(last(targets.backend, "CMD")).slice(-1)
    expect([backendPort, last(targets.backend, "EXPOSE")]).toEqual([
      asked("backend").port,
      asked("backend").port,
    ])
    expect(environmentOf(targets.storefront).PORT).toBe(asked("storefront").port)
    for (const [host, port] of [
      ["BACKEND", asked("backend").port],
      ["STOREFRONT", asked("storefront").port],
    ])
      expect(textOf("deploy/proxy/Caddyfile")).toContain(`{$${host}_PORT:${port}}`)
  })

  it("are built on versions that are named, and the same as without images", () => {
    for (const { from } of [...stages, ...proxy]) {
      const own = [...stages, ...proxy].some(({ name }) => name === from)
      expect(own || /^[\w./-]+:\d+\.\d+\.\d+[\w.-]*$/.test(from), from).toBe(true)
    }
    const [pnpm] = /pnpm@[\d.]+/.exec(textOf("deploy/Dockerfile")) ?? []
    expect(textOf("tools/lib/packages.mjs")).toContain(`"${pnpm}"`)
    const node = /node:(\d+)/.exec(stages.find(({ name }) => name === "base")?.from ?? "")?.[1]
    expect(Number(node)).toBeGreaterThanOrEqual(20)
    expect(textOf("deploy/proxy/go.mod")).toMatch(/caddy\/v2 v2\.\d+\.\d+/)
  })

  it("hold nothing of an operator", () => {
    for (const { name, instructions } of [...stages, ...proxy]) {
      for (const { verb, rest } of instructions.filter(
        ({ verb }) => verb === "ENV" || verb === "ARG",
      )) {
        const secret = /(\w*(?:SECRET|PASSWORD|TOKEN|_KEY)\w*)=(\S+)/.exec(rest)
        // Says what it is in plain words, and stays behind in the stage that builds.
        if (secret?.[1] === "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY" && name === "build")
          expect(Buffer.from(secret[2], "base64").toString()).toBe(
            "names of actions, no secret at a",
          )
        else expect(secret, `${name}: ${verb} ${rest}`).toBeNull()
      }
    }
    const ignored = textOf(".dockerignore").split("\n")
    expect(ignored).toContain("*")
    expect(ignored.indexOf("deploy/secrets")).toBeGreaterThan(ignored.indexOf("!deploy"))
    expect(
      ignored.filter((line) => line.startsWith("!")).some((line) => line.includes(".env")),
    ).toBe(false)
  })

  it("are made of files that are there and may be seen by the build", () => {
    const seen = textOf(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"))
    for (const { instructions } of stages) {
      for (const { sources } of copies(instructions).filter(({ from }) => !from)) {
        for (const source of sources) {
          expect(existsSync(join(ROOT, source)), source).toBe(true)
          const top = seen.some(
            (line) => `${source}/`.startsWith(`${line.slice(1)}/`) || line === `!${source}`,
          )
          expect(top, `${source} is hidden by .dockerignore`).toBe(true)
        }
      }
    }
  })

  it("install every package of the workspace that they build, by its manifest", () => {
    const { packages } = parse(textOf("pnpm-workspace.yaml"))
    const plugins = ["kit", "ocop", "marketplace", "search", "vietnam"].map(
      (name) => `plugins/${name}`,
    )
    expect(packages).toEqual(["backend", "plugins/*", "storefront", "e2e"])
    const manifests = (stage) =>
      copies(instructionsOf(stages, stage))
        .flatMap(({ sources }) => sources.filter((source) => source.endsWith("/package.json")))
        .sort()
    const all = ["backend", "e2e", "storefront", ...plugins]
      .map((folder) => `${folder}/package.json`)
      .sort()
    expect(manifests("build")).toEqual(all)
    expect(manifests("backend-packages")).toEqual(
      all.filter((path) => !/^(?:e2e|storefront)\//.test(path)),
    )
  })

  it("take along everything that is built", () => {
    const taken = [...copies(targets.backend), ...copies(targets.storefront)]
      .filter(({ from }) => from === "build")
      .flatMap(({ sources }) => sources)
    for (const { id, outputs } of builds()) {
      for (const output of outputs) {
        const inside = taken.some((source) => `/app/${output}`.startsWith(source))
        expect(inside, `${id}: ${output}`).toBe(true)
      }
    }
    expect(stages.find(({ name }) => name === "build").instructions).toContainEqual({
      verb: "RUN",
      rest: "node tools/build.mjs",
    })
  })

  it("read secrets by file in every process, whoever starts it", () => {
    for (const name of ["backend", "storefront"]) {
      const [, preload = ""] = environmentOf(targets[name]).NODE_OPTIONS.split("--import=/app/")
      expect(existsSync(join(ROOT, preload)), preload).toBe(true)
      const into = copies(targets[name])
        .flatMap(({ sources }) => sources)
        .join(" ")
      expect(into).toMatch(/tools\/lib(?:\s|\/from-files\.mjs)/)
    }
  })
})

describe("what the images are given to run", () => {
  let folder
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "images-"))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (script, ...args) =>
    execFileSync(process.execPath, [join(ROOT, "deploy", script), ...args])
  const file = (name, content) => {
    const path = join(folder, name)
    mkdirSync(join(path, ".."), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  it("says whether an address answers well", async () => {
    const server = createServer((request, response) =>
      response.writeHead(request.url === "/well" ? 200 : 503).end(),
    )
    await new Promise((done) => server.listen(0, "127.0.0.1", done))
    const ask = (path) =>
      new Promise((done) => {
        const url = `http://127.0.0.1:${server.address().port}${path}`
        spawn(process.execPath, [join(ROOT, "deploy/healthy.mjs"), url]).once("exit", done)
      })
    expect(await ask("/well")).toBe(0)
    expect(await ask("/unwell")).toBe(1)
    await new Promise((done) => server.close(done))
    expect(
      spawnSync(process.execPath, [join(ROOT, "deploy/healthy.mjs"), "http://127.0.0.1:1/"]).status,
    ).toBe(1)
  })

  it("lays packed copies beside what is worth it", () => {
    const script = "const words = 'of a script'\n".repeat(100)
    file("built/chunks/a.js", script)
    file("built/short.js", "1")
    file("built/font.woff2", script)
    run("compress.mjs", join(folder, "built"))
    expect(
      brotliDecompressSync(readFileSync(join(folder, "built/chunks/a.js.br"))).toString(),
    ).toBe(script)
    expect(gunzipSync(readFileSync(join(folder, "built/chunks/a.js.gz"))).toString()).toBe(script)
    expect(existsSync(join(folder, "built/short.js.br"))).toBe(false)
    expect(existsSync(join(folder, "built/font.woff2.br"))).toBe(false)
  })

  it("keeps the scripts of older versions for a month, and this version's for ever", () => {
    const monthAgo = new Date(Date.now() - 31 * 86_400_000)
    file("new/chunks/here.js", "here")
    file("new/chunks/again.js", "again")
    file("old/last-week.js", "older")
    for (const name of ["old/last-year.js", "old/chunks/again.js"])
      utimesSync(file(name, "again"), monthAgo, monthAgo)
    run("publish-static.mjs", join(folder, "new"), join(folder, "old"))
    expect(readFileSync(join(folder, "old/chunks/here.js"), "utf8")).toBe("here")
    expect(existsSync(join(folder, "old/chunks/again.js"))).toBe(true)
    expect(existsSync(join(folder, "old/last-week.js"))).toBe(true)
    expect(existsSync(join(folder, "old/last-year.js"))).toBe(false)
  })
})
