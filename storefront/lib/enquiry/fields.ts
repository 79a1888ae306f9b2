/** The kinds of buyer the shop tells apart. */
export const BUYER_KINDS = [
  "company_gift",
  "restaurant",
  "supermarket",
  "reseller",
  "exporter",
  "other",
] as const

export const ENQUIRY_FIELDS = [
  "quantity",
  "buyer_kind",
  "wanted_date",
  "budget",
  "name",
  "organisation",
  "phone",
  "email",
  "message",
  "consent",
] as const

export type EnquiryField = (typeof ENQUIRY_FIELDS)[number]
export type EnquiryError =
  "required" | "too_long" | "phone" | "email" | "number" | "date" | "choose" | "consent" | "refused"
export type TypedEnquiry = Partial<Record<EnquiryField, string>>
