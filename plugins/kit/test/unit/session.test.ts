import { describe, expect, it } from "vitest"
import { isCurrent, passedSecondFactor } from "../../src/session"

const at = (session_version: number, second_factor = false) => ({ session_version, second_factor })

describe("a token", () => {
  it.each([
    ["of an identity that never ended a session", {}, at(0), true],
    ["of the present version", { app_metadata: { session_version: 2 } }, at(2), true],
    ["of an earlier version", { app_metadata: { session_version: 1 } }, at(2), false],
    ["from before there was any version", { app_metadata: { customer_id: "cus_1" } }, at(1), false],
    ["of an identity that is gone", {}, null, false],
    ["from before the second factor", { mfa_enabled: false }, at(0, true), false],
    [
      "that waits for the second factor, which Medusa guards",
      { mfa_enabled: true },
      at(0, true),
      true,
    ],
    ["from before the second factor was taken off", { mfa_enabled: true }, at(0), true],
  ])("%s", (_, claims, standing, current) => {
    expect(isCurrent(claims, standing)).toBe(current)
  })

  it("has passed the second factor when it says when", () => {
    expect(passedSecondFactor({ mfa_enabled: true })).toBe(false)
    expect(passedSecondFactor({ mfa_challenge_completed_at: "2026-11-22T00:00:00Z" })).toBe(false)
    expect(
      passedSecondFactor({ mfa_enabled: true, mfa_challenge_completed_at: "2026-11-22T00:00:00Z" }),
    ).toBe(true)
  })
})
