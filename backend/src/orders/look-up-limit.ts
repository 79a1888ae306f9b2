import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { keptLimits } from "../api/kept-limits"

const WINDOW_SECONDS = 15 * 60
/** A number has some ten thousand likely phones; five guesses a quarter of an hour find none of them. */
const PER_NUMBER = 5
const PER_CALLER = 30
/** No address is longer, with its port and zone; what is, a stranger wrote, and no count has room for it. */
const LONGEST_CALLER = 64

const limitsOf = keptLimits({
  "look-up-number": { points: PER_NUMBER, seconds: WINDOW_SECONDS },
  "look-up-caller": { points: PER_CALLER, seconds: WINDOW_SECONDS },
})

/**
 * Counts one attempt.
 *
 * @returns seconds to wait when there were too many, else null and the means to give the attempt back: only misses count
 */
export async function countLookUp(
  req: MedusaRequest,
  number: number,
): Promise<{ wait: number | null; giveBack: () => Promise<void> }> {
  const limits = await limitsOf(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
  const keys: [string, string][] = [["look-up-number", String(number)]]
  const caller = callerOf(req)
  if (caller) {
    keys.push(["look-up-caller", caller])
  }
  const waits = await Promise.all(keys.map(([name, key]) => limits.consume(name, key)))
  return {
    wait: waits.reduce<number | null>(
      (longest, wait) => (wait !== null && wait > (longest ?? 0) ? wait : longest),
      null,
    ),
    giveBack: async () => {
      await Promise.all(keys.map(([name, key]) => limits.giveBack(name, key)))
    },
  }
}

/**
 * Who asks. The storefront's server asks on behalf of its readers and names them in x-forwarded-for; that header is
 * believed from this machine alone, and of it the last address: a proxy adds to what the caller himself wrote. A
 * storefront that names nobody is limited by number only, else one reader's mistakes would lock out all others.
 */
export function callerOf(req: MedusaRequest): string | null {
  const address = req.socket.remoteAddress ?? ""
  const local = address === "127.0.0.1" || address === "::1" || address === "::ffff:127.0.0.1"
  if (!local) {
    return address
  }
  const forwarded = req.headers["x-forwarded-for"]
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(",").at(-1)?.trim()
  return last?.slice(0, LONGEST_CALLER) || null
}
