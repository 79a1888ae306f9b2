import { deadLink } from "@ocop/ocop/modules/office"
import { sign, verify } from "@ocop/kit/signed-links"
import { environment } from "../config/environment"
import { shop } from "../orders/shop"

const PURPOSE = "office-invitation"

interface Sent {
  id: string
  expires_at: Date | string
  locale: string
}

/** Where an invitation to an office is accepted, for whoever holds the letter. */
export function officeInvitationLink({ id, expires_at, locale }: Sent): string {
  const token = sign(PURPOSE, id, new Date(expires_at), environment(process.env).linkSecret)
  return `${shop().url}${locale === "en" ? "/en" : ""}/so-cong-thuong/loi-moi/${token}`
}

/**
 * @returns the id of the invitation that a token is for
 * @throws NOT_FOUND with the `code` that says why it opens nothing: only who holds a link that we signed learns that it has
 *   expired
 */
export function officeInvitationOf(token: string): string {
  const read = verify(PURPOSE, token, environment(process.env).linkSecret)
  if (!read.ok) throw deadLink(read.refusal === "expired" ? "expired" : "invalid")
  return read.subject
}
