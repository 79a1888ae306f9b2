import { describe, expect, it } from "vitest"
import { officeHappened, officeRefusal, officeWords } from "../../src/admin/lib/office-words"
import { isLastHead, type Officer } from "../../src/admin/lib/offices"

const officer = (id: string, more: Partial<Officer> = {}): Officer => ({
  id,
  name: id,
  email: `${id}@so.example`,
  role: "head",
  status: "active",
  demonstration: false,
  ...more,
})

describe("staff's page of a trade office", () => {
  it("warns of the last head alone, whatever reviewers and suspended heads there are", () => {
    const others = [officer("b", { role: "reviewer" }), officer("c", { status: "suspended" })]
    expect(isLastHead([officer("a"), ...others], "a")).toBe(true)
    expect(isLastHead([officer("a"), officer("d"), ...others], "a")).toBe(false)
    expect(isLastHead([officer("a"), ...others], "c")).toBe(false)
  })

  it.each([
    ["email: acts for an office already", "officer_exists"],
    ["email: was invited by somebody else just now", "invited_meanwhile"],
    ["email: must be an address", "check_email"],
    ["office: is suspended", "office_suspended"],
    ["province_code: has an office already", "has_office"],
    ["without_head: the office would have no head", "last_head"],
    ["reason: must be given", "say_why"],
  ] as const)("says of “%s” in the reader's words what to do", (message, word) => {
    for (const language of ["vi", "en-GB"]) {
      const text = officeWords(language)
      expect(officeRefusal(message, text)).toBe(text[word])
    }
  })

  it("tells what happened: whom it is about, how that was and how it is", () => {
    const entry = {
      before: { officer_id: "x", name: "An", status: "active" },
      after: { officer_id: "x", name: "An", status: "suspended" },
    }
    expect(officeHappened(entry, officeWords("en"))).toBe("An: Active → Suspended")
    const invited = { before: null, after: { name: "An", email: "an@so.example", role: "head" } }
    expect(officeHappened(invited, officeWords("vi"))).toBe("An, an@so.example: lãnh đạo")
  })
})
