import { emailName, phoneName } from "@ocop/vietnam/sign-in"

/**
 * Whose account a request is about, in the one spelling that the sign-in provider keeps; only the field that this provider
 * reads counts, whatever else the body holds.
 */
export function signInName(
  provider: string | undefined,
  body: unknown,
): { field: "email" | "phone"; value: string } | undefined {
  const { email, phone } = (body ?? {}) as { email?: unknown; phone?: unknown }
  if (provider === "phonepass" && typeof phone === "string" && phone !== "") {
    return { field: "phone", value: phoneName(phone) ?? phone.trim() }
  }
  if (provider === "emailpass" && typeof email === "string" && email !== "") {
    return { field: "email", value: emailName(email) ?? email.trim() }
  }
  return undefined
}
