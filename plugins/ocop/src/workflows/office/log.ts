import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** One change that somebody of an office made, or that was made to it. */
export interface LogEntry {
  id: string
  /** ISO 8601 */
  at: string
  actor_type: string
  actor_id: string
  /** Of an officer; null of others, of whom an office is told the kind alone. */
  actor_name: string | null
  action: string
  subject_type: string
  subject_id: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
}

/**
 * What belongs to an office, so that what others do to it is in the office's log too: the subjects' type in the audit log,
 * and the ids of those of the office `?` as SQL. What its own officers do is there anyhow.
 */
const BELONGINGS: readonly { type: string; ids: string }[] = [
  // With those that became a part of it.
  { type: "office", ids: "select id from office where ? in (id, merged_into)" },
  {
    type: "certificate",
    ids: "select c.id from certificate c join office o on o.province_code = c.province_code where o.id = ?",
  },
  {
    type: "certificate_submission",
    ids: "select s.id from certificate_submission s join office o on o.province_code = s.province_code where o.id = ?",
  },
  {
    type: "inspection",
    ids: "select i.id from inspection i join office o on o.province_code = i.province_code where o.id = ?",
  },
  {
    type: "certificate_report",
    ids: "select r.id from certificate_report r join office o on o.province_code = r.province_code where o.id = ?",
  },
  {
    type: "decision_import",
    ids: "select i.id from decision_import i join office o on o.province_code = i.province_code where o.id = ?",
  },
  { type: "programme", ids: "select id from programme where office_id = ?" },
]

/**
 * The log of an office: all that its officers did, of whatever kind, and all that was done to what is its own; the latest
 * first.
 */
export async function officeLog(
  knex: Knex,
  { office_id, limit, offset }: { office_id: string; limit: number; offset: number },
): Promise<{ entries: LogEntry[]; count: number }> {
  const belongings = BELONGINGS.map(({ ids }) => `or (subject_type = ? and subject_id in (${ids}))`)
  const bindings = [office_id, ...BELONGINGS.flatMap(({ type }) => [type, office_id])]
  const where = `(actor_type = 'officer' and actor_id in (select id from officer where office_id = ?)) ${belongings.join(" ")}`
  const { rows } = await knex.raw<{ rows: (LogEntry & { count: string })[] }>(
    `select e.*, o.name as actor_name, count(*) over () as count
       from (select * from audit_entry where ${where}) e
       left join officer o on e.actor_type = 'officer' and o.id = e.actor_id
      order by e.id desc limit ? offset ?`,
    [...bindings, limit, offset],
  )
  return {
    entries: rows.map(({ count: _, ...entry }) => entry),
    count: Number(rows[0]?.count ?? 0),
  }
}
