import type { Actor } from "@ocop/kit/audit"
import { type OutboxTransaction, runIn } from "@ocop/kit/outbox"

/** Adds to what is kept of a programme for good, on the transaction that changes it. */
export async function noteEvent(
  trx: OutboxTransaction,
  {
    programme,
    actor,
    kind,
    facts,
    reason,
  }: {
    programme: { id: string; state: string }
    actor: Actor
    kind: string
    facts: Record<string, unknown>
    reason: string | null
  },
): Promise<void> {
  await runIn(
    trx,
    `insert into programme_event (programme_id, kind, state, actor_type, actor_id, reason, facts)
     values (?, ?, ?, ?, ?, ?, cast(? as jsonb))`,
    [programme.id, kind, programme.state, actor.type, actor.id, reason, JSON.stringify(facts)],
  )
}
