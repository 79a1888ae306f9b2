import { createHmac, timingSafeEqual } from "node:crypto"
import type { Verified } from "./signed-links"

/** Characters of every short token. */
export const SHORT_TOKEN_LENGTH = 49

/** Crockford's letters, in which a ULID is written. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const ID = /^([a-z]+)_([0-7][0-9A-HJKMNP-TV-Z]{25})$/
/** Last stands a digit, which is also the form's version: a dash there may be left out of what a telephone makes a link. */
const VERSION = "1"
const TOKEN = new RegExp(`^[\\w-]{${SHORT_TOKEN_LENGTH - 1}}${VERSION}$`)

/** Sixteen bytes of a ULID, four of the end in seconds, sixteen of the signature: 36 bytes are 48 letters, with none to spare. */
const ULID = 16
const BODY = ULID + 4
const MAC = 16

/**
 * A token as `sign` makes it (`signed-links`), for text messages, where an address of a hundred characters is two messages.
 * It has no room to say its purpose: that is in the signature alone, as is the kind of id.
 *
 * @param purpose what the link opens ("confirm"): a token for one purpose opens no other
 * @param id of the thing, as Medusa makes ids: a prefix and a ULID
 * @param expiresAt end of the token's life
 * @param secret key of the signature (LINK_SECRET)
 * @returns `SHORT_TOKEN_LENGTH` characters, each safe in a URL
 * @throws RangeError for an id that is none of Medusa's
 */
export function signShort(purpose: string, id: string, expiresAt: Date, secret: string): string {
  const [, prefix, ulid] = ID.exec(id) ?? []
  if (!prefix || !ulid) throw new RangeError(`${id} is no prefix and ULID`)
  const body = Buffer.alloc(BODY)
  bytesOf(ulid).copy(body)
  body.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), ULID)
  return Buffer.concat([body, mac(purpose, prefix, body, secret)]).toString("base64url") + VERSION
}

/**
 * Checks a token of `signShort` without telling by time how much of the signature was right.
 * @param prefix of the id that it is for ("sord")
 * @param now the present, in tests another
 */
export function verifyShort(
  purpose: string,
  prefix: string,
  token: string,
  secret: string,
  now = new Date(),
): Verified {
  // Buffers overlook letters that are not of their alphabet; one token must have one spelling.
  if (!TOKEN.test(token)) return { ok: false, refusal: "malformed" }
  const bytes = Buffer.from(token.slice(0, -VERSION.length), "base64url")
  const body = bytes.subarray(0, BODY)
  if (!timingSafeEqual(bytes.subarray(BODY), mac(purpose, prefix, body, secret)))
    return { ok: false, refusal: "forged" }
  const expires = new Date(body.readUInt32BE(ULID) * 1000)
  if (expires <= now) return { ok: false, refusal: "expired" }
  return { ok: true, subject: `${prefix}_${ulidOf(body.subarray(0, ULID))}`, expires_at: expires }
}

/** Neither a purpose nor a prefix has a colon, and no body of `sign` has one: what is signed here is signed nowhere else. */
const mac = (purpose: string, prefix: string, body: Buffer, secret: string) =>
  createHmac("sha256", secret)
    .update(`short:${purpose}:${prefix}:`)
    .update(body)
    .digest()
    .subarray(0, MAC)

function bytesOf(ulid: string): Buffer {
  let bits = 0n
  for (const letter of ulid) bits = (bits << 5n) | BigInt(LETTERS.indexOf(letter))
  return Buffer.from(bits.toString(16).padStart(ULID * 2, "0"), "hex")
}

function ulidOf(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString("hex")}`)
  let ulid = ""
  for (let at = 0; at < 26; at++) {
    ulid = LETTERS.charAt(Number(bits & 31n)) + ulid
    bits >>= 5n
  }
  return ulid
}
