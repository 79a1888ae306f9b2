import { describe, expect, it } from "vitest"
import { EVENT_NEEDS, mayRecord } from "../../src/modules/certification/events"
import { CERTIFICATE_EVENT_KINDS } from "../../src/modules/certification/standing"

describe("the life of a certificate, as data", () => {
  it("says for every kind of event where it belongs", () => {
    expect(Object.keys(EVENT_NEEDS).sort()).toEqual([...CERTIFICATE_EVENT_KINDS].sort())
    for (const kind of CERTIFICATE_EVENT_KINDS) expect(EVENT_NEEDS[kind].length).toBeGreaterThan(0)
  })

  it("admits nothing but a return after a withdrawal", () => {
    const admitted = CERTIFICATE_EVENT_KINDS.filter((kind) => mayRecord(kind, "withdrawn"))
    expect(admitted).toEqual(["reinstated"])
  })

  it("admits nothing after a newer certificate took its place", () => {
    expect(CERTIFICATE_EVENT_KINDS.filter((kind) => mayRecord(kind, "superseded"))).toEqual([])
  })

  it("holds only what is shown, and lifts only what is held", () => {
    expect(mayRecord("held", "valid")).toBe(true)
    expect(mayRecord("held", "expired")).toBe(false)
    expect(mayRecord("held", "on_hold")).toBe(false)
    expect(mayRecord("hold_lifted", "on_hold")).toBe(true)
    expect(mayRecord("hold_lifted", "valid")).toBe(false)
  })

  it("takes no file for what has already ended", () => {
    expect(mayRecord("dossier_received", "expired")).toBe(false)
    expect(mayRecord("dossier_received", "reported")).toBe(false)
  })
})
