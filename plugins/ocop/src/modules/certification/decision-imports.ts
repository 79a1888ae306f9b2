import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import type { DecisionFacts } from "./around"
import { grant, type GrantedTo } from "./grant"
import type { PrintedFacts } from "./printed"

/** Outbox topic of the list of a decision that an office confirmed. The key is the import's id. */
export const DECISION_IMPORT_CONFIRMED = "decision_import.confirmed"

/** `change`: the register has the line, and would say more or otherwise of it. */
export const LINE_PLANS = ["enter", "change", "same", "refuse"] as const
export type LinePlan = (typeof LINE_PLANS)[number]

/** What a line enters. */
export interface LineWork {
  printed: PrintedFacts
  to: GrantedTo
}

/** A line as it was planned. `planned` is the application's own. */
export interface PlannedLine<Planned = unknown> {
  row: number
  plan: LinePlan
  /** Of those that are to be entered. */
  work: LineWork | null
  planned: Planned
}

/** A line as it stands. */
export interface StandingPlan<Planned = unknown> extends PlannedLine<Planned> {
  /** null while it waits, and of lines that enter nothing. */
  outcome: "done" | "refused" | null
  /** Why it was refused when it was to be entered. */
  fault: string | null
  certificate_id: string | null
}

/** The list of a decision that an office sent. */
export interface DecisionImport {
  id: string
  decision: DecisionFacts
  /** Of the decision itself, as a private file; null while it was not sent. */
  file: { id: string; mime: string } | null
  unknown_columns: string[]
  confirmed_at: Date | null
  created_at: Date
  counts: Record<LinePlan, number> & { done: number; failed: number }
}

interface Whose {
  id: string
  province_code: string
}

/** Lists that are looked at and never confirmed are forgotten after so many days. */
const KEPT_DAYS = 14

/** What a list plans is true of the day it was looked at: products are renamed, move and go. */
const PLANNED_DAYS = 1

/**
 * Keeps a plan. The same file for the same decision is planned anew until it was confirmed, and never a second time after that.
 * @returns its id
 */
export async function planDecision(
  trx: EntityManager,
  input: {
    province_code: string
    officer_id: string
    /** Of the file and the decision's head. */
    digest: string
    decision: DecisionFacts
    unknown_columns: readonly string[]
    lines: readonly PlannedLine[]
  },
): Promise<string> {
  const { province_code, officer_id, digest, decision, unknown_columns, lines } = input
  // Two who send the same file at once: the second waits, and finds the first's.
  await trx.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `decision_import ${province_code} ${digest}`,
  ])
  const before = await trx.execute<
    { id: string; file_id: string | null; confirmed_at: Date | null }[]
  >(
    "select id, file_id, confirmed_at from decision_import where province_code = ? and digest = ? for update",
    [province_code, digest],
  )
  const confirmed = before.find(({ confirmed_at }) => confirmed_at !== null)
  if (confirmed) return confirmed.id
  await trx.execute(
    `delete from decision_import where province_code = ? and confirmed_at is null and file_id is null
       and created_at < now() - interval '${KEPT_DAYS} days'`,
    [province_code],
  )
  const id = before[0]?.id ?? generateEntityId(undefined, "dimp")
  await trx.execute(
    `insert into decision_import (id, province_code, officer_id, digest, decision, unknown_columns)
     values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))
     on conflict (id) do update set officer_id = excluded.officer_id, created_at = now()`,
    [
      id,
      province_code,
      officer_id,
      digest,
      JSON.stringify(decision),
      JSON.stringify(unknown_columns),
    ],
  )
  await trx.execute("delete from decision_import_row where import_id = ?", [id])
  await trx.execute(
    `insert into decision_import_row (import_id, row, plan, work, planned)
     select ?, r.row, r.plan, r.work, r.planned
     from jsonb_to_recordset(cast(? as jsonb)) as r(row integer, plan text, work jsonb, planned jsonb)`,
    [id, JSON.stringify(lines)],
  )
  return id
}

const HEAD = `select i.id, i.decision, case when i.file_id is not null then jsonb_build_object('id', i.file_id, 'mime', i.file_mime) end as file,
    i.unknown_columns, i.confirmed_at, i.created_at,
    (select jsonb_build_object('enter', count(*) filter (where plan = 'enter'), 'change', count(*) filter (where plan = 'change'),
       'same', count(*) filter (where plan = 'same'), 'refuse', count(*) filter (where plan = 'refuse'),
       'done', count(*) filter (where outcome = 'done'), 'failed', count(*) filter (where outcome = 'refused'))
     from decision_import_row r where r.import_id = i.id) as counts
  from decision_import i`

/** The lists that an office sent, the latest first. */
export async function decisionImports(
  trx: EntityManager,
  province_code: string,
  most: number,
): Promise<DecisionImport[]> {
  return trx.execute<DecisionImport[]>(
    `${HEAD} where i.province_code = ? order by i.created_at desc, i.id limit ?`,
    [province_code, most],
  )
}

/** @throws NOT_FOUND naming id: another province's is as none */
export async function decisionImport(
  trx: EntityManager,
  { id, province_code }: Whose,
): Promise<DecisionImport> {
  const [found] = await trx.execute<DecisionImport[]>(
    `${HEAD} where i.id = ? and i.province_code = ?`,
    [id, province_code],
  )
  if (!found) throw unknown(id)
  return found
}

