import type { FieldRefusal } from "@/lib/api/error"
import type { DetailField } from "./fields"

/** The shop's names of what it was sent, and the fields of the form they came from. */
const FIELD_OF: Record<string, DetailField> = {
  "buyer.name": "buyer_name",
  "buyer.phone": "buyer_phone",
  "buyer.email": "buyer_email",
  email: "buyer_email",
  "gift.recipient": "recipient_name",
  "gift.recipient.name": "recipient_name",
  "gift.recipient.phone": "recipient_phone",
  "gift.card": "card",
  "gift.wanted_date": "wanted_date",
  "gift.hide_prices": "hide_prices",
  "invoice.name": "invoice_name",
  "invoice.tax_code": "invoice_tax_code",
  "invoice.address": "invoice_address",
  province_code: "province_code",
  commune_code: "commune_code",
}

/** The shop's refusals at the fields of the form, in the words of the shop; `undefined` when one has no field. */
export function refusedFields(
  fields: readonly FieldRefusal[],
): Partial<Record<DetailField, string>> | undefined {
  const said: Partial<Record<DetailField, string>> = {}
  for (const { field, message } of fields) {
    const own = FIELD_OF[field]
    if (!own) return undefined
    said[own] ??= message
  }
  return fields.length > 0 ? said : undefined
}
