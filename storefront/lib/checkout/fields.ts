/**
 * The first step of checkout: who buys, where it goes, whether it is a gift, whether a company
 * needs an invoice. Field names are the `name` attributes of the form, so that a message always
 * finds its field. Messages are codes; the reader's language is added where they are shown.
 */
export const DETAIL_FIELDS = [
  "buyer_name",
  "buyer_phone",
  "buyer_email",
  "province_code",
  "commune_code",
  "street",
  "old_district",
  "is_gift",
  "recipient_name",
  "recipient_phone",
  "card",
  "wanted_date",
  "hide_prices",
  "wants_invoice",
  "invoice_name",
  "invoice_tax_code",
  "invoice_address",
] as const

export type DetailField = (typeof DETAIL_FIELDS)[number]
/** What the shopper typed, kept as typed, so that nothing is lost when something is wrong. */
export type TypedDetails = Partial<Record<DetailField, string>>
export type ErrorCode =
  | "required"
  | "too_long"
  | "phone"
  | "phone_abroad"
  | "email"
  | "choose"
  | "date"
  | "too_early"
  | "tax_code"
  | "refused"
export type FieldErrors<F extends string = DetailField> = Partial<Record<F, ErrorCode>>
