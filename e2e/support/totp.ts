import { createHmac } from "node:crypto"

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const PERIOD_MS = 30_000

/** The six digits that an authenticator app shows for a secret (RFC 6238). @param secret base32, blanks allowed */
export function totp(secret: string, now = Date.now()): string {
  const bits = [...secret.replace(/\s/g, "")]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("")
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now / PERIOD_MS)))
  const hash = createHmac("sha1", key).update(counter).digest()
  const at = hash[hash.length - 1]! & 0xf
  return String((hash.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, "0")
}
