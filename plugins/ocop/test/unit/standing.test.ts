import { describe, expect, it } from "vitest"
import {
  standing,
  type CertificateEventFacts,
  type CertificateFacts,
  type StandingToday,
} from "../../src/modules/certification/standing"

/** Issued 26/06/2025: ends 26/06/2028, window 29/12/2027 – 27/02/2028, extension at the longest to 23/12/2028. */
const ON_FILE: CertificateFacts = { stars: 5, decision_id: "dec_1", issued_on: "2025-06-26" }
const REPORTED_2024: CertificateFacts = { stars: 4, reported_year: 2024 }

const dossier = (at: string): CertificateEventFacts => ({ kind: "dossier_received", at })
const refusal = (at: string): CertificateEventFacts => ({ kind: "dossier_refused", at })
const hold = (at: string, until?: string): CertificateEventFacts => ({ kind: "held", at, until })

interface Case {
  rule: string
  certificate: CertificateFacts
  today: string
  events?: CertificateEventFacts[]
  is: [StandingToday["standing"], StandingToday["badge"], number]
}

const CASES: Case[] = [
  // 36 months from the day of issue
  {
    rule: "holds from its first day",
    certificate: ON_FILE,
    today: "2025-06-26",
    is: ["valid", "solid", 5],
  },
  {
    rule: "holds before the window",
    certificate: ON_FILE,
    today: "2027-12-28",
    is: ["valid", "solid", 5],
  },
  {
    rule: "holds on its last day",
    certificate: ON_FILE,
    today: "2028-06-26",
    events: [dossier("2028-01-10")],
    is: ["valid", "solid", 5],
  },
  {
    rule: "is expired the day after",
    certificate: ON_FILE,
    today: "2028-06-27",
    is: ["expired", "none", 0],
  },
  {
    rule: "the printed end goes before the general period",
    certificate: { ...ON_FILE, expires_on: "2027-01-31" },
    today: "2027-02-01",
    is: ["expired", "none", 0],
  },
  {
    rule: "a certificate of the old rules runs to its own end",
    certificate: { ...ON_FILE, issued_on: "2023-12-01" },
    today: "2026-11-21",
    events: [dossier("2026-07-01")],
    is: ["valid", "solid", 5],
  },
  // renewal window, 180–120 days before the end
  {
    rule: "renewal is due from 180 days before",
    certificate: ON_FILE,
    today: "2027-12-29",
    is: ["renewal_due", "solid", 5],
  },
  {
    rule: "renewal stays due when the window was missed",
    certificate: ON_FILE,
    today: "2028-06-26",
    is: ["renewal_due", "solid", 5],
  },
  {
    rule: "nothing is due once the file is in",
    certificate: ON_FILE,
    today: "2028-03-01",
    events: [dossier("2028-01-10")],
    is: ["valid", "solid", 5],
  },
  {
    rule: "a refused file makes renewal due again",
    certificate: ON_FILE,
    today: "2028-03-20",
    events: [dossier("2028-01-10"), refusal("2028-03-01")],
    is: ["renewal_due", "solid", 5],
  },
  // transitional extension, ≤ 180 days, only with a recorded file
  {
    rule: "is extended with a file in time",
    certificate: ON_FILE,
    today: "2028-06-27",
    events: [dossier("2028-01-10")],
    is: ["extended", "solid", 5],
  },
  {
    rule: "is extended with a file after the window, before the end",
    certificate: ON_FILE,
    today: "2028-07-30",
    events: [dossier("2028-06-26")],
    is: ["extended", "solid", 5],
  },
  {
    rule: "is extended on the 180th day",
    certificate: ON_FILE,
    today: "2028-12-23",
    events: [dossier("2028-01-10")],
    is: ["extended", "solid", 5],
  },
  {
    rule: "is expired on the 181st",
    certificate: ON_FILE,
    today: "2028-12-24",
    events: [dossier("2028-01-10")],
    is: ["expired", "none", 0],
  },
  {
    rule: "a file after the end revives nothing",
    certificate: ON_FILE,
    today: "2028-07-30",
    events: [dossier("2028-06-27")],
    is: ["expired", "none", 0],
  },
  {
    rule: "the answer ends the extension",
    certificate: ON_FILE,
    today: "2028-07-30",
    events: [dossier("2028-01-10"), refusal("2028-07-30")],
    is: ["expired", "none", 0],
  },
  {
    rule: "there is no extension for ends before the provision",
    certificate: { ...ON_FILE, issued_on: "2023-05-20" },
    today: "2026-05-21",
    events: [dossier("2026-01-10")],
    is: ["expired", "none", 0],
  },
  {
    rule: "there is one from its first day",
    certificate: { ...ON_FILE, issued_on: "2023-05-22" },
    today: "2026-05-23",
    events: [dossier("2026-01-10")],
    is: ["extended", "solid", 5],
  },
  // withdrawal
  {
    rule: "withdrawal ends it at once",
    certificate: ON_FILE,
    today: "2026-01-15",
    events: [{ kind: "withdrawn", at: "2026-01-15" }],
    is: ["withdrawn", "none", 0],
  },
  {
    rule: "a withdrawal to come is not known yet",
    certificate: ON_FILE,
    today: "2026-01-14",
    events: [{ kind: "withdrawn", at: "2026-01-15" }],
    is: ["valid", "solid", 5],
  },
  {
    rule: "withdrawal is worse news than expiry",
    certificate: ON_FILE,
    today: "2030-01-01",
    events: [{ kind: "withdrawn", at: "2026-01-15" }],
    is: ["withdrawn", "none", 0],
  },
  {
    rule: "the issuer may take it back",
    certificate: ON_FILE,
    today: "2026-03-01",
    events: [
      { kind: "withdrawn", at: "2026-01-15" },
      { kind: "reinstated", at: "2026-02-01" },
    ],
    is: ["valid", "solid", 5],
  },
  {
    rule: "and withdraw again",
    certificate: ON_FILE,
    today: "2026-04-01",
    events: [
      { kind: "withdrawn", at: "2026-01-15" },
      { kind: "reinstated", at: "2026-02-01" },
      { kind: "withdrawn", at: "2026-03-15" },
    ],
    is: ["withdrawn", "none", 0],
  },
  // display hold
  {
    rule: "a hold hides the badge",
    certificate: ON_FILE,
    today: "2026-02-01",
    events: [hold("2026-01-20", "2026-02-01")],
    is: ["on_hold", "none", 0],
  },
  {
    rule: "a hold ends by itself",
    certificate: ON_FILE,
    today: "2026-02-02",
    events: [hold("2026-01-20", "2026-02-01")],
    is: ["valid", "solid", 5],
  },
  {
    rule: "a hold may be lifted early",
    certificate: ON_FILE,
    today: "2026-01-25",
    events: [hold("2026-01-20", "2026-02-01"), { kind: "hold_lifted", at: "2026-01-25" }],
    is: ["valid", "solid", 5],
  },
  {
    rule: "a hold without an end is not honoured",
    certificate: ON_FILE,
    today: "2026-01-25",
    events: [hold("2026-01-20")],
    is: ["valid", "solid", 5],
  },
  {
    rule: "a new hold after a lifted one counts",
    certificate: ON_FILE,
    today: "2026-03-01",
    events: [
      hold("2026-01-20", "2026-02-01"),
      { kind: "hold_lifted", at: "2026-01-25" },
      hold("2026-02-20", "2026-03-10"),
    ],
    is: ["on_hold", "none", 0],
  },
  {
    rule: "a hold hides the extension too",
    certificate: ON_FILE,
    today: "2028-07-30",
    events: [dossier("2028-01-10"), hold("2028-07-01", "2028-08-01")],
    is: ["on_hold", "none", 0],
  },
  {
    rule: "an expired certificate stays expired under a hold",
    certificate: ON_FILE,
    today: "2028-07-30",
    events: [hold("2028-07-01", "2028-08-01")],
    is: ["expired", "none", 0],
  },
  // superseded by an upgrade
  {
    rule: "an upgrade takes its place",
    certificate: { ...ON_FILE, stars: 3 },
    today: "2026-09-01",
    events: [{ kind: "superseded", at: "2026-08-05" }],
    is: ["superseded", "none", 0],
  },
  {
    rule: "not before the upgrade's day",
    certificate: { ...ON_FILE, stars: 3 },
    today: "2026-08-04",
    events: [{ kind: "superseded", at: "2026-08-05" }],
    is: ["valid", "solid", 3],
  },
  // only reported
  {
    rule: "a recent report is an outline",
    certificate: REPORTED_2024,
    today: "2026-11-21",
    is: ["reported", "outline", 4],
  },
  {
    rule: "a report is shown while even 1 January would still hold",
    certificate: REPORTED_2024,
    today: "2026-12-31",
    is: ["reported", "outline", 4],
  },
  {
    rule: "an old report shows nothing, and is never called expired",
    certificate: REPORTED_2024,
    today: "2027-01-01",
    is: ["reported", "none", 0],
  },
  {
    rule: "a report of 2023 shows nothing in 2026",
    certificate: { stars: 5, reported_year: 2023 },
    today: "2026-11-21",
    is: ["reported", "none", 0],
  },
  {
    rule: "a report with its day holds to that day's end",
    certificate: { stars: 4, issued_on: "2024-02-10" },
    today: "2027-02-10",
    is: ["reported", "outline", 4],
  },
  {
    rule: "and no longer",
    certificate: { stars: 4, issued_on: "2024-02-10" },
    today: "2027-02-11",
    is: ["reported", "none", 0],
  },
  {
    rule: "a report may be held",
    certificate: REPORTED_2024,
    today: "2026-11-21",
    events: [hold("2026-11-01", "2026-12-01")],
    is: ["on_hold", "none", 0],
  },
  {
    rule: "a report of nothing shows nothing",
    certificate: { stars: 4 },
    today: "2026-11-21",
    is: ["reported", "none", 0],
  },
]

