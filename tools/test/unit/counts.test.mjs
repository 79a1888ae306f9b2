import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { playwrightCounts, vitestCounts, withExitCode } from "../../testing/counts.mjs"

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counts-"))
})

afterEach(() => rmSync(folder, { recursive: true }))

function report(content) {
  const file = join(folder, "report.json")
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe("vitestCounts", () => {
  it("counts each test once, and a file that could not be loaded as a failure", () => {
    const counts = vitestCounts(
      report({
        testResults: [
          {
            name: "a.test.ts",
            status: "failed",
            assertionResults: [
              { status: "passed", fullName: "a works" },
              {
                status: "failed",
                fullName: "a breaks",
                failureMessages: ["expected 1\nat line 3"],
              },
              { status: "pending", fullName: "a waits" },
            ],
          },
          {
            name: "b.test.ts",
            status: "failed",
            message: "Cannot find module",
            assertionResults: [],
          },
        ],
      }),
    )
    expect(counts).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: ["a breaks: expected 1", "b.test.ts: Cannot find module"],
    })
  })
})

describe("playwrightCounts", () => {
  it("takes a test that passed only when repeated for a failed one", () => {
    const test = (status, error) => ({ projectName: "phone", status, results: [{ error }] })
    const counts = playwrightCounts(
      report({
        suites: [
          {
            title: "shop.spec.ts",
            specs: [{ title: "opens", tests: [test("expected")] }],
            suites: [
              {
                title: "basket",
                specs: [
                  {
                    title: "adds",
                    tests: [test("flaky", { message: "\u001b[31mtoo late\u001b[0m\n…" })],
                  },
                  { title: "waits", tests: [test("skipped")] },
                ],
              },
            ],
          },
        ],
      }),
    )
    expect(counts).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: ["shop.spec.ts › basket › adds › phone: too late"],
    })
  })

  it("counts errors outside of any test", () => {
    expect(
      playwrightCounts(report({ suites: [], errors: [{ message: "no browser" }] })).failed,
    ).toBe(1)
  })
})

describe("withExitCode", () => {
  const none = { passed: 3, failed: 0, skipped: 0, failures: [] }
  it("does not call a runner that ended badly a success", () => {
    expect(withExitCode(none, 1, "vitest").failed).toBe(1)
  })
  it("adds nothing to failures that were named", () => {
    expect(withExitCode({ ...none, failed: 2 }, 1, "vitest").failed).toBe(2)
    expect(withExitCode(none, 0, "vitest")).toBe(none)
  })
})
