import { isApiError } from "@/lib/api/error"
import type { GivenCode } from "./code"
import type { CodeProblem } from "./state"

/**
 * Why the backend took no code.
 * @param method of the code that was given: who typed one from paper has no app to look into
 * @throws what no screen can say
 */
export function codeProblem(error: unknown, method?: GivenCode["method"]): CodeProblem {
  if (!isApiError(error)) throw error
  if (error.kind === "unreachable" || error.kind === "busy") return "down"
  if (error.kind === "limited") return "limited"
  if (error.kind === "unauthorized" || error.code === "second_factor_stale") return "ended"
  // Medusa keeps a question for five minutes and five answers.
  if (error.kind === "not_found" || /expired|attempt|completed/i.test(error.message))
    return "expired"
  return method === "recovery_code" ? "written_code" : "code"
}
