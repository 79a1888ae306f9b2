import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { Versions } from "./facts"
import type { Finding } from "./moderation"
import {
  DRAFT_NEEDS_REASON,
  type DraftMove,
  type DraftMover,
  draftMovesOf,
  type DraftStatus,
  wayOf,
} from "./states"
import { lockDraft } from "./write"

/** Outbox topic of a draft whose people are told of a move. The key is its id; the payload, `DraftMoved`. */
export const LISTING_DRAFT_MOVED = "listing_draft.moved"
/** Outbox topic of a draft that was approved and has to be shown; the key is its id. */
export const LISTING_APPROVED = "listing.approved"

export interface DraftMoved {
  to: DraftStatus
  reason: string | null
}

/** A move that somebody wants to make. */
export interface WantedMove {
  id: string
  /** Whose draft it must be; every other is as none. Staff read those of all. */
  seller_id?: string
  move: DraftMove
  actor: { type: DraftMover; id: string }
  reason?: string | null
  /** What its mover has seen: a draft that was written since is not moved. */
  versions?: Versions
  /** With `submit`: what the rules say of it. */
  findings?: readonly Finding[]
}

/** `changed`: it was written, or moved by somebody else, since its mover looked; nothing was done. */
export type MoveOutcome = "moved" | "stood" | "changed"

/**
 * Moves a draft, with its audit entry and the messages that tell of it: all or nothing. One that is there already stays as
 * it is, and nothing is told.
 *
 * @param trx open transaction, which must commit
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status; INVALID_DATA naming reason
 */
export async function moveDraft(trx: EntityManager, wanted: WantedMove): Promise<MoveOutcome> {
  const { id, seller_id, move, actor, versions, findings } = wanted
  const reason = wanted.reason?.trim() || null
  const draft = await lockDraft(trx, { id, seller_id })
  const way = wayOf(draft.status, move, actor.type)
  if (!way) {
    if (isBehind(draft.status, move, actor.type)) return "stood"
    // Taken back, or decided by a colleague, since it was looked at.
    if (actor.type === "user" && versions) return "changed"
    const may = draftMovesOf(draft.status, actor.type)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `status: a draft that is ${draft.status} cannot be moved so${may.length > 0 ? `; it may ${may.join(", ")}` : ""}`,
      `draft_${draft.status}`,
    )
  }
  if (versions && !sameVersions(versions, draft.versions)) return "changed"
  if (DRAFT_NEEDS_REASON.has(move) && !reason)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "reason: must be given")
  await write(trx, wanted, way.to, reason, findings)
  await record(trx, [
    {
      actor,
      action: "listing_draft.status",
      subject: { type: "listing_draft", id },
      before: { status: draft.status },
      after: {
        status: way.to,
        ...(findings ? { findings: findings.map(({ code }) => code) } : {}),
      },
      reason,
    },
  ])
  const moved: DraftMoved = { to: way.to, reason }
  await enqueue(trx, [
    ...(way.to === "approved" ? [{ topic: LISTING_APPROVED, key: id }] : []),
    { topic: LISTING_DRAFT_MOVED, key: id, payload: { ...moved } },
  ])
  return "moved"
}

/** Whether the same mover made this move already: a second tap is answered with what stands. */
function isBehind(status: DraftStatus, move: DraftMove, by: DraftMover): boolean {
  const target = { submit: "submitted", take_back: "draft", discard: "discarded" } as const
  return by === "seller_member" && move in target && target[move as keyof typeof target] === status
}

async function write(
  trx: EntityManager,
  { id, actor }: WantedMove,
  to: DraftStatus,
  reason: string | null,
  findings?: readonly Finding[],
): Promise<void> {
  if (to === "submitted") {
    await trx.execute(
      `update listing_draft set status = ?, findings = cast(? as jsonb), reason = null, submitted_at = now(),
         submitted_by = ?, decided_at = null, decided_by = null, updated_at = now() where id = ?`,
      [to, JSON.stringify(findings ?? []), actor.id, id],
    )
    return
  }
  const decided = actor.type === "user"
  await trx.execute(
    `update listing_draft set status = ?, updated_at = now()
       ${decided ? ", reason = ?, decided_at = now(), decided_by = ?" : ""} where id = ?`,
    decided ? [to, reason, actor.id, id] : [to, id],
  )
}

function sameVersions(seen: Versions, standing: Record<string, number>): boolean {
  const one: Record<string, number | undefined> = seen
  const names = new Set([...Object.keys(one), ...Object.keys(standing)])
  return [...names].every((name) => (one[name] ?? 0) === (standing[name] ?? 0))
}
