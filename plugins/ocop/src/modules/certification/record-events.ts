import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { type Actor, record } from "@ocop/kit/audit"
import { isDay } from "@ocop/kit/days"
import { enqueue } from "@ocop/kit/outbox"
import { ruleAt } from "@ocop/kit/rules"
import { type EventDetails, mayRecord, WITHDRAWAL_BY } from "./events"
import { daysOf, hiddenDays } from "./hold-days"
import {
  type CertificateEventFacts,
  type CertificateEventKind,
  type CertificateFacts,
  standing,
} from "./standing"

/** Outbox topic of something recorded about a certificate. The key is the certificate's id, the payload an `EventRecorded`. */
export const CERTIFICATE_EVENT_RECORDED = "certificate.event_recorded"

export interface EventRecorded {
  event_id: string
  kind: CertificateEventKind
  product_id: string | null
}

/** Something that happened to a certificate. Days are "YYYY-MM-DD". */
export interface NewEvent {
  certificate_id: string
  kind: CertificateEventKind
  at: string
  /** Last day; needed for `held`, which must end. */
  until?: string | null
  reason: string
  details?: EventDetails | null
  actor: Actor
  /** Whose certificates these are: today's codes of provinces; every other is as none. All unless told. */
  provinces?: readonly string[]
}

interface Held extends CertificateFacts {
  id: string
  product_id: string | null
  province_code: string | null
}

type Recorded = CertificateEventFacts & { id: string; certificate_id: string; reason: string }

/**
 * Records what happened to certificates, in the order given, each with its audit entry and a message to whoever has to hear of it:
 * all of them or none. Each is checked against the standing that the certificate has on its day. One that is on record is left as
 * it is. Certificates are held in the order of their ids, so that of two who record at once the second sees what the first did.
 *
 * @returns the ids of those that were new
 * @throws NOT_FOUND naming certificate_id; INVALID_DATA naming the field; NOT_ALLOWED naming kind
 */
export async function recordEvents(
  trx: EntityManager,
  inputs: readonly NewEvent[],
): Promise<string[]> {
  const ids = JSON.stringify([...new Set(inputs.map((input) => input.certificate_id))])
  const certificates = await trx.execute<Held[]>(
    `select id, product_id, province_code, stars, decision_id, issued_on, expires_on, reported_year from certificate
     where id in (select jsonb_array_elements_text(cast(? as jsonb))) and deleted_at is null order by id for update`,
    [ids],
  )
  const events = await trx.execute<Recorded[]>(
    `select id, certificate_id, kind, at, until, reason, created_at from certificate_event
     where certificate_id in (select jsonb_array_elements_text(cast(? as jsonb))) and deleted_at is null`,
    [ids],
  )
  const fresh: string[] = []
  for (const input of inputs) {
    const certificate = certificates.find(({ id }) => id === input.certificate_id)
    if (!certificate || !isTheirs(certificate, input))
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `certificate_id: no certificate "${input.certificate_id.slice(0, 80)}"`,
      )
    const own = events.filter((event) => event.certificate_id === certificate.id)
    const isOnRecord = own.some((event) => isSame(event, input))
    if (isOnRecord && holds(certificate, input, own)) continue
    check(certificate, input, own)
    // The same words on the same day would be no second event.
    if (isOnRecord) throw changesNothing(input)
    const id = generateEntityId(undefined, "cevt")
    await write(trx, id, input, certificate)
    events.push({ ...input, id, created_at: new Date() })
    fresh.push(id)
  }
  return fresh
}

async function write(
  trx: EntityManager,
  id: string,
  { kind, at, until, reason, details, actor, certificate_id }: NewEvent,
  { product_id }: Held,
): Promise<void> {
  await trx.execute(
    // Its own moment, not the transaction's beginning: who waited for the row comes after whom it waited for.
    `insert into certificate_event (id, certificate_id, kind, at, until, reason, details, actor, created_at)
     values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, clock_timestamp())`,
    [
      id,
      certificate_id,
      kind,
      at,
      until ?? null,
      reason,
      details ? JSON.stringify(details) : null,
      actor.id,
    ],
  )
  await record(trx, [
    {
      actor,
      action: `certificate.${kind}`,
      subject: { type: "certificate", id: certificate_id },
      before: null,
      after: { event_id: id, at, until: until ?? null, details: details ?? null },
      reason,
    },
  ])
  const payload: EventRecorded = { event_id: id, kind, product_id }
  await enqueue(trx, [
    { topic: CERTIFICATE_EVENT_RECORDED, key: certificate_id, payload: { ...payload } },
  ])
}

