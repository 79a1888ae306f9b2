import { createHash } from "node:crypto"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { type Actor, record } from "@ocop/kit/audit"
import { addWorkingDays, asDay, type Day } from "@ocop/kit/days"
import { enqueue } from "@ocop/kit/outbox"
import { ruleAt } from "@ocop/kit/rules"
import { canMove } from "@ocop/kit/state-graph"
import { REPORT_GRAPH, type ReportKind, type ReportStatus, type ReportView } from "./report-states"

/** Outbox topic of a report that somebody has to hear of. The key is its id, the payload a `ReportMoved`. */
export const REPORT_MOVED = "certificate.report_moved"

export interface ReportMoved {
  to: ReportStatus
  /** Told to whoever reported it, in the words of who looked. */
  words: string | null
}

/** What a shopper reports. */
export interface NewReport {
  kind: ReportKind
  words: string
  /** Where an answer is wanted. */
  email: string | null
  locale: "vi" | "en"
  /** Whose it is to look into: today's code; null of what no province is known of. */
  province_code: string | null
  product_id: string | null
  /** What it is about, as it was called then. */
  about: string
}

/** A report as whoever looks into it reads it. Nothing of it is public. */
export interface Report extends NewReport {
  id: string
  status: ReportStatus
  version: number
  created_at: Date
  /** The last day for a first answer. */
  due_on: Day
  answered_at: Date | null
  /** Not answered yet, and its day is over. */
  overdue: boolean
  /** Of the last answer. */
  answer: string | null
  decided_at: Date | null
}

/** Whose reports: today's codes of provinces, and whether those of none are among them. */
export interface WhoseReports {
  provinces: readonly string[]
  nowhere?: boolean
}

/**
 * Keeps a report. The same words about the same thing on one day are one report: a second tap, or somebody who pastes.
 * @returns its id
 */
export async function reportCertificate(
  trx: EntityManager,
  report: NewReport,
  now = new Date(),
): Promise<string> {
  const { kind, words, email, locale, province_code, product_id, about } = report
  const today = asDay(now)
  const days = ruleAt(today).value("certificate.report_answer_working_days")
  const digest = createHash("sha256")
    .update(JSON.stringify([today, kind, words, email, product_id, about]))
    .digest("hex")
  const [fresh] = await trx.execute<{ id: string }[]>(
    `insert into certificate_report (id, kind, words, email, locale, province_code, product_id, about, due_on, digest, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (digest) do nothing returning id`,
    [
      generateEntityId(undefined, "crep"),
      kind,
      words,
      email,
      locale,
      province_code,
      product_id,
      about,
      addWorkingDays(today, days),
      digest,
      now,
    ],
  )
  if (!fresh) {
    const [there] = await trx.execute<{ id: string }[]>(
      "select id from certificate_report where digest = ?",
      [digest],
    )
    return there?.id ?? ""
  }
  await tell(trx, fresh.id, { to: "received", words: null })
  return fresh.id
}

/** @returns what is overdue first, then the first to wait; of what is done, the last first */
export async function reports(
  trx: EntityManager,
  { provinces, nowhere = false }: WhoseReports,
  { id, view }: { id?: string; view?: ReportView },
  today: Day,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ reports: Report[]; count: number; overdue: number }> {
  const rows = await trx.execute<(Report & { count: string; late: string })[]>(
    `select id, kind, words, email, locale, province_code, product_id, about, status, version, created_at, due_on,
       answered_at, answer, decided_at, answered_at is null and due_on < ? as overdue, count(*) over () as count,
       count(*) filter (where answered_at is null and due_on < ?) over () as late
     from certificate_report
     where (province_code in (select jsonb_array_elements_text(cast(? as jsonb))) or (province_code is null and ?))
       and (cast(? as text) is null or id = ?) and (cast(? as boolean) is null or (status in ('received', 'looking')) = ?)
     order by overdue desc, case when status in ('received', 'looking') then created_at end, created_at desc, id limit ? offset ?`,
    [
      today,
      today,
      JSON.stringify(provinces),
      nowhere,
      ...twice(id ?? null),
      ...twice(view ? view === "open" : null),
      limit,
      offset,
    ],
  )
  return {
    reports: rows.map(({ count: _, late: __, ...one }) => one),
    count: Number(rows[0]?.count ?? 0),
    overdue: Number(rows[0]?.late ?? 0),
  }
}

/**
 * Goes on with a report, and tells whoever reported it where an address was left.
 *
 * @returns `changed`, and wrote nothing, when it is not the version that was read
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status
 */
export async function moveReport(
  trx: EntityManager,
  move: WhoseReports & {
    id: string
    version: number
    to: Exclude<ReportStatus, "received">
    words: string | null
    actor: Actor
  },
): Promise<"changed" | null> {
  const { id, version, to, words, actor, provinces, nowhere = false } = move
  const [held] = await trx.execute<{ status: ReportStatus; version: number }[]>(
    `select status, version from certificate_report where id = ?
       and (province_code in (select jsonb_array_elements_text(cast(? as jsonb))) or (province_code is null and ?)) for update`,
    [id, JSON.stringify(provinces), nowhere],
  )
  if (!held) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no report ${id.slice(0, 80)}`)
  if (held.version !== version) return "changed"
  if (!canMove(REPORT_GRAPH, held.status, to))
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `status: a report that is ${held.status} cannot become ${to}`,
      `report_${held.status}`,
    )
  await trx.execute(
    `update certificate_report set status = ?, version = version + 1, answer = coalesce(?, answer),
       answered_at = coalesce(answered_at, now()), decided_at = case when ? = 'looking' then null else now() end,
       updated_at = now() where id = ?`,
    [to, words, to, id],
  )
  await record(trx, [
    {
      actor,
      action: "certificate_report.status",
      subject: { type: "certificate_report", id },
      before: { status: held.status },
      after: { status: to },
      reason: words,
    },
  ])
  await tell(trx, id, { to, words })
  return null
}

/** Forgets where an answer was wanted, once the last one was sent. */
export async function forgetReporter(trx: EntityManager, id: string): Promise<void> {
  await trx.execute(
    "update certificate_report set email = null where id = ? and status in ('upheld', 'unfounded', 'set_aside')",
    [id],
  )
}

async function tell(trx: EntityManager, key: string, moved: ReportMoved): Promise<void> {
  await enqueue(trx, [{ topic: REPORT_MOVED, key, payload: { ...moved } }])
}

const twice = <T>(value: T): [T, T] => [value, value]
