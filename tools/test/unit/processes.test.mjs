import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { run } from "../../lib/command.mjs"
import { processIdentity } from "../../lib/identity.mjs"
import { tryLock, waitForLock } from "../../lib/lock-file.mjs"
import { findFreePort } from "../../lib/ports.mjs"
import { Service } from "../../lib/service.mjs"
import { runTasks } from "../../lib/task-graph.mjs"

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "processes-"))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe("run", () => {
  const node = (script, more) =>
    run({
      name: "trial",
      command: process.execPath,
      args: ["-e", script],
      log: join(folder, "trial.log"),
      ...more,
    })

  it("says which step failed, shows the end of its log and where the rest is", async () => {
    const script = "for (let i = 1; i <= 30; i++) console.log('line', i); process.exit(3)"
    const error = await node(script).catch((failure) => failure)
    expect(error.message).toBe("trial failed with exit code 3")
    expect(error.details).toContain("line 30")
    expect(error.details).toContain("line 11")
    expect(error.details).not.toMatch(/line 10\b/)
    expect(error.details).toContain("trial.log")
  })

  it("takes an exit code the caller expects", async () => {
    expect((await node("process.exit(1)", { accept: [0, 1] })).code).toBe(1)
  })

  it("ends with the process that started it, even when that is killed", async () => {
    const { child, pid } = await starterOf(
      `import { runNode } from ${JSON.stringify(source("command"))}
       await runNode("trial", "hangs.cjs", [], { cwd: ".", log: "trial.log" })`,
      "require('node:fs').writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000)",
    )
    child.kill("SIGKILL")
    await expect.poll(() => processIdentity(pid), { timeout: 5_000 }).toBeNull()
  })

  it("is over before an interrupted check is", async () => {
    const { child, pid } = await starterOf(
      `import { endCommands, runNode } from ${JSON.stringify(source("command"))}
       process.on("SIGTERM", () => endCommands().then(() => process.exit(7)))
       await runNode("trial", "hangs.cjs", [], { cwd: ".", log: "trial.log" }).catch(() => new Promise(() => {}))`,
      "require('node:fs').writeFileSync('pid', String(process.pid)); process.on('SIGTERM', () => setTimeout(process.exit, 300)); setInterval(() => {}, 1000)",
    )
    child.kill("SIGTERM")
    const code = await new Promise((resolve) => child.once("exit", resolve))
    expect([code, processIdentity(pid)]).toEqual([7, null])
  })

  const source = (name) => new URL(`../../lib/${name}.mjs`, import.meta.url).href

  /** A process that starts another, which writes its number into the file `pid` and stays. */
  async function starterOf(starter, hangs) {
    writeFileSync(join(folder, "starter.mjs"), starter)
    writeFileSync(join(folder, "hangs.cjs"), hangs)
    const child = spawn(process.execPath, ["starter.mjs"], { cwd: folder })
    const file = join(folder, "pid")
    await expect
      .poll(() => existsSync(file) && readFileSync(file, "utf8"), { timeout: 5_000 })
      .toBeTruthy()
    return { child, pid: Number(readFileSync(file, "utf8")) }
  }

  it("says so when a program does not exist", async () => {
    await expect(
      run({ name: "trial", command: join(folder, "nothing"), args: [], log: join(folder, "l") }),
    ).rejects.toThrow("could not be run")
  })
})

describe("runTasks", () => {
  const recorder = () => {
    const events = []
    const task = (id, more = {}) => ({
      id,
      ...more,
      work: async () => {
        events.push(`+${id}`)
        await sleep(5)
        events.push(`-${id}`)
      },
    })
    return { events, task }
  }

  it("keeps the order and does the rest at the same time", async () => {
    const { events, task } = recorder()
    await runTasks([task("a"), task("b", { after: ["a"] }), task("c")], { processors: 2 })
    expect(events.indexOf("+b")).toBeGreaterThan(events.indexOf("-a"))
    expect(events.indexOf("+c")).toBeLessThan(events.indexOf("-a"))
  })

  it("does not begin more heavy tasks than there are processors", async () => {
    const { events, task } = recorder()
    await runTasks([task("a", { heavy: true }), task("b", { heavy: true })], { processors: 1 })
    expect(events).toEqual(["+a", "-a", "+b", "-b"])
  })

  it("begins nothing new after a failure, and waits for what is under way", async () => {
    const { events, task } = recorder()
    const broken = { id: "x", work: () => Promise.reject(new Error("broken")) }
    const tasks = [broken, task("a"), task("b", { after: ["a"] })]
    await expect(runTasks(tasks, { processors: 2 })).rejects.toThrow("broken")
    expect(events).toEqual(["+a", "-a"])
  })
})

describe("tryLock", () => {
  it("keeps a second one out until it is given back", () => {
    const lock = tryLock(join(folder, "lock"))
    expect(tryLock(join(folder, "lock"))).toEqual({ holder: process.pid })
    lock.release()
    tryLock(join(folder, "lock")).release()
  })

  it("outlives neither a kill -9 nor the reuse of a process number", async () => {
    writeFileSync(join(folder, "lock"), "999999999@1")
    tryLock(join(folder, "lock")).release()
    writeFileSync(join(folder, "lock"), `${process.pid}@some other time`)
    const lock = await waitForLock(join(folder, "lock"), () => expect.unreachable())
    lock.release()
  })
})

describe("Service", () => {
  const server = (port) => `
    require("node:http").createServer((q, s) => s.end(String(process.pid))).listen(${port}, "127.0.0.1")`

  async function makeService(source) {
    const port = await findFreePort()
    const script = join(folder, "server.cjs")
    writeFileSync(script, source(port))
    return new Service({
      name: "trial",
      script,
      cwd: folder,
      env: process.env,
      log: join(folder, "server.log"),
      healthUrl: `http://127.0.0.1:${port}/`,
      patience: 5_000,
    })
  }

  it("is started again after a kill -9, and stopped for good when asked", async () => {
    const service = await makeService(server)
    await service.start()
    const first = service.child.pid
    process.kill(first, "SIGKILL")
    await expect.poll(() => service.child.pid, { timeout: 5_000 }).not.toBe(first)
    const second = service.child.pid
    await service.stop()
    expect(processIdentity(second)).toBeNull()
  })

  it("fails with the log's end when it stops while starting", async () => {
    const service = await makeService(() => "console.error('no such table'); process.exit(1)")
    const error = await service.start().catch((failure) => failure)
    expect(error.message).toBe("trial stopped while starting")
    expect(error.details).toContain("no such table")
  })

  it("stops by itself when its starter is killed", async () => {
    const port = await findFreePort()
    writeFileSync(join(folder, "server.cjs"), server(port))
    const starter = join(folder, "starter.mjs")
    const service = new URL("../../lib/service.mjs", import.meta.url).href
    writeFileSync(
      starter,
      `import { Service } from ${JSON.stringify(service)}
       const s = new Service({ name: "trial", script: "server.cjs", cwd: ".", env: process.env,
         log: "server.log", healthUrl: "http://127.0.0.1:${port}/" })
       await s.start()
       console.log(s.child.pid)`,
    )
    const child = spawn(process.execPath, [starter], { cwd: folder })
    const pid = Number(
      await new Promise((resolve) => child.stdout.once("data", (d) => resolve(d.toString()))),
    )
    expect(processIdentity(pid), readFileSync(join(folder, "server.log"), "utf8")).not.toBeNull()
    child.kill("SIGKILL")
    await expect.poll(() => processIdentity(pid), { timeout: 5_000 }).toBeNull()
  })
})
