import { describe, expect, it } from "vitest"
import en from "@/messages/en/portal.json"
import vi from "@/messages/vi/portal.json"
import { changedFacts, LOG_FIELDS } from "@/lib/portal/office-log"
import { officePaths, officePlaces } from "@/lib/portal/office-paths"

describe("an entry of an office's log", () => {
  it("tells what it is about, and what changed with how it was; ids and papers are left out", () => {
    expect(
      changedFacts({
        before: { officer_id: "x", name: "An", status: "active" },
        after: { officer_id: "x", name: "An", status: "suspended", files: ["f"] },
      }),
    ).toEqual([
      { field: "name", before: null, after: "An" },
      { field: "status", before: "active", after: "suspended" },
    ])
    expect(changedFacts({ before: { email: "an@so.example" }, after: null })).toEqual([
      { field: "email", before: "an@so.example", after: null },
    ])
  })

  it("has a word for each fact in both languages", () => {
    for (const { office } of [vi, en])
      for (const field of LOG_FIELDS) expect(office.log.field).toHaveProperty(field)
  })
})

describe("the places of an office", () => {
  it("each has a word in both languages, and the log is the head's", () => {
    for (const { office } of [vi, en])
      for (const place of Object.keys(officePaths)) expect(office.nav).toHaveProperty(place)
    expect(officePlaces("head")).toContain("log")
    expect(officePlaces("reviewer")).not.toContain("log")
  })
})
