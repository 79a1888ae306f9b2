import { describe, expect, it } from "vitest"
import { numberOption, option } from "../../bench/lib/options.mjs"

describe("what a benchmark is told", () => {
  const args = ["--size=1000", "--engine=postgres=15", "--sizes=2"]

  it("stands behind its name and the first sign", () => {
    expect(option(args, "engine")).toBe("postgres=15")
    expect(numberOption(args, "size", 10_000)).toBe(1_000)
  })

  it("is as usual where nothing was said", () => {
    expect(option(args, "seconds")).toBeUndefined()
    expect(numberOption(args, "seconds", 8)).toBe(8)
  })
})
