/**
 * Why a call to the shop's backend gave nothing. Pages decide by `kind`:
 * - `unreachable`: no answer in time, or 5xx. Say so, offer to retry.
 * - `not_found`: 404.
 * - `age`: the goods are for adults and the reader was not asked yet.
 * - `unauthorized`: 401, sign in again.
 * - `limited`: 429.
 * - `busy`: another request holds the same basket, or (code `held`) what it would write; ask again.
 * - `invalid`: another 4xx; `message` names the field.
 */
export type ApiErrorKind =
  "unreachable" | "not_found" | "age" | "unauthorized" | "limited" | "busy" | "invalid"

export interface FieldRefusal {
  field: string
  code: string
  message: string
}

/** What the backend said besides a sentence. */
interface Said extends ErrorOptions {
  /** Why, for programs: the shop's own (`seller_closed`), or Medusa's (`insufficient_inventory`). */
  code?: string
  /** Each wrong field by its path in the request, with a sentence in the reader's language. */
  fields?: readonly FieldRefusal[]
}

export class ApiError extends Error {
  override readonly name = "ApiError"
  readonly code: string | undefined
  readonly fields: readonly FieldRefusal[]

  constructor(
    readonly kind: ApiErrorKind,
    message: string,
    readonly status: number,
    { code, fields = [], ...options }: Said = {},
  ) {
    super(message, options)
    this.code = code
    this.fields = fields
  }
}

export function isApiError(error: unknown, kind?: ApiErrorKind): error is ApiError {
  return error instanceof ApiError && (kind === undefined || error.kind === kind)
}

/** Maps an HTTP status and the backend's error type and code to our kind. */
export function kindOf(status: number, type?: string, code?: string): ApiErrorKind {
  // Not every 409: a seller is told of his by its sentence.
  if (code === "busy" || code === "held") return "busy"
  if (type === "age_confirmation_required") return "age"
  if (status === 404) return "not_found"
  if (status === 401) return "unauthorized"
  if (status === 429) return "limited"
  return status >= 500 ? "unreachable" : "invalid"
}
