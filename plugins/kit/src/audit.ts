/**
 * The audit log: who changed what, when and why. An entry is written in the transaction of the change it tells of, so that
 * there is no change without its entry and no entry without its change. The database refuses to alter or remove one.
 */
import { type OutboxTransaction, runIn } from "./outbox"

/** Who acted, as Medusa's tokens name actors; `system` for what the shop does by itself. */
export interface Actor {
  type: "user" | "customer" | "seller_member" | "officer" | "system"
  /** Of the person; of a job, its name. */
  id: string
}

/** One change. */
export interface AuditEntry {
  actor: Actor
  /** What was done, for example `seller.status`. */
  action: string
  /** What it was done to: the name of its table, and its id. */
  subject: { type: string; id: string }
  /** The changed facts alone, before and after; null where there was nothing. No passwords, no papers. */
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  /** In the actor's own words; shown to those concerned. */
  reason?: string | null
}

/**
 * Writes entries on the given transaction, with one statement.
 *
 * @param trx knex transaction or MikroORM entity manager of the change itself
 * @param entries written in the order given; an empty list writes nothing
 */
export async function record(
  trx: OutboxTransaction,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (!entries.length) return
  const rows = entries.map(({ actor, action, subject, before, after, reason }) => {
    if (!actor.id || !action || !subject.id)
      throw new Error("An audit entry needs an actor, an action and a subject")
    return {
      actor_type: actor.type,
      actor_id: actor.id,
      action,
      subject_type: subject.type,
      subject_id: subject.id,
      before: before ?? null,
      after: after ?? null,
      reason: reason ?? null,
    }
  })
  await runIn(
    trx,
    `insert into audit_entry (actor_type, actor_id, action, subject_type, subject_id, before, after, reason)
     select actor_type, actor_id, action, subject_type, subject_id, before, after, reason
     from rows from (jsonb_to_recordset(cast(? as jsonb)) as (actor_type text, actor_id text, action text,
       subject_type text, subject_id text, before jsonb, after jsonb, reason text)) with ordinality
     order by ordinality`,
    [JSON.stringify(rows)],
  )
}
