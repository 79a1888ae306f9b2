import { sign, verify } from "@ocop/kit/signed-links"
import { environment } from "../config/environment"
import { shop } from "../orders/shop"

const PURPOSE = "invitation"

interface Sent {
  id: string
  expires_at: Date | string
  locale: string
}

/** Where an invitation is accepted, for whoever holds the letter. */
export function invitationLink({ id, expires_at, locale }: Sent): string {
  const token = sign(PURPOSE, id, new Date(expires_at), environment(process.env).linkSecret)
  return `${shop().url}${locale === "en" ? "/en" : ""}/ban-hang/loi-moi/${token}`
}

/** @returns the id of the invitation that a token is for; null when it was altered, has expired, or is for something else */
export function invitationOf(token: string): string | null {
  const read = verify(PURPOSE, token, environment(process.env).linkSecret)
  return read.ok ? read.subject : null
}
