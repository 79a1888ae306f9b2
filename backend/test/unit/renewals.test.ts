import { addDays, addMonths } from "@ocop/kit/days"
import { standing } from "@ocop/ocop/modules/certification"
import { describe, expect, it } from "vitest"
import { officeRenewalNotice, renewalNotice } from "../../src/certificates/renewal-words"
import { renewalStep } from "../../src/certificates/renewals"

const END = "2027-06-30"
const shop = { name: "Đúng Gốc", url: "https://donggoc.example.vn" }

/** Where a certificate that ends on END stands so many days before. */
const stepAt = (left: number, events: Parameters<typeof standing>[2] = []) => {
  const day = addDays(END, -left)
  const today = standing(
    { stars: 4, decision_id: "d", issued_on: addMonths(END, -36), expires_on: END },
    day,
    events,
  )
  return renewalStep({ today }, day)
}

describe("who is told that a certificate has to be renewed", () => {
  it.each([
    [211, undefined],
    [210, 210],
    [181, 210],
    [180, 180],
    [151, 180],
    [150, 150],
    [121, 150],
    [120, 120],
    [91, 120],
    [90, undefined],
    [0, undefined],
    [-1, undefined],
  ])("%d days before the end: step %s", (left, step) => {
    expect(stepAt(left)).toBe(step)
  })

  it("is nobody once the file is in, or the badge is gone", () => {
    const at = addDays(END, -179)
    expect(stepAt(150, [{ kind: "dossier_received", at }])).toBeUndefined()
    expect(stepAt(150, [{ kind: "withdrawn", at }])).toBeUndefined()
    expect(stepAt(150, [{ kind: "held", at, until: END }])).toBeUndefined()
  })
})

describe("what they are told", () => {
  it("names product, end and the days in which a file is taken", () => {
    const told = { title: "Trà", stars: 4, seller: "HTX" }
    const window = { opens_on: "2027-01-01", closes_on: "2027-03-02" }
    const renewal = { told, product_id: "prod_tra", expires_on: END, window }
    const notice = renewalNotice(renewal, "vi", shop)
    expect(notice.facts).toEqual([
      ["Sản phẩm", "Trà"],
      ["Số sao", "4"],
      ["Hết hạn", "30/06/2027"],
      ["Nộp hồ sơ từ", "01/01/2027"],
      ["Chậm nhất", "02/03/2027"],
    ])
    expect(notice.sms).toBe(
      "Chung nhan OCOP sap den han: Tra. https://donggoc.example.vn/ban-hang/chung-nhan",
    )
    expect(notice.action?.url).toBe(
      "https://donggoc.example.vn/ban-hang/chung-nhan/minh-chung?hang=prod_tra",
    )
    expect(renewalNotice(renewal, "en", shop).action?.url).toContain(".vn/en/ban-hang/")
  })

  it("is one letter for an office, however many lines a decision has", () => {
    const names = Array.from({ length: 47 }, (_, index) => `Sản phẩm ${index + 1}`)
    const notice = officeRenewalNotice({ step: 180, expires_on: END, names }, shop)
    expect(notice.title).toBe("47 chứng nhận OCOP hết hạn ngày 30/06/2027")
    expect(notice.facts).toHaveLength(40)
    expect(notice.text?.[1]).toContain("còn 7 sản phẩm nữa")
  })
})
