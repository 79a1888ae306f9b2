import type { DetailField } from "./details"

/** The shop's names of what it refused, and the fields of the form they came from. */
const FIELD_OF: [RegExp, DetailField][] = [
  [/gift\.recipient\.?_?phone/, "recipient_phone"],
  [/gift\.recipient(\.?_?name)?/, "recipient_name"],
  [/gift\.card/, "card"],
  [/gift\.wanted_date|wanted_date/, "wanted_date"],
  [/invoice\.tax_code|tax_code/, "invoice_tax_code"],
  [/invoice\.name/, "invoice_name"],
  [/invoice\.address/, "invoice_address"],
  [/buyer\.phone/, "buyer_phone"],
  [/buyer\.email|\bemail\b/, "buyer_email"],
  [/buyer\.name/, "buyer_name"],
  [/commune/, "commune_code"],
  [/province/, "province_code"],
  [/address_1|street/, "street"],
]

/** Finds the field a refusal of the shop is about, from the path its message names. */
export function refusedField(message: string): DetailField | undefined {
  return FIELD_OF.find(([pattern]) => pattern.test(message))?.[1]
}
