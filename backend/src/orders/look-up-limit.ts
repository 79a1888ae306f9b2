import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { callerOf } from "@ocop/kit/limits/caller"
import { keptLimits } from "@ocop/kit/limits/kept-limits"

const WINDOW_SECONDS = 15 * 60
/** Of one caller about one number: more than anybody mistypes; his misses keep nobody else from that number. */
const PER_CALLER_AND_NUMBER = 5
const PER_CALLER = 30
/**
 * About one number from everywhere, which takes five callers wrong to their last guess: from here on the number is asked about once
 * in five seconds, by whomever. That is no lock, which any stranger with a few addresses could put on an order: its buyer
 * waits for seconds, not for a quarter of an hour, and his account and the link in his letter are not counted at all. And it
 * is a bound, which a mere delay is not when all ask at once: some two hundred guesses a quarter of an hour, however many
 * addresses they come from, at a phone that is one of millions.
 */
const PER_NUMBER = 25
const SLOW_SECONDS = 5
const limitsOf = keptLimits({
  "look-up-caller": { points: PER_CALLER, seconds: WINDOW_SECONDS },
  "look-up-pair": { points: PER_CALLER_AND_NUMBER, seconds: WINDOW_SECONDS },
  "look-up-number": { points: PER_NUMBER, seconds: WINDOW_SECONDS },
  "look-up-slowly": { points: 1, seconds: SLOW_SECONDS },
})

/**
 * Counts one attempt. Who is over his own count adds nothing to the number's. A storefront that names nobody is counted as
 * one nameless caller for each number, and for no more: one reader's mistakes would lock out all others.
 *
 * @returns seconds to wait when there were too many, else null and the means to give the attempt back: only misses count
 */
export async function countLookUp(
  req: MedusaRequest,
  number: number,
): Promise<{ wait: number | null; giveBack: () => Promise<void> }> {
  const limits = await limitsOf(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
  const caller = callerOf(req)
  const counts: [limit: string, key: string][] = [
    ...(caller ? [["look-up-caller", caller] as [string, string]] : []),
    ["look-up-pair", `${number} ${caller ?? ""}`],
  ]
  const giveBack = async () => {
    await Promise.all(counts.map(([limit, key]) => limits.giveBack(limit, key)))
  }
  for (const [limit, key] of counts) {
    const wait = await limits.consume(limit, key)
    if (wait !== null) return { wait, giveBack }
  }
  const crowded = await limits.consume("look-up-number", String(number))
  counts.push(["look-up-number", String(number)])
  if (crowded === null) return { wait: null, giveBack }
  const wait = await limits.consume("look-up-slowly", String(number))
  // Whoever is only told to wait has not guessed: it is no miss of his.
  if (wait !== null) await giveBack()
  return { wait, giveBack }
}
