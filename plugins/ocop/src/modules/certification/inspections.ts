import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { type Actor, record } from "@ocop/kit/audit"
import type { Day } from "@ocop/kit/days"
import { enqueue } from "@ocop/kit/outbox"
import { canMove } from "@ocop/kit/state-graph"
import {
  INSPECTION_GRAPH,
  type InspectionKind,
  type InspectionResult,
  type InspectionStatus,
} from "./inspection-states"

/** Outbox topic of an inspection that somebody has to hear of. The key is its id, the payload an `InspectionMoved`. */
export const INSPECTION_MOVED = "certificate.inspection_moved"

export interface InspectionMoved {
  entry_id: string
  to: InspectionStatus
}

/** What is written down with a step of an inspection. Days are "YYYY-MM-DD". Findings and papers are the office's own. */
export interface InspectionFacts {
  carried_out_on?: Day
  findings?: string
  /** What the seller has to mend, as the seller reads it. */
  demands?: string
  due_on?: Day
  result?: InspectionResult
  file_id?: string
  mime?: string
  /** The shopper's report for which it was planned once more. */
  report_id?: string
}

/** A line of the record. */
export interface InspectionEntry {
  id: string
  kind: InspectionStatus | "paper"
  actor_type: Actor["type"]
  actor_id: string
  words: string | null
  facts: InspectionFacts
  created_at: Date
}

interface Held {
  id: string
  certificate_id: string
  product_id: string | null
  status: InspectionStatus
  version: number
}

/**
 * Plans an inspection of a certificate's product, or begins one. Once more for the same day, while it is planned, is the same one, to which
 * other words are added.
 *
 * @returns its id
 * @throws NOT_FOUND naming certificate_id, also of another province's
 */
export async function planInspection(
  trx: EntityManager,
  plan: {
    certificate_id: string
    provinces: readonly string[]
    kind: InspectionKind
    planned_on: Day
    words: string
    report_id?: string | null
    actor: Actor
  },
): Promise<string> {
  const { certificate_id, provinces, kind, planned_on, words, report_id, actor } = plan
  const [of] = await trx.execute<{ province_code: string }[]>(
    `select province_code from certificate where id = ? and deleted_at is null
       and province_code in (select jsonb_array_elements_text(cast(? as jsonb))) for share`,
    [certificate_id, JSON.stringify(provinces)],
  )
  if (!of)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `certificate_id: no certificate ${certificate_id.slice(0, 80)}`,
    )
  const [fresh] = await trx.execute<{ id: string }[]>(
    `insert into inspection (id, province_code, certificate_id, kind, planned_on, report_id) values (?, ?, ?, ?, ?, ?)
     on conflict (certificate_id, kind, planned_on) where status = 'planned' do nothing returning id`,
    [
      generateEntityId(undefined, "insp"),
      of.province_code,
      certificate_id,
      kind,
      planned_on,
      report_id ?? null,
    ],
  )
  if (!fresh) {
    const [there] = await trx.execute<{ id: string }[]>(
      "select id from inspection where certificate_id = ? and kind = ? and planned_on = ? and status = 'planned'",
      [certificate_id, kind, planned_on],
    )
    if (!there) throw new MedusaError(MedusaError.Types.CONFLICT, "planned_on: was moved meanwhile")
    await addWords(trx, there.id, { words, report_id, actor })
    return there.id
  }
  await write(trx, fresh.id, { kind: "planned", actor, words, facts: {} })
  await audited(trx, fresh.id, {
    actor,
    from: null,
    to: "planned",
    after: { kind, planned_on },
    words,
  })
  return fresh.id
}

/** What is said in another plan of the same inspection: the same words again are a second tap. */
async function addWords(
  trx: EntityManager,
  id: string,
  { words, report_id, actor }: { words: string; report_id?: string | null; actor: Actor },
): Promise<void> {
  const [said] = await trx.execute<{ id: string }[]>(
    "select id from inspection_entry where inspection_id = ? and kind = 'planned' and words = ? limit 1",
    [id, words],
  )
  if (said) return
  await trx.execute("update inspection set report_id = coalesce(report_id, ?) where id = ?", [
    report_id ?? null,
    id,
  ])
  await write(trx, id, {
    kind: "planned",
    actor,
    words,
    facts: report_id ? { report_id } : {},
  })
}

/**
 * Writes down what came of an inspection and goes on with it.
 *
 * @returns `changed`, and wrote nothing, when it is not the version that was read
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status where its life knows no such way; INVALID_DATA (`no_hold`) naming result where
 *   it is to end with a hold that is not on record
 */
export async function moveInspection(
  trx: EntityManager,
  move: {
    id: string
    provinces: readonly string[]
    version: number
    to: Exclude<InspectionStatus, "planned" | "answered">
    facts: InspectionFacts
    words: string | null
    actor: Actor
  },
): Promise<"changed" | null> {
  const { id, provinces, version, to, facts, words, actor } = move
  const held = await lock(
    trx,
    id,
    "i.province_code in (select jsonb_array_elements_text(cast(? as jsonb)))",
    JSON.stringify(provinces),
  )
  if (held.version !== version) return "changed"
  mayMove(held, to)
  if (facts.result === "held") await mustBeHeld(trx, held, facts.carried_out_on ?? null)
  await trx.execute(
    `update inspection set status = ?, version = version + 1, carried_out_on = coalesce(?, carried_out_on),
       due_on = coalesce(?, due_on), result = ?, updated_at = now() where id = ?`,
    [to, facts.carried_out_on ?? null, facts.due_on ?? null, facts.result ?? null, id],
  )
  const entry_id = await write(trx, id, { kind: to, actor, words, facts })
  const { findings: _, ...after } = facts
  await audited(trx, id, { actor, from: held.status, to, after, words })
  await tell(trx, id, { entry_id, to })
  return null
}

