import type { ApiError } from "@/lib/api/error"
import type { FormState, Problem } from "./state"

/** Refusals of a draft to be handed in that the page did not know of when it was read. */
const SETTLED = new Set(["incomplete", "findings"])

/** Of a shop that was open once. */
const ONCE_OPEN = new Set(["seller_suspended", "seller_closed"])

/** Refusals without a field that the form itself, or the backend in the reader's language, has words for. */
const SAID_TO_READERS = new Set(["changed", "other_seller"])

/** @returns undefined for who is signed in no more */
export function fateOf(error: ApiError): { problem: Problem } | { refused: ApiError } | undefined {
  if (error.kind === "unreachable") return { problem: "down" }
  if (error.kind === "busy") return { problem: "busy" }
  if (error.kind === "limited") return { problem: "limited" }
  if (error.kind === "unauthorized") return undefined
  if (error.kind === "not_found") return { problem: "gone" }
  // A seller whose state closes the route says which (`seller_suspended`); others are a member of no seller any more.
  if (error.status === 403)
    return error.code?.startsWith("seller_")
      ? { problem: ONCE_OPEN.has(error.code) ? "closed" : "not_open" }
      : undefined
  // It is not the seller's to write at the moment (`draft_submitted`), or was written by somebody else since it was read.
  if (error.code?.startsWith("draft_") || SETTLED.has(error.code ?? ""))
    return { problem: "settled" }
  if (error.code === "taken_down") return { problem: "taken_down" }
  if (error.code === "too_many") return { problem: "too_many" }
  // Somebody else holds the same goods: nothing was done.
  if (error.status === 409 && !error.code) return { problem: "busy" }
  // What names no field was written for whoever reads logs.
  if (error.fields.length === 0 && !SAID_TO_READERS.has(error.code ?? ""))
    return { problem: "refused" }
  return { refused: error }
}

/**
 * A refusal at the fields of a form, in the backend's own words; those without a field stand alone.
 * @param labelOf what a field is called on the screen; the backend names those by their path that it has no name for
 */
export function errorsOf(
  refused: ApiError,
  labelOf: (field: string) => string | undefined = () => undefined,
): FormState["errors"] {
  if (refused.fields.length === 0) return [{ text: refused.message.replace(/^[a-z_.]+: /, "") }]
  return refused.fields.map(({ field: path, message }) => {
    const field = path.replace(/^(?:facts|start)\./, "")
    const named = message.startsWith(`${path}: `)
    const sentence = named ? message.slice(path.length + 2) : message
    const label = labelOf(field.replace(/^units\.\d+\./, ""))
    return { field, text: label && named ? `${label}: ${sentence}` : sentence }
  })
}
