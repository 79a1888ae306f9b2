import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** An entry as it stands in the log. */
export interface AuditRecord {
  /** Grows with time; the order of the entries. */
  id: string
  at: Date
  actor_type: string
  actor_id: string
  action: string
  subject_type: string
  subject_id: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
}

/** Reads of the audit log. Writing is `record`, on the transaction of the change itself. */
export default class AuditModuleService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /**
   * What happened to one thing, the latest first.
   * @param limit at most so many, 100 unless set
   */
  async of(subject: { type: string; id: string }, limit = 100): Promise<AuditRecord[]> {
    return this.knex<AuditRecord>("audit_entry")
      .select("*")
      .where({ subject_type: subject.type, subject_id: subject.id })
      .orderBy("id", "desc")
      .limit(limit)
  }

  /**
   * The latest entry of a kind for each of several things, by their ids, in one statement.
   * @param after what the entry says of the thing afterwards, at least
   */
  async latest(
    { type, ids }: { type: string; ids: readonly string[] },
    { action, after }: { action: string; after: Record<string, unknown> },
  ): Promise<Map<string, AuditRecord>> {
    const entries = await this.knex<AuditRecord>("audit_entry")
      .distinctOn("subject_id")
      .select("*")
      .where({ subject_type: type, action })
      .whereIn("subject_id", [...ids])
      .whereRaw("after @> cast(? as jsonb)", [JSON.stringify(after)])
      .orderBy([{ column: "subject_id" }, { column: "id", order: "desc" }])
    return new Map(entries.map((entry) => [entry.subject_id, entry]))
  }
}
