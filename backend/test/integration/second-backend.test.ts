import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Backend } from "../support"

describe("a second backend on the same database without Redis", () => {
  let backend: Backend

  beforeAll(async () => {
    backend = await Backend.on("second", { seed: "demo" })
  })

  afterAll(() => backend?.stop())

  it("refuses to start: one clear line that names the remedy, exit code 1, and the first goes on", async () => {
    const { code, output } = await backend.second()
    expect(code).toBe(1)
    const lines = output.split("\n").filter((line) => line.includes("REDIS_URL"))
    expect(
      lines.filter((line) => line.startsWith("Another backend already serves this database")),
    ).toHaveLength(1)
    expect(output).not.toMatch(/\n\s+at /)
    expect((await fetch(`${backend.url}/health`)).status).toBe(200)
  })

  it("starts at once when the first was killed", async () => {
    await backend.kill9()
    await backend.start()
    expect((await fetch(`${backend.url}/health`)).status).toBe(200)
  })
})
