import { describe, expect, it, vi } from "vitest"
import { ApiError } from "../../lib/api/error"
import { banks } from "../../lib/portal/apply/banks"
import { initialOf } from "../../lib/portal/apply/initial"
import { PAPER_PROBLEMS } from "../../lib/portal/apply/paper"
import { withEnglishName } from "../../lib/portal/apply/read-form"
import { refusedBy } from "../../lib/portal/apply/refused"
import { APPLY_STEPS, BEGIN_BUSINESS, BEGIN_PERSON } from "../../lib/portal/apply/steps"
import { duePath, isDone, mayDo, nextPath, tasksOf } from "../../lib/portal/apply/tasks"
import type { Application, Requirement } from "../../lib/portal/apply/types"
import { readCode } from "../../lib/portal/security/code"
import { codeProblem } from "../../lib/portal/security/refused"
import english from "../../messages/en/apply.json"
import englishSecurity from "../../messages/en/security.json"
import vietnamese from "../../messages/vi/apply.json"
import vietnameseSecurity from "../../messages/vi/security.json"

vi.mock("server-only", () => ({}))

const requirement = (code: string, more: Partial<Requirement> = {}): Requirement => ({
  requirement: code,
  proof: "document",
  step: null,
  standing: "missing",
  valid_until: null,
  expires: false,
  may_be_endless: false,
  endless: false,
  verified: false,
  files: [],
  held: null,
  note: null,
  vi: code,
  en: code,
  source: "",
  ...more,
})

const application = (more: Partial<Application> = {}): Application => ({
  seller_id: "sel_1",
  status: "applying",
  begun: { kind: "farm", name_vi: "Trại", name_en: "Trại", province_code: "24" },
  steps: {},
  requirements: [
    requirement("terms", { proof: "attest" }),
    requirement("ocop_certificate"),
    requirement("bank_account", { proof: "platform", step: "bank" }),
  ],
  missing: [],
  unmet: [],
  due: [],
  reason: null,
  answer: null,
  ...more,
})

const allSteps = Object.fromEntries(APPLY_STEPS.map(({ code }) => [code, { name: "Nấm" }]))

describe("the screens of an application", () => {
  it("offer no bank that one has chosen by choosing none", () => {
    expect(banks.length).toBeGreaterThan(40)
    expect(banks.filter(({ value }) => !/^\d{6}$/.test(value))).toEqual([])
  })

  it("are its steps, then what is shown; what the platform looks up is none", () => {
    expect(tasksOf(application()).map(({ code }) => code)).toEqual([
      ...APPLY_STEPS.map(({ code }) => code),
      "terms",
      "ocop_certificate",
    ])
  })

  it("follow one another, past what is done, and end at the whole", () => {
    const begun = application({ steps: { business: {}, tax: {} } })
    expect(nextPath(begun, "business")).toBe("/ban-hang/ho-so/nguoi-dai-dien")
    const filled = application({ steps: allSteps })
    expect(nextPath(filled, "pickup")).toBe("/ban-hang/ho-so/giay-to/terms")
    const shown = application({
      steps: allSteps,
      requirements: [requirement("terms", { standing: "given" })],
    })
    expect(nextPath(shown, "terms")).toBe("/ban-hang/ho-so")
    // The last one first: what was left out before is asked for next.
    expect(nextPath(application({ steps: { pickup: {} } }), "ocop_certificate")).toBe(
      "/ban-hang/ho-so/co-so",
    )
  })

  it("say what staff found of a fact at the step that tells it", () => {
    const refused = application({
      status: "asked",
      steps: allSteps,
      requirements: [
        requirement("bank_account", {
          proof: "platform",
          step: "bank",
          standing: "refused",
          note: "Tên khác",
        }),
      ],
    })
    const bank = tasksOf(refused).find(({ code }) => code === "bank")!
    expect([isDone(bank), bank.note]).toEqual([false, "Tên khác"])
    expect(nextPath(refused)).toBe("/ban-hang/ho-so/ngan-hang")
  })

  it("are of a shop its papers, and what else is due of it; each leads back to all of them", () => {
    const identity = {
      requirement: "electronic_identity",
      step: "identity",
      state: "missing",
      until: "2026-12-31",
      waiting: false,
      refused: false,
    } as const
    const shop = application({
      status: "active",
      steps: allSteps,
      requirements: [
        requirement("terms", { proof: "attest", standing: "given" }),
        requirement("food_safety", { standing: "verified", verified: true }),
        requirement("electronic_identity", { proof: "platform", step: "identity" }),
        requirement("bank_account", { proof: "platform", step: "bank", standing: "refused" }),
      ],
      due: [identity, { ...identity, requirement: "bank_account", step: "bank" }],
    })
    const may = (of: Application) =>
      tasksOf(of)
        .filter((task) => mayDo(of, task))
        .map(({ code }) => code)
    expect(may(shop)).toEqual(["identity", "food_safety"])
    expect(may({ ...shop, status: "suspended" })).toEqual(["identity", "food_safety"])
    expect(may({ ...shop, status: "closed" })).toEqual([])
    expect(nextPath(shop, "food_safety")).toBe("/ban-hang/ho-so")
    expect(shop.due.map(duePath)).toEqual([
      "/ban-hang/ho-so/danh-tinh",
      "/ban-hang/tai-khoan/ngan-hang",
    ])
    expect(duePath({ requirement: "food_safety", step: null })).toBe(
      "/ban-hang/ho-so/giay-to/food_safety",
    )
  })

  it("ask for a paper again that has expired", () => {
    const [expired] = tasksOf(
      application({ requirements: [requirement("food_safety", { standing: "expired" })] }),
    ).filter(({ kind }) => kind === "proof")
    expect(isDone(expired!)).toBe(false)
  })

  it("begin with what was said before, and with what was saved once it was", () => {
    const pickup = APPLY_STEPS.find(({ code }) => code === "pickup")!
    const business = { commune_code: "06901", address: "Thôn 3", phone: "+84912000061" }
    expect(initialOf(pickup, application({ steps: { business } }))).toMatchObject({
      taken: true,
      typed: { commune_code: "06901", phone: "0912 000 061", hours: "" },
    })
    const saved = { address: "Kho" }
    expect(initialOf(pickup, application({ steps: { business, pickup: saved } }))).toMatchObject({
      taken: false,
      typed: { address: "Kho", commune_code: "" },
    })
    expect(initialOf(APPLY_STEPS[0], application()).typed).toMatchObject({
      kind: "farm",
      province_code: "24",
    })
  })

  it("have words for each field, step, paper and mistake in both languages", () => {
    for (const words of [vietnamese, english]) {
      const fields = [...BEGIN_BUSINESS, ...BEGIN_PERSON, ...APPLY_STEPS.flatMap((s) => s.asked)]
      for (const { name } of fields) expect(words.field).toHaveProperty(name)
      expect(Object.keys(words.steps)).toEqual(APPLY_STEPS.map(({ code }) => code))
      expect(Object.keys(words.paper.error).sort()).toEqual([...PAPER_PROBLEMS].sort())
    }
    expect(pathsOf(english)).toEqual(pathsOf(vietnamese))
    expect(pathsOf(englishSecurity)).toEqual(pathsOf(vietnameseSecurity))
  })
})

