import { MedusaError } from "@medusajs/framework/utils"
import { type OutboxTransaction, runIn } from "@ocop/kit/outbox"
import type { Section } from "./facts"
import { type DraftStatus, WRITABLE } from "./states"

/** Whose draft, and which. */
export interface OwnDraft {
  id: string
  seller_id: string
}

/** One section, as somebody wrote it who had read its version. */
export interface SectionWritten extends OwnDraft {
  section: Section
  version: number
  facts: Record<string, unknown>
}

const WRITABLE_SQL = WRITABLE.map((status) => `'${status}'`).join(", ")
const VERSION = "coalesce((versions ->> ?)::int, 0)"

/**
 * Saves one section and leaves the others: merged by the database, so that two people who write different sections at once
 * both keep theirs.
 *
 * @returns false when somebody saved this section since that version was read, and nothing was written; what is sent again
 *   after its answer was lost is written already, and true
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status while it is not the seller's to write
 */
export async function writeSection(
  trx: OutboxTransaction,
  written: SectionWritten,
): Promise<boolean> {
  const { id, seller_id, section, version } = written
  const facts = JSON.stringify(written.facts)
  const [saved] = await runIn<{ id: string }>(
    trx,
    `update listing_draft set
       facts = facts || jsonb_build_object(?::text, cast(? as jsonb)),
       versions = versions || jsonb_build_object(?::text, ${VERSION} + 1), updated_at = now()
     where id = ? and seller_id = ? and deleted_at is null and status in (${WRITABLE_SQL}) and ${VERSION} = ?
     returning id`,
    [section, facts, section, section, id, seller_id, section, version],
  )
  if (saved) return true
  await lockWritable(trx, written)
  const [again] = await runIn<{ same: boolean }>(
    trx,
    `select ${VERSION} = ? and facts -> ?::text = cast(? as jsonb) as same from listing_draft where id = ?`,
    [section, version + 1, section, facts, id],
  )
  return again?.same ?? false
}

/** Several sections of one or several drafts, all of them or none. @throws also CONFLICT (`changed`) */
export async function writeSections(
  trx: OutboxTransaction,
  written: readonly SectionWritten[],
): Promise<void> {
  for (const one of written)
    if (!(await writeSection(trx, one)))
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `${one.section}: was saved by somebody else meanwhile`,
        "changed",
      )
}

/**
 * Holds a draft that its seller may write, until the transaction ends.
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status
 */
export async function lockWritable(
  trx: OutboxTransaction,
  { id, seller_id }: OwnDraft,
): Promise<void> {
  const { status } = await lockDraft(trx, { id, seller_id })
  if ((WRITABLE as readonly DraftStatus[]).includes(status)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `status: a draft that is ${status} cannot be changed`,
    `draft_${status}`,
  )
}

/** @throws NOT_FOUND naming id: another seller's is as none */
export async function lockDraft(
  trx: OutboxTransaction,
  { id, seller_id }: { id: string; seller_id?: string },
): Promise<{ status: DraftStatus; versions: Record<string, number>; seller_id: string }> {
  const [draft] = await runIn<{
    status: DraftStatus
    versions: Record<string, number>
    seller_id: string
  }>(
    trx,
    "select status, versions, seller_id from listing_draft where id = ? and deleted_at is null for update",
    [id],
  )
  if (!draft || (seller_id !== undefined && draft.seller_id !== seller_id))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no draft ${id.slice(0, 80)}`)
  return draft
}
