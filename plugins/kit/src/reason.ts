/**
 * What went wrong, in words for a log or for staff. Not all that is thrown is an `Error`: a workflow hands on what a step
 * threw as a plain object, which by itself would be "[object Object]".
 *
 * @param thrown whatever was caught
 */
export function reasonOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return String(thrown)
  if ("message" in thrown && typeof thrown.message === "string" && thrown.message)
    return thrown.message
  return thrown instanceof Error ? thrown.name : JSON.stringify(thrown)
}
