import { describe, expect, it } from "vitest"
import { reasonOf } from "@ocop/kit/reason"

describe("what went wrong", () => {
  it("is the message of whatever was thrown, and never [object Object]", () => {
    const thrown = [
      new Error("no bank"),
      { type: "conflict", message: "no bank" },
      "no bank",
      { code: "busy" },
      new RangeError(),
      { message: "" },
      undefined,
    ]
    expect(thrown.map(reasonOf)).toEqual([
      "no bank",
      "no bank",
      "no bank",
      '{"code":"busy"}',
      "RangeError",
      '{"message":""}',
      "undefined",
    ])
  })
})
