/** The names people sign in with. Each has one spelling, under which it is stored, counted and compared. */
import { vietnamesePhone } from "../checkout/phone"

/** RFC 5321, 4.5.3.1.3. */
const LONGEST_EMAIL = 254

/** @returns +84…, so that 0912 345 678 and +84 912 345 678 are one account; null for what is no Vietnamese number */
export function phoneName(typed: string): string | null {
  return vietnamesePhone(typed)?.e164 ?? null
}

/** @returns in lower case; null for what cannot be an address */
export function emailName(typed: string): string | null {
  const email = typed.trim().toLowerCase()
  return email.length <= LONGEST_EMAIL && /^[^\s@]+@[^\s@]+$/.test(email) ? email : null
}