describe("what an applicant typed", () => {
  it("names a producer without a name in English by the one they have", () => {
    expect(withEnglishName({ name_vi: "HTX Nấm" })).toMatchObject({ name_en: "HTX Nấm" })
    expect(withEnglishName({ name_vi: "HTX Nấm", name_en: "Mushrooms" })).toMatchObject({
      name_en: "Mushrooms",
    })
    expect(withEnglishName({ tax_code: "1" })).toEqual({ tax_code: "1" })
  })

  it("is refused at its field, or beside all of them, and hides no fault of our own", () => {
    const field = { field: "business.name_vi", code: "required", message: "Tên: hãy điền." }
    expect(refusedBy(new ApiError("invalid", "", 400, { fields: [field] }))).toEqual({
      errors: { name_vi: "Tên: hãy điền." },
    })
    const problem = (kind: ApiError["kind"], status: number, code?: string) =>
      refusedBy(new ApiError(kind, "", status, { code })).problem
    expect(problem("limited", 429)).toBe("limited")
    expect(problem("unreachable", 503)).toBe("down")
    expect(problem("unauthorized", 401)).toBe("ended")
    expect(problem("invalid", 403, "seller_reviewing")).toBe("changed")
    expect(() => refusedBy(new TypeError("ours"))).toThrow("ours")
  })
})

describe("a code of the second factor", () => {
  it("is six digits of the app, or one that was written down, however it was typed", () => {
    expect(readCode(" 123 456 ")).toEqual({ method: "totp", code: "123456" })
    const written = "0a1b-2c3d-4e5f-6071-8293-a4b5-c6d7-e8f9"
    for (const typed of [written, written.toUpperCase(), written.replaceAll("-", " ")])
      expect(readCode(typed)).toEqual({ method: "recovery_code", code: written })
    for (const wrong of ["", "12345", "1234567", "mật khẩu"])
      expect(readCode(wrong)).toBeUndefined()
  })

  it("was wrong, too often wrong, or too late", () => {
    expect(codeProblem(new ApiError("invalid", "Invalid MFA verification code", 400))).toBe("code")
    const wrong = new ApiError("invalid", "Invalid MFA challenge code", 400)
    expect(codeProblem(wrong, "totp")).toBe("code")
    expect(codeProblem(wrong, "recovery_code")).toBe("written_code")
    expect(codeProblem(new ApiError("invalid", "MFA challenge has expired", 400))).toBe("expired")
    expect(codeProblem(new ApiError("not_found", "", 404))).toBe("expired")
    expect(codeProblem(new ApiError("limited", "", 429))).toBe("limited")
  })
})

/** Each word by its path, so that no language lacks one. */
function pathsOf(words: object, above = ""): string[] {
  return Object.entries(words)
    .flatMap(([key, word]: [string, unknown]) =>
      typeof word === "object" && word !== null ? pathsOf(word, `${above}${key}.`) : above + key,
    )
    .sort()
}
