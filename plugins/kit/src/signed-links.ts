import { createHmac, timingSafeEqual } from "node:crypto"

/** Why a token was refused; callers answer one thing for all, logs may say which. */
export type Refusal = "malformed" | "forged" | "expired" | "other_purpose"

export type Verified =
  { ok: true; subject: string; expires_at: Date } | { ok: false; refusal: Refusal }

/**
 * Makes a token for a link that shows one thing to whoever holds it, such as a guest's order.
 *
 * @param purpose what the link opens ("order"): a token for one purpose opens no other
 * @param subject the id of the thing
 * @param expiresAt end of the token's life
 * @param secret key of the signature (LINK_SECRET)
 * @returns `purpose.subject.expiry.signature`, each part safe in a URL
 */
export function sign(purpose: string, subject: string, expiresAt: Date, secret: string): string {
  const body = `${encode(purpose)}.${encode(subject)}.${Math.floor(expiresAt.getTime() / 1000).toString(36)}`
  return `${body}.${mac(body, secret)}`
}

/**
 * Checks a token without telling by time how much of the signature was right.
 * @param now the present, in tests another
 */
export function verify(purpose: string, token: string, secret: string, now = new Date()): Verified {
  const parts = token.split(".")
  const [tokenPurpose, subject, expiry, signature] = parts
  if (parts.length !== 4 || !tokenPurpose || !subject || !expiry || !signature)
    return { ok: false, refusal: "malformed" }
  const expected = Buffer.from(mac(`${tokenPurpose}.${subject}.${expiry}`, secret))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given))
    return { ok: false, refusal: "forged" }
  if (decode(tokenPurpose) !== purpose) return { ok: false, refusal: "other_purpose" }
  const expires = new Date(parseInt(expiry, 36) * 1000)
  if (expires <= now) return { ok: false, refusal: "expired" }
  return { ok: true, subject: decode(subject), expires_at: expires }
}

const mac = (body: string, secret: string) =>
  createHmac("sha256", secret).update(body).digest("base64url")
const encode = (text: string) => Buffer.from(text, "utf8").toString("base64url")
const decode = (text: string) => Buffer.from(text, "base64url").toString("utf8")
