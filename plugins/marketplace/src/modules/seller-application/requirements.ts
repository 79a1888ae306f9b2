import type { Day } from "@ocop/kit/days"
import type { ApplicationStep } from "./steps"

/** What shows that a requirement is met: the applicant's word, a paper, or the platform's own look. */
export type Proof = "attest" | "document" | "platform"

/** What a seller must show before its shop opens. */
export interface Requirement {
  code: string
  proof: Proof
  /** Of the platform's own look: the step whose facts it looks up. When they change, it has to look again. */
  step?: ApplicationStep
  /** Kinds of seller that it is asked of; all of them unless told. */
  kinds?: readonly string[]
  /** Asked of applications that are handed in from this day on. */
  from: Day
  /** Whether the proof says until when it holds. */
  expires: boolean
  /** Of one that expires: papers of its kind may name no day; then the applicant says so, and staff decide. */
  may_be_endless?: true
  vi: string
  en: string
  /** Where it is written. */
  source: string
}

/** The checklist as data, in the order in which it is shown. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    code: "terms",
    proof: "attest",
    from: "2026-07-01",
    expires: false,
    vi: "Đã đọc và đồng ý quy chế hoạt động của sàn",
    en: "The marketplace's operating rules were read and accepted",
    source: "Nghị định 248/2026/NĐ-CP, Điều 4–16",
  },
  {
    code: "own_goods",
    proof: "attest",
    from: "2026-05-22",
    expires: false,
    vi: "Hàng do chính cơ sở sản xuất, đúng xã đã công nhận",
    en: "The goods are made by the applicant, in the commune that was certified",
    source: "Quyết định 26/2026/QĐ-TTg",
  },
  {
    code: "registration",
    proof: "document",
    kinds: ["cooperative", "company", "household"],
    from: "2026-07-01",
    expires: false,
    vi: "Giấy chứng nhận đăng ký kinh doanh hoặc đăng ký hợp tác xã",
    en: "Certificate of registration of the business or cooperative",
    source: "Nghị định 248/2026/NĐ-CP, Điều 52",
  },
  {
    code: "ocop_certificate",
    proof: "document",
    from: "2018-05-07",
    expires: true,
    vi: "Quyết định hoặc giấy chứng nhận OCOP còn hạn",
    en: "OCOP decision or certificate in force",
    source: "Quyết định 26/2026/QĐ-TTg",
  },
  {
    code: "food_safety",
    proof: "document",
    from: "2011-07-01",
    expires: true,
    // A signed commitment bears the day of its signature, and often no other.
    may_be_endless: true,
    vi: "Giấy chứng nhận đủ điều kiện an toàn thực phẩm, hoặc bản cam kết",
    en: "Certificate of food safety conditions, or the signed commitment",
    source: "Luật An toàn thực phẩm 55/2010/QH12, Điều 34",
  },
  {
    code: "tax_code",
    proof: "platform",
    step: "tax",
    from: "2026-07-01",
    expires: false,
    vi: "Mã số thuế tra cứu đúng tên người bán",
    en: "The tax code is the seller's own in the public register",
    source: "Nghị định 248/2026/NĐ-CP, Điều 52",
  },
  {
    code: "bank_account",
    proof: "platform",
    step: "bank",
    from: "2026-07-01",
    expires: false,
    vi: "Tài khoản ngân hàng đúng tên người bán",
    en: "The bank account is in the seller's name",
    source: "Quy chế hoạt động của sàn",
  },
  {
    code: "electronic_identity",
    proof: "platform",
    step: "identity",
    from: "2027-01-01",
    expires: false,
    vi: "Đã xác thực điện tử danh tính của người bán và người đại diện",
    en: "The identity of seller and representative was verified electronically",
    source: "Nghị định 248/2026/NĐ-CP, Điều 52 khoản 2",
  },
]

/** What is asked of a kind of seller on a day. */
export function requirementsOf(kind: string | undefined, day: Day): Requirement[] {
  return REQUIREMENTS.filter(
    ({ kinds, from }) => from <= day && (!kinds || !kind || kinds.includes(kind)),
  )
}
