import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import { canMove } from "@ocop/kit/state-graph"
import { holdFiles, type SubmittedFile } from "./files"
import type { PrintedFacts } from "./printed"
import { OPEN_SUBMISSION, SUBMISSION_GRAPH, type SubmissionStatus } from "./submission-states"

/** Outbox topic of a submission that somebody has to hear of. The key is its id, the payload a `SubmissionMoved`. */
export const SUBMISSION_MOVED = "certificate.submission_moved"

export interface SubmissionMoved {
  to: SubmissionStatus
  reasons: string[]
  words: string | null
}

/** Of whom, for which of its products. The names are kept as they are now. */
export interface SubmittedFor {
  seller_id: string
  seller_name: string
  product_id: string
  product_title: string
  province_code: string
  commune_code: string | null
  set_code: string | null
}

export interface Submitted {
  printed: PrintedFacts
  files: readonly SubmittedFile[]
  /** Who acts for the seller. */
  member_id: string
}

/** A submission as it is held while it changes. */
export interface HeldSubmission {
  id: string
  seller_id: string
  product_id: string
  province_code: string
  commune_code: string | null
  set_code: string | null
  status: SubmissionStatus
  version: number
  printed: PrintedFacts
  files: SubmittedFile[]
}

const OPEN = OPEN_SUBMISSION.map((status) => `'${status}'`).join(", ")

/**
 * Hands in a certificate for a product.
 *
 * @returns its id; null when the product has one that waits: another phone was quicker, and nothing was written
 */
export async function submit(
  trx: EntityManager,
  of: SubmittedFor,
  { printed, files, member_id }: Submitted,
): Promise<string | null> {
  await holdFiles(trx, files)
  const [fresh] = await trx.execute<{ id: string }[]>(
    `insert into certificate_submission (id, seller_id, seller_name, product_id, product_title, province_code,
       commune_code, set_code, printed, files, submitted_at, submitted_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), now(), ?)
     on conflict (product_id) where status in (${OPEN}) and deleted_at is null do nothing returning id`,
    [
      generateEntityId(undefined, "csub"),
      of.seller_id,
      of.seller_name,
      of.product_id,
      of.product_title,
      of.province_code,
      of.commune_code,
      of.set_code,
      JSON.stringify(printed),
      JSON.stringify(files),
      member_id,
    ],
  )
  if (!fresh) return null
  await moved(trx, fresh.id, {
    from: null,
    to: "submitted",
    actor: { type: "seller_member", id: member_id },
  })
  return fresh.id
}

/**
 * Hands in again what was asked about, or changes what waits.
 *
 * @returns `changed`, and wrote nothing, when it is not the version that was read
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status once it was decided
 */
export async function submitAgain(
  trx: EntityManager,
  {
    id,
    seller_id,
    version,
    printed,
    files,
    member_id,
  }: Submitted & { id: string; seller_id: string; version: number },
): Promise<"changed" | null> {
  const held = await lockSubmission(trx, { id, seller_id })
  if (held.version !== version) return "changed"
  if (held.status !== "submitted") mayMove(held, "submitted")
  await holdFiles(trx, files)
  await trx.execute(
    `update certificate_submission set status = 'submitted', version = version + 1, printed = cast(? as jsonb),
       files = cast(? as jsonb), submitted_at = now(), submitted_by = ?, updated_at = now() where id = ?`,
    [JSON.stringify(printed), JSON.stringify(files), member_id, id],
  )
  await moved(trx, id, {
    from: held.status,
    to: "submitted",
    actor: { type: "seller_member", id: member_id },
    before: { printed: held.printed, files: held.files.map((file) => file.id) },
    after: { printed, files: files.map((file) => file.id) },
  })
  return null
}

/** Takes it back before it is decided; once more is once. @throws as {@link submitAgain} */
export async function takeBack(
  trx: EntityManager,
  { id, seller_id, member_id }: { id: string; seller_id: string; member_id: string },
): Promise<void> {
  const held = await lockSubmission(trx, { id, seller_id })
  if (held.status === "taken_back") return
  mayMove(held, "taken_back")
  await trx.execute(
    "update certificate_submission set status = 'taken_back', version = version + 1, updated_at = now() where id = ?",
    [id],
  )
  await moved(trx, id, {
    from: held.status,
    to: "taken_back",
    actor: { type: "seller_member", id: member_id },
  })
}

/** @throws NOT_FOUND naming id: one of another seller or province is as none */
export async function lockSubmission(
  trx: EntityManager,
  of: { id: string; seller_id?: string; provinces?: readonly string[] },
): Promise<HeldSubmission> {
  const [held] = await trx.execute<HeldSubmission[]>(
    `select id, seller_id, product_id, province_code, commune_code, set_code, status, version, printed, files
     from certificate_submission where id = ? and deleted_at is null for update`,
    [of.id],
  )
  const isTheirs =
    held !== undefined &&
    (of.seller_id === undefined || held.seller_id === of.seller_id) &&
    (of.provinces === undefined || of.provinces.includes(held.province_code))
  if (!isTheirs)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no submission ${of.id.slice(0, 80)}`)
  return held
}

/** @throws NOT_ALLOWED naming status where its life knows no such way */
export function mayMove({ status }: Pick<HeldSubmission, "status">, to: SubmissionStatus): void {
  if (canMove(SUBMISSION_GRAPH, status, to)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `status: a submission that is ${status} cannot become ${to}`,
    `submission_${status}`,
  )
}

interface Move {
  from: SubmissionStatus | null
  to: SubmissionStatus
  actor: { type: "seller_member" | "officer" | "user"; id: string }
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  reasons?: readonly string[]
  words?: string | null
}

/** Tells the audit log, and by the outbox whoever has to hear of it. */
export async function moved(
  trx: EntityManager,
  id: string,
  { from, to, actor, before, after, reasons, words }: Move,
): Promise<void> {
  await record(trx, [
    {
      actor,
      action: "certificate_submission.status",
      subject: { type: "certificate_submission", id },
      before: from === null ? null : { status: from, ...before },
      after: { status: to, ...(reasons?.length ? { reasons } : {}), ...after },
      reason: words ?? null,
    },
  ])
  const payload: SubmissionMoved = { to, reasons: [...(reasons ?? [])], words: words ?? null }
  await enqueue(trx, [{ topic: SUBMISSION_MOVED, key: id, payload: { ...payload } }])
}