describe("standing of a certificate", () => {
  it.each(CASES)("$rule ($today)", ({ certificate, today, events, is }) => {
    const result = standing(certificate, today, events)
    expect([result.standing, result.badge, result.stars]).toEqual(is)
  })

  it("says until when it holds, and when to renew", () => {
    expect(standing(ON_FILE, "2026-11-21")).toMatchObject({
      expires_on: "2028-06-26",
      renewal_window: { opens_on: "2027-12-29", closes_on: "2028-02-27" },
    })
    expect(standing(ON_FILE, "2028-07-01", [dossier("2028-01-10")]).expires_on).toBe("2028-12-23")
    expect(standing(REPORTED_2024, "2026-11-21").expires_on).toBeNull()
  })

  it("changes at midnight in Vietnam", () => {
    expect(standing(ON_FILE, new Date("2028-06-26T16:59:59Z")).standing).toBe("renewal_due")
    expect(standing(ON_FILE, new Date("2028-06-26T17:00:00Z")).standing).toBe("expired")
  })

  it("does not depend on the order in which events were recorded", () => {
    const events = [hold("2028-07-01", "2028-08-01"), dossier("2028-01-10"), refusal("2028-09-01")]
    for (const today of ["2028-07-15", "2028-08-15", "2028-09-15"]) {
      expect(standing(ON_FILE, today, [...events].reverse())).toEqual(
        standing(ON_FILE, today, events),
      )
    }
  })

  it("shows stars exactly when it shows a badge", () => {
    for (const { certificate, today, events } of CASES) {
      const result = standing(certificate, today, events)
      expect(result.stars > 0).toBe(result.badge !== "none")
    }
  })

  it("refuses a decision without its day", () => {
    expect(() => standing({ stars: 5, decision_id: "dec_1" }, "2026-11-21")).toThrow(RangeError)
  })
})
