/** What a programme asks of its goods, as data. */
import { z } from "@medusajs/framework/zod"

const list = (name: z.ZodString) => z.array(name).max(100).default([])

/** An empty list asks nothing. */
export const Eligibility = z.strictObject({
  /** Only goods whose badge is in force on a decision on file. */
  standing: z.boolean().default(true),
  least_stars: z.number().int().min(3).max(5).nullable().default(null),
  /** Sets of Decision 26/2026/QĐ-TTg. */
  sets: list(z.string().regex(/^QD26-\d\d$/)),
  communes: list(z.string().min(1).max(20)),
  sellers: list(z.string().min(1).max(60)),
  /** Codes of certifications besides OCOP's. */
  certifications: list(z.string().min(1).max(60)),
})
export type EligibilityTerms = z.infer<typeof Eligibility>

/** A good, as far as it may be asked for. */
export interface EligibleGood {
  province_code: string | null
  commune_code: string | null
  seller_id: string
  set_code: string | null
  /** Of the badge on the first day; 0 without one. */
  stars: number
  certified: boolean
  /** Codes that hold on the first day. */
  certifications: readonly string[]
}

/** @returns why a good does not fit, nothing when it does */
export function unfit(
  terms: EligibilityTerms,
  province_code: string,
  good: EligibleGood,
): { vi: string; en: string }[] {
  const why: { vi: string; en: string }[] = []
  const asks = (asked: readonly string[], has: string | null) =>
    asked.length > 0 && !asked.includes(has ?? "")
  if (good.province_code !== province_code)
    why.push({ vi: "không phải hàng của tỉnh.", en: "is not from the province." })
  if (terms.standing && !good.certified)
    why.push({
      vi: "không có chứng nhận OCOP còn hiệu lực trong ngày bắt đầu.",
      en: "has no OCOP certificate in force on the first day.",
    })
  if (terms.least_stars !== null && good.stars < terms.least_stars)
    why.push({
      vi: `chưa đủ ${terms.least_stars} sao.`,
      en: `has fewer than ${terms.least_stars} stars.`,
    })
  if (asks(terms.sets, good.set_code))
    why.push({ vi: "không thuộc bộ sản phẩm của chương trình.", en: "is of another product set." })
  if (asks(terms.communes, good.commune_code))
    why.push({ vi: "không phải hàng của xã trong chương trình.", en: "is from another commune." })
  if (asks(terms.sellers, good.seller_id))
    why.push({ vi: "người bán không có trong chương trình.", en: "its seller is not in it." })
  if (terms.certifications.some((code) => !good.certifications.includes(code)))
    why.push({
      vi: "thiếu chứng nhận mà chương trình đòi.",
      en: "lacks a certification it asks for.",
    })
  return why
}
