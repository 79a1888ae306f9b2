/**
 * Why a call to the shop's backend gave nothing. Pages decide by `kind`:
 * - `unreachable`: no answer in time, or 5xx. Say so, offer to retry.
 * - `not_found`: 404.
 * - `age`: the goods are for adults and the reader was not asked yet.
 * - `unauthorized`: 401, sign in again.
 * - `limited`: 429.
 * - `invalid`: another 4xx; `message` names the field.
 */
export type ApiErrorKind =
  "unreachable" | "not_found" | "age" | "unauthorized" | "limited" | "invalid"

export interface FieldRefusal {
  field: string
  code: string
  message: string
}

export class ApiError extends Error {
  override readonly name = "ApiError"
  constructor(
    readonly kind: ApiErrorKind,
    message: string,
    readonly status: number,
    /** The backend's own error type, e.g. `age_confirmation_required`. */
    readonly type?: string,
    options?: ErrorOptions,
    /** Each wrong field by its path in the request, with a sentence in the reader's language. */
    readonly fields: readonly FieldRefusal[] = [],
    /** Why a basket cannot be bought as it is, e.g. `promotion_ended`. */
    readonly code?: string,
  ) {
    super(message, options)
  }
}

export function isApiError(error: unknown, kind?: ApiErrorKind): error is ApiError {
  return error instanceof ApiError && (kind === undefined || error.kind === kind)
}

/** Maps an HTTP status and the backend's error type to our kind. */
export function kindOf(status: number, type?: string): ApiErrorKind {
  if (type === "age_confirmation_required") return "age"
  if (status === 404) return "not_found"
  if (status === 401) return "unauthorized"
  if (status === 429) return "limited"
  return status >= 500 ? "unreachable" : "invalid"
}
