import type { AuditEntry } from "@ocop/kit/audit"
import type { Actor } from "./life/transition"

/** An actor as the audit log names it. Who has no account acts by what the shop gave them, or is time. */
export const auditedAs = ({ type, id }: Actor): AuditEntry["actor"] =>
  id === null || type === "link" || type === "clock" ? { type: "system", id: type } : { type, id }