/** Some of a list's lines: those that are refused first, then the others, each as the file has them. */
export async function decisionLines<Planned>(
  trx: EntityManager,
  id: string,
  { refused, limit, offset }: { refused?: boolean; limit: number; offset: number },
): Promise<StandingPlan<Planned>[]> {
  return trx.execute<StandingPlan<Planned>[]>(
    `select row, plan, work, planned, outcome, fault, certificate_id from decision_import_row where import_id = ?
       and (cast(? as boolean) is null or (plan = 'refuse' or coalesce(outcome, '') = 'refused') = cast(? as boolean))
     order by plan <> 'refuse' and coalesce(outcome, '') <> 'refused', row limit ? offset ?`,
    [id, refused ?? null, refused ?? null, limit, offset],
  )
}

/**
 * Keeps the decision itself with its list, until that was confirmed.
 * @returns the file that it takes the place of
 * @throws NOT_FOUND naming id; NOT_ALLOWED once it was confirmed
 */
export async function keepDecisionPaper(
  trx: EntityManager,
  { id, province_code }: Whose,
  file: { id: string; mime: string },
): Promise<string | null> {
  const held = await hold(trx, { id, province_code })
  if (held.confirmed_at) throw confirmedBefore()
  await trx.execute("update decision_import set file_id = ?, file_mime = ? where id = ?", [
    file.id,
    file.mime,
    id,
  ])
  return held.file_id
}

/**
 * Confirms a list, once: what it plans is entered from then on. Of a list that was confirmed, what still waits is gone on with.
 * @throws NOT_FOUND naming id; INVALID_DATA naming file while the decision itself was not sent; NOT_ALLOWED `decision_import_old` of a plan
 *   of more than a day ago
 */
export async function confirmDecision(
  trx: EntityManager,
  { id, province_code, officer_id }: Whose & { officer_id: string },
): Promise<void> {
  const held = await hold(trx, { id, province_code })
  if (held.confirmed_at) {
    await goOn(trx, id)
    return
  }
  if (!held.file_id)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "file: the decision itself is not here")
  if (held.is_old) throw plannedLongAgo()
  await trx.execute(
    "update decision_import set confirmed_at = now(), officer_id = ? where id = ?",
    [officer_id, id],
  )
  const { decision, counts } = await decisionImport(trx, { id, province_code })
  await record(trx, [
    {
      actor: { type: "officer", id: officer_id },
      action: "decision_import.confirmed",
      subject: { type: "decision_import", id },
      before: null,
      after: { ...decision, ...counts },
    },
  ])
  await enqueue(trx, [{ topic: DECISION_IMPORT_CONFIRMED, key: id, payload: {} }])
}

/** Says again that a confirmed list waits, where lines are left and no message is that would be delivered: the last one was put aside. */
async function goOn(trx: EntityManager, id: string): Promise<void> {
  const [waiting] = await waitingRows(trx, id, 1)
  if (waiting === undefined) return
  const [live] = await trx.execute<object[]>(
    "select id from outbox_message where topic = ? and key = ? and dead_at is null limit 1",
    [DECISION_IMPORT_CONFIRMED, id],
  )
  if (!live) await enqueue(trx, [{ topic: DECISION_IMPORT_CONFIRMED, key: id, payload: {} }])
}

/** The rows of a confirmed list that wait, the first first; those below row `after` alone. */
export async function waitingRows(
  trx: EntityManager,
  id: string,
  most: number,
  after = 0,
): Promise<number[]> {
  const rows = await trx.execute<{ row: number }[]>(
    `select r.row from decision_import_row r join decision_import i on i.id = r.import_id
     where i.id = ? and i.confirmed_at is not null and r.outcome is null and r.plan in ('enter', 'change')
       and r.row > ? order by r.row limit ?`,
    [id, after, most],
  )
  return rows.map(({ row }) => row)
}

/**
 * Enters one line, and writes down with it that it was entered: once, however often and by however many it is called.
 * @throws CONFLICT `line_taken` or `other_register`, as {@link grant}; nothing may be committed then
 */
export async function enterLine(trx: EntityManager, id: string, row: number): Promise<void> {
  const [line] = await trx.execute<{ work: LineWork; officer_id: string }[]>(
    `select r.work, i.officer_id from decision_import_row r join decision_import i on i.id = r.import_id
     where r.import_id = ? and r.row = ? and r.outcome is null and r.plan in ('enter', 'change')
       and i.confirmed_at is not null for update of r`,
    [id, row],
  )
  if (!line) return
  const { printed, to } = line.work
  const { certificate_id } = await grant(trx, printed, to, {
    actor: { type: "officer", id: line.officer_id },
    source: "decision_import",
  })
  await trx.execute(
    "update decision_import_row set outcome = 'done', certificate_id = ? where import_id = ? and row = ?",
    [certificate_id, id, row],
  )
}

/** Writes down that a line could not be entered. */
export async function refuseLine(
  trx: EntityManager,
  id: string,
  row: number,
  fault: string,
): Promise<void> {
  await trx.execute(
    "update decision_import_row set outcome = 'refused', fault = ? where import_id = ? and row = ? and outcome is null",
    [fault, id, row],
  )
}

async function hold(trx: EntityManager, { id, province_code }: Whose) {
  const [held] = await trx.execute<
    { file_id: string | null; confirmed_at: Date | null; is_old: boolean }[]
  >(
    `select file_id, confirmed_at, created_at < now() - interval '${PLANNED_DAYS} days' as is_old
     from decision_import where id = ? and province_code = ? for update`,
    [id, province_code],
  )
  if (!held) throw unknown(id)
  return held
}

const unknown = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `id: no list ${id.slice(0, 80)}`)

const confirmedBefore = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "status: the list was confirmed already",
    "decision_import_confirmed",
  )

const plannedLongAgo = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "status: the list was planned more than a day ago; send the list again",
    "decision_import_old",
  )
