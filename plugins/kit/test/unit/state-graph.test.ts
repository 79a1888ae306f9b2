import { describe, expect, it } from "vitest"
import { assertMove, canMove, ends, IllegalTransition, reachable } from "../../src/state-graph"

const door = { closed: ["open", "walled"], open: ["closed"], walled: [] } as const

describe("state graph", () => {
  it("knows which moves are legal, and a state never becomes itself", () => {
    expect(canMove(door, "closed", "open")).toBe(true)
    expect(canMove(door, "open", "walled")).toBe(false)
    expect(canMove(door, "open", "open")).toBe(false)
  })

  it("says what would be allowed", () => {
    expect(() => assertMove(door, "closed", "closed")).toThrow(
      "closed cannot become closed; it may become open, walled",
    )
    expect(() => assertMove(door, "walled", "open")).toThrow(IllegalTransition)
  })

  it("finds ends and what can be reached", () => {
    expect(ends(door)).toEqual(["walled"])
    expect([...reachable(door, "open")].sort()).toEqual(["closed", "open", "walled"])
  })
})
