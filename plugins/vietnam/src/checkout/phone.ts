import { parsePhoneNumberFromString } from "libphonenumber-js/max"

export interface VietnamesePhone {
  /** +84912345678: what is stored and compared. */
  e164: string
  /** 0912 345 678: what is shown. */
  national: string
  kind: "mobile" | "landline"
}

/** Longer input is no phone number, and parsing it would only cost time. */
const LONGEST = 32

/**
 * Reads a Vietnamese number as people type it: 0912345678, 091 234 56 78, +84 (0)912…, 84912…, 0236.3.821.345.
 *
 * @returns null for anything a courier cannot call: a wrong length or prefix, another country, a service number (1900…)
 */
export function vietnamesePhone(typed: string): VietnamesePhone | null {
  if (typed.length > LONGEST) {
    return null
  }
  // Written on many business cards; the zero inside is not dialled.
  const phone = parsePhoneNumberFromString(typed.replace("(0)", ""), "VN")
  if (phone?.country !== "VN" || !phone.isValid()) {
    return null
  }
  const type = phone.getType()
  if (type !== "MOBILE" && type !== "FIXED_LINE") {
    return null
  }
  return {
    e164: phone.number,
    national: phone.formatNational(),
    kind: type === "MOBILE" ? "mobile" : "landline",
  }
}

/**
 * Reads a number of any country: a Vietnamese one as people type it, every other with its country code (+1 415…, 001 415…).
 *
 * @returns E.164, such as +14155552671; null for what no country has
 */
export function internationalPhone(typed: string): string | null {
  const vietnamese = vietnamesePhone(typed)
  if (vietnamese) {
    return vietnamese.e164
  }
  if (typed.length > LONGEST) {
    return null
  }
  const phone = parsePhoneNumberFromString(typed.trim().replace(/^00/, "+").replace("(0)", ""))
  // A Vietnamese number that no courier can call stays refused, however it is written.
  return phone && phone.country !== "VN" && phone.isValid() ? phone.number : null
}
