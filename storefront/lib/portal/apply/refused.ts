import { isApiError } from "@/lib/api/error"
import type { AskProblem } from "./ask-state"

/**
 * Why the backend did not save a screen: what is wrong with each field, in the reader's words, or what is wrong beside them.
 * @throws what no screen can say
 */
export function refusedBy(error: unknown): {
  errors: Record<string, string>
  problem?: AskProblem
} {
  if (!isApiError(error)) throw error
  const errors = Object.fromEntries(
    error.fields.map(({ field, message }) => [field.replace(/^business\./, ""), message]),
  )
  if (Object.keys(errors).length > 0) return { errors }
  if (error.code === "other_seller" || error.code === "not_due")
    return { errors, problem: error.code }
  if (error.kind === "limited") return { errors, problem: "limited" }
  if (error.kind === "unreachable" || error.kind === "busy") return { errors, problem: "down" }
  // Handed in meanwhile, on another phone: the screen says so, and what was typed stays in sight.
  if (error.code?.startsWith("seller_")) return { errors, problem: "changed" }
  if (error.kind === "unauthorized" || error.status === 403) return { errors, problem: "ended" }
  throw error
}
