import { sign, verify } from "@ocop/kit/signed-links"
import { environment } from "../config/environment"

const PURPOSE = "order"
/** As long as a warranty question may come up; a link in an old letter should not be a key for ever. */
const LIFE_MS = 180 * 86_400_000

/** The key of an order's status page, for whoever holds the link. */
export function orderToken(orderId: string, now = new Date()): string {
  return sign(
    PURPOSE,
    orderId,
    new Date(now.getTime() + LIFE_MS),
    environment(process.env).linkSecret,
  )
}

/** Whether a token opens this very order. */
export function opensOrder(token: string, orderId: string): boolean {
  const read = verify(PURPOSE, token, environment(process.env).linkSecret)
  return read.ok && read.subject === orderId
}