/**
 * What a seller answers to what it has to mend; the same words again are one answer.
 *
 * @param of the products that are the seller's
 * @throws NOT_FOUND naming id; NOT_ALLOWED `inspection_<status>` where nothing is asked
 */
export async function answerInspection(
  trx: EntityManager,
  {
    id,
    products,
    member_id,
    words,
  }: { id: string; products: readonly string[]; member_id: string; words: string },
): Promise<string> {
  const held = await lock(
    trx,
    id,
    "c.product_id in (select jsonb_array_elements_text(cast(? as jsonb)))",
    JSON.stringify(products),
  )
  // What is planned, or was called off, the seller does not know of.
  if (held.status === "planned" || held.status === "called_off") throw unknown(id)
  if (held.status !== "answered") mayMove(held, "answered")
  else {
    // A second tap.
    const [said] = await trx.execute<{ id: string }[]>(
      "select id from inspection_entry where inspection_id = ? and kind = 'answered' and words = ? limit 1",
      [id, words],
    )
    if (said) return said.id
  }
  const actor = { type: "seller_member", id: member_id } as const
  await trx.execute(
    "update inspection set status = 'answered', version = version + 1, updated_at = now() where id = ?",
    [id],
  )
  const entry_id = await write(trx, id, { kind: "answered", actor, words, facts: {} })
  await audited(trx, id, { actor, from: held.status, to: "answered", after: {}, words })
  await tell(trx, id, { entry_id, to: "answered" })
  return entry_id
}

/** Keeps a paper with an inspection of the office's own, also after it was closed. @throws NOT_FOUND naming id */
export async function keepInspectionPaper(
  trx: EntityManager,
  {
    id,
    provinces,
    actor,
    file_id,
    mime,
    words,
  }: {
    id: string
    provinces: readonly string[]
    actor: Actor
    file_id: string
    mime: string
    words: string | null
  },
): Promise<string> {
  await lock(
    trx,
    id,
    "i.province_code in (select jsonb_array_elements_text(cast(? as jsonb)))",
    JSON.stringify(provinces),
  )
  const entry_id = await write(trx, id, { kind: "paper", actor, words, facts: { file_id, mime } })
  await record(trx, [
    {
      actor,
      action: "inspection.paper",
      subject: { type: "inspection", id },
      before: null,
      after: { entry_id },
    },
  ])
  return entry_id
}

async function lock(trx: EntityManager, id: string, where: string, binding: string): Promise<Held> {
  const [held] = await trx.execute<Held[]>(
    `select i.id, i.certificate_id, c.product_id, i.status, i.version from inspection i
     join certificate c on c.id = i.certificate_id where i.id = ? and ${where} for update of i`,
    [id, binding],
  )
  if (!held) throw unknown(id)
  return held
}

function mayMove({ status }: Held, to: InspectionStatus): void {
  if (canMove(INSPECTION_GRAPH, status, to)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `status: an inspection that is ${status} cannot become ${to}`,
    `inspection_${status}`,
  )
}

/** That no hold is on record; as `code` of the error. */
export const NO_HOLD = "no_hold"

/** A hold that was recorded because of it, or that hid the badge on its day or after. */
async function mustBeHeld(
  trx: EntityManager,
  { id, certificate_id }: Held,
  carried_out_on: string | null,
): Promise<void> {
  const [hold] = await trx.execute<unknown[]>(
    `select 1 from certificate_event h where certificate_id = ? and kind = 'held' and deleted_at is null
       and (details ->> 'inspection_id' = ? or until >= ? and not exists (
         select from certificate_event l where l.certificate_id = h.certificate_id and l.kind = 'hold_lifted'
           and l.deleted_at is null and l.at >= h.at and l.created_at >= h.created_at and l.at < ?)) limit 1`,
    [certificate_id, id, carried_out_on, carried_out_on],
  )
  if (!hold)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "result: the badge was not put on hold",
      NO_HOLD,
    )
}

async function write(
  trx: EntityManager,
  inspection_id: string,
  {
    kind,
    actor,
    words,
    facts,
  }: Pick<InspectionEntry, "kind" | "words" | "facts"> & { actor: Actor },
): Promise<string> {
  const id = generateEntityId(undefined, "inse")
  await trx.execute(
    `insert into inspection_entry (id, inspection_id, kind, actor_type, actor_id, words, facts)
     values (?, ?, ?, ?, ?, ?, cast(? as jsonb))`,
    [id, inspection_id, kind, actor.type, actor.id, words, JSON.stringify(facts)],
  )
  return id
}

async function audited(
  trx: EntityManager,
  id: string,
  {
    actor,
    from,
    to,
    after,
    words,
  }: {
    actor: Actor
    from: InspectionStatus | null
    to: InspectionStatus
    after: object
    words: string | null
  },
): Promise<void> {
  await record(trx, [
    {
      actor,
      action: "inspection.status",
      subject: { type: "inspection", id },
      before: from === null ? null : { status: from },
      after: { status: to, ...after },
      reason: words,
    },
  ])
}

async function tell(trx: EntityManager, key: string, moved: InspectionMoved): Promise<void> {
  await enqueue(trx, [{ topic: INSPECTION_MOVED, key, payload: { ...moved } }])
}

const unknown = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `id: no inspection ${id.slice(0, 80)}`)