const isTheirs = ({ province_code }: Held, { provinces }: NewEvent): boolean =>
  provinces === undefined || (province_code !== null && provinces.includes(province_code))

const isSame = (event: Recorded, input: NewEvent): boolean =>
  event.kind === input.kind && event.at === input.at && event.reason === input.reason

/** What a hold and a withdrawal are for; nothing is asked of the others. */
const LEADS_TO: Partial<Record<CertificateEventKind, string>> = {
  held: "on_hold",
  withdrawn: "withdrawn",
}

/** Whether the certificate is, with these events, what such an event makes of it. */
function holds(
  certificate: Held,
  { kind, at }: NewEvent,
  events: readonly CertificateEventFacts[],
): boolean {
  if (kind === "hold_lifted") return standing(certificate, at, events).standing !== "on_hold"
  const wanted = LEADS_TO[kind]
  const last = kind === "withdrawn" ? latestOf([at, ...events.map((event) => event.at)]) : at
  return !wanted || standing(certificate, last, events).standing === wanted
}

const latestOf = (days: readonly string[]): string => [...days].sort().at(-1) ?? ""

function check(certificate: Held, input: NewEvent, own: readonly Recorded[]): void {
  const { kind, at, until, actor } = input
  if (!isDay(at)) throw invalid(`at: "${at}" is no day (YYYY-MM-DD)`)
  if (certificate.issued_on && at < certificate.issued_on)
    throw invalid("at: nothing happened to a certificate before it was issued")
  if (until && !isDay(until)) throw invalid(`until: "${until}" is no day (YYYY-MM-DD)`)
  const now = standing(certificate, at, own).standing
  if (!mayRecord(kind, now))
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `kind: "${kind}" cannot be recorded for a certificate that is ${now} on ${at}`,
      `certificate_${now}`,
    )
  if (kind === "held") {
    if (!until || until < at)
      throw invalid("until: a display hold ends on a stated day, not before it begins")
    if (actor.type === "officer") checkDays({ at, until }, own)
  }
  if (kind === "withdrawn" && actor.type === "officer") checkAuthority(certificate, input)
  const event = { kind, at, until: until ?? null, created_at: new Date() }
  if (!holds(certificate, input, [...own, event])) throw changesNothing(input)
}

const changesNothing = ({ kind, at }: NewEvent) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `at: "${kind}" on ${at} would change nothing: it was lifted or taken back on that day or later, or is on record in the same words`,
    "certificate_lifted",
  )

/** How long an office hides a badge by itself: one hold, and all of those of a time together. */
function checkDays(hold: { at: string; until: string }, own: readonly Recorded[]): void {
  const rules = ruleAt(hold.at)
  const longest = rules.value("certificate.longest_hold_days")
  if (daysOf(hold.at, hold.until) > longest)
    throw invalid(`until: an office hides a badge for ${longest} days at most`, "hold_days")
  const { most, within } = rules.value("certificate.hold_days_in_time")
  if (hiddenDays(hold, own, within) > most)
    throw invalid(`until: a badge is hidden for ${most} days of ${within} at most`, "hold_chain")
}

/** Whoever granted it withdraws it (Decision 26/2026/QĐ-TTg, Article 8): the ministry five stars, the province the others. */
function checkAuthority({ stars }: Held, { details }: NewEvent): void {
  if (!details?.decision_number || !details.issuer || !details.ground || !details.file_id)
    throw invalid("details: a withdrawal is an authority's: its number, issuer, ground and file")
  if (details.level !== WITHDRAWAL_BY[stars])
    throw invalid(
      `details.level: ${stars} stars are withdrawn by the ${WITHDRAWAL_BY[stars]} level`,
    )
}

function invalid(message: string, code?: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message, code)
}
