import type { OfficeLogEntry } from "./types"

/**
 * Facts of an entry that tell people something, in the order in which they are told; ids and codes are not among them. Each
 * has its word under `portal.office.log.field`, and what stands for something else under `value`.
 */
export const LOG_FIELDS = ["name", "email", "role", "status", "outcome", "note"] as const

export interface ChangedFact {
  field: (typeof LOG_FIELDS)[number]
  /** null where there was nothing, or it did not change. */
  before: string | null
  /** null where there is nothing any more. */
  after: string | null
}

/** What an entry of the log tells: what something is about, and how what changed was before. Pure. */
export function changedFacts({
  before,
  after,
}: Pick<OfficeLogEntry, "before" | "after">): ChangedFact[] {
  return LOG_FIELDS.flatMap((field) => {
    const [was, is] = [told(before?.[field]), told(after?.[field])]
    if (was === null && is === null) return []
    return [{ field, before: was === is ? null : was, after: is }]
  })
}

const told = (value: unknown): string | null =>
  value === null || value === undefined || value === "" || typeof value === "object"
    ? null
    : String(value)
