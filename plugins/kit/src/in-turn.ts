import { reasonOf } from "./reason"

/**
 * Does one piece of work after the other, also when one failed: a payment that is dead must not keep the next from being
 * taken.
 *
 * @throws what the first that failed threw when no other says anything else, or an AggregateError that says all of it in its
 *   message
 */
export async function eachInTurn(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  const errors: unknown[] = []
  for (const job of jobs) {
    try {
      await job()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length === 0) return
  const said = new Set(errors.map(reasonOf))
  if (said.size === 1) throw errors[0]
  throw new AggregateError(errors, [...said].join("; "))
}
