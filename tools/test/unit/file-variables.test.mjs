import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { FILE_VARIABLES, readFileVariables } from "../../lib/file-variables.mjs"

const PRELOAD = new URL("../../lib/from-files.mjs", import.meta.url).href

describe("a secret by file", () => {
  let folder
  const file = (name, content) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const read = (env) => {
    readFileVariables(env)
    return env
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "file-variables-"))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it("is what the file holds but for the end of its line, and the file's name does not stay", () => {
    for (const name of FILE_VARIABLES) {
      for (const end of ["", "\n", "\r\n"]) {
        const given = { [`${name}_FILE`]: file("one", `va lue=${end}`), OTHER_FILE: "kept" }
        expect(read(given)).toEqual({ [name]: "va lue=", OTHER_FILE: "kept" })
      }
    }
  })

  it("is not set where the file is empty, nor where its name is", () => {
    expect(read({ SMTP_URL_FILE: file("empty", "\n") })).toEqual({})
    expect(read({ SMTP_URL: "smtp://a", SMTP_URL_FILE: "" }).SMTP_URL).toBe("smtp://a")
  })

  it("is refused by the variable's name where it cannot be meant, and its content is never said", () => {
    const refusal = (env) => {
      try {
        return `taken: ${Object.keys(read(env))}`
      } catch (error) {
        return error.message
      }
    }
    const path = file("two", "first secret\nsecond secret\n")
    expect(refusal({ JWT_SECRET_FILE: join(folder, "none") })).toBe(
      `JWT_SECRET_FILE: ${join(folder, "none")} cannot be read (ENOENT)`,
    )
    expect(refusal({ JWT_SECRET_FILE: path })).toBe(
      `JWT_SECRET_FILE: ${path} holds more than one line`,
    )
    expect(refusal({ JWT_SECRET: "x", JWT_SECRET_FILE: path })).toBe(
      "JWT_SECRET and JWT_SECRET_FILE are both set; which of them is meant?",
    )
  })

  it("is there for any program that Node runs, and ends one that would start without it", () => {
    const run = (path) =>
      spawnSync(process.execPath, ["--import", PRELOAD, "-p", "process.env.REDIS_URL"], {
        env: { REDIS_URL_FILE: path },
        encoding: "utf8",
      })
    expect(run(file("redis", "redis://:p@redis:6379\n")).stdout).toBe("redis://:p@redis:6379\n")
    const failed = run("/nowhere")
    expect(failed.status).toBe(1)
    expect(failed.stderr).toBe("REDIS_URL_FILE: /nowhere cannot be read (ENOENT)\n")
  })
})
