import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { chooseChromium, installed, works } from "../../testing/chromium.mjs"

describe("the browser of the tests", () => {
  /** Ways that write down that they were tried. */
  const choose = async (found) => {
    const tried = []
    const way = (name) => () => {
      tried.push(name)
      return found[name]
    }
    const path = await chooseChromium({
      named: found.named,
      works: () => found.works ?? true,
      installed: way("installed"),
      fromApt: async () => way("fromApt")(),
      fromPackage: async () => way("fromPackage")(),
    }).catch((error) => error.message)
    return { path, tried }
  }

  it("is the one that is named, and no other when that does not run", async () => {
    expect(await choose({ named: "/my/chrome", installed: "/usr/bin/chromium" })).toEqual({
      path: "/my/chrome",
      tried: [],
    })
    expect(await choose({ named: "/my/chrome", works: false, installed: "/usr/bin/c" })).toEqual({
      path: "CHROMIUM_PATH: /my/chrome does not run as a Chromium",
      tried: [],
    })
  })

  it("is the system's before one that is fetched, and apt's before the registry's", async () => {
    expect(await choose({ installed: "/usr/bin/chromium" })).toEqual({
      path: "/usr/bin/chromium",
      tried: ["installed"],
    })
    expect((await choose({ fromApt: "/usr/bin/chromium", fromPackage: "/c" })).tried).toEqual([
      "installed",
      "fromApt",
    ])
    expect(await choose({ fromPackage: "/cache/chromium" })).toEqual({
      path: "/cache/chromium",
      tried: ["installed", "fromApt", "fromPackage"],
    })
  })

  it("that nobody has is one line that says what to set", async () => {
    expect((await choose({})).path).toBe(
      "No Chromium was found and none could be installed; set CHROMIUM_PATH to one",
    )
  })

  describe("on the PATH", () => {
    let folder
    const program = (name, script) => {
      const file = join(folder, name)
      writeFileSync(file, `#!/bin/sh\n${script}\n`)
      chmodSync(file, 0o755)
      return file
    }
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "browsers-"))
    })
    afterEach(() => rmSync(folder, { recursive: true }))

    it("has to run: a name that only tells how to install one is passed over", () => {
      const stub = program("chromium-browser", "echo 'snap install chromium'; exit 1")
      const real = program("google-chrome", "echo 'Google Chrome 143.0'")
      expect([works(stub), works(real)]).toEqual([false, true])
      expect(works(program("chrome", "echo 'something else 1.0'"))).toBe(false)
      expect(installed(["/nowhere", folder].join(delimiter))).toBe(real)
      expect(works(join(folder, "missing"))).toBe(false)
    })

    it("is the one without windows before one with them, wherever each is", () => {
      program("chromium", "echo 'Chromium 156.0'")
      const other = mkdtempSync(join(folder, "other-"))
      writeFileSync(join(other, "chromium-headless-shell"), "#!/bin/sh\necho 'Chromium 156.0'\n")
      chmodSync(join(other, "chromium-headless-shell"), 0o755)
      expect(installed([folder, other].join(delimiter))).toBe(
        join(other, "chromium-headless-shell"),
      )
    })
  })
})
