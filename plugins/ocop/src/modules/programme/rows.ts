import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { type Actor, record } from "@ocop/kit/audit"
import { dong } from "@ocop/kit/money"
import { canMove } from "@ocop/kit/state-graph"
import type { EligibilityTerms } from "./eligibility"
import { noteEvent } from "./events"
import { type PartState, PROGRAMME_GRAPH, type ProgrammeState } from "./states"
import type { Bearer, Form } from "./terms"

/** What an office writes down of a programme. Amounts in đồng; null bounds nothing. */
export interface ProgrammeTerms {
  slug: string
  name_vi: string
  name_en: string
  story_vi: string
  story_en: string
  starts_at: Date
  ends_at: Date
  form: Form
  value: number
  /** Given to who names it alone; null is given to everybody. */
  voucher_code: string | null
  /** Given to who names one of its codes, each of which is used once; there is no shared code then. */
  single_codes: boolean
  /** Sellers of the province may ask to take part; else they are invited. */
  open_to_sellers: boolean
  eligibility: EligibilityTerms
  most_pieces: number | null
  most_per_order_vnd: number | null
  most_per_shopper: number | null
  budget_vnd: number | null
  budget_orders: number | null
  bearer: Bearer
  /** What of 10,000 the office bears. */
  office_bp: number
}

/** A concentrated programme's decision. */
export interface Decision {
  number: string
  /** "YYYY-MM-DD". */
  issued_on: string
  /** Id of the private file. */
  file: string
}

export interface Programme extends ProgrammeTerms {
  id: string
  office_id: string
  decision: Decision | null
  state: ProgrammeState
  drafted_by: string
  changed_by: string
  checked_by: string | null
  approved_by: string | null
  promotion_id: string | null
  reserved_vnd: number
  settled_vnd: number
  orders: number
  /** Grows with each change of its terms, and of who takes part with what. */
  version: number
}

export interface ProgrammeSeller {
  seller_id: string
  state: PartState
  quota: number | null
  pieces: number
}

/** A programme as one of its sellers has it. */
export interface ProgrammeOfSeller extends Programme {
  /** `open`: he may ask to take part. */
  part: PartState | "open"
  /** The office invited him, or let him in. */
  admitted: boolean
  /** Why the office refused him. */
  words: string | null
  /** He asked under other terms than these. */
  outdated: boolean
  quota: number | null
  /** That orders have taken of them. */
  pieces: number
  /** He had brought goods into it: invited once more, he is asked to agree again. */
  brought: boolean
}

export interface ProgrammeGood {
  seller_id: string
  product_id: string
  floor_vnd: number | null
  /** Prices of its units just before, by variant, on `reference_on`. */
  reference: Record<string, number> | null
  reference_on: string | null
  /** Since when it lacks what the programme asks of it, and is out of it; null while it is in. */
  out_since: Date | null
}

/** A programme's row, locked until the transaction ends. @throws NOT_FOUND naming id, also of another office's */
export async function held(
  trx: Knex.Transaction,
  id: string,
  office_id: string,
): Promise<Programme> {
  await trx.raw("set local lock_timeout = '5s'")
  return found(await trx("programme").where({ id, office_id }).forUpdate().first(), id)
}

/** A seller, where programmes look at one. */
export interface AskingSeller {
  id: string
  province_code: string
}

/** SQL: sellers of a province may ask to take part in the programme `p`. One binding: the province's code. */
export const OPEN_TO_SELLERS = `p.open_to_sellers and p.state = 'draft' and p.ends_at > now()
  and exists(select from office o where o.id = p.office_id and o.province_code = ?)`

/** The same for a seller who has a part in it, whichever, or may ask for one. @throws NOT_FOUND naming id, for any other */
export async function reached(
  trx: Knex.Transaction,
  id: string,
  seller: AskingSeller,
): Promise<Programme> {
  await trx.raw("set local lock_timeout = '5s'")
  const row = await trx("programme as p")
    .where({ id })
    .whereRaw(
      `(exists(select from programme_seller s where s.programme_id = p.id and s.seller_id = ?) or ${OPEN_TO_SELLERS})`,
      [seller.id, seller.province_code],
    )
    .forUpdate()
    .first()
  return found(row, id)
}

/** Goods of sellers who take part, by id. */
export const goodsOf = (knex: Knex, programme_id: string): Promise<ProgrammeGood[]> =>
  knex("programme_product as g")
    .join("programme_seller as s", (on) =>
      on.on("s.programme_id", "g.programme_id").on("s.seller_id", "g.seller_id"),
    )
    .where("g.programme_id", programme_id)
    .where("s.state", "joined")
    .orderBy("g.product_id")
    .select(
      "g.seller_id",
      "g.product_id",
      knex.raw("g.floor_vnd::float8 as floor_vnd"),
      "g.reference",
      "g.reference_on",
      "g.out_since",
    )

/** @throws NOT_ALLOWED (`programme_closed`) in another state */
export function mustBe(programme: Programme, states: readonly ProgrammeState[]): void {
  if (states.includes(programme.state)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `state: ${programme.state}; only possible while it is ${states.join(", ")}`,
    "programme_closed",
  )
}

/** @throws NOT_ALLOWED naming `to`, when the graph does not lead there */
export function mustLead(programme: Programme, to: ProgrammeState): void {
  if (canMove(PROGRAMME_GRAPH, programme.state, to)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `to: ${programme.state} cannot become ${to}`,
    "programme_move",
  )
}

/** Writes into a programme's own record, and into the audit log, what somebody did. */
export async function noted(
  trx: Knex.Transaction,
  programme: Programme,
  actor: Actor,
  kind: string,
  facts: Record<string, unknown> = {},
  reason: string | null = null,
): Promise<void> {
  await noteEvent(trx, { programme, actor, kind, facts, reason })
  await record(trx, [
    {
      actor,
      action: `programme.${kind}`,
      subject: { type: "programme", id: programme.id },
      before: (facts.before as Record<string, unknown> | undefined) ?? null,
      after: (facts.after as Record<string, unknown> | undefined) ?? facts,
      reason,
    },
  ])
}

export const columnsOf = (terms: ProgrammeTerms) => ({
  ...terms,
  eligibility: JSON.stringify(terms.eligibility),
})

type Row = Record<string, unknown>

export function found(row: unknown, id: string): Programme {
  if (!row)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no programme ${id.slice(0, 80)}`)
  return programmeOf(row as Row)
}

const bound = (value: unknown) => (value === null ? null : dong(value))

const TERMS = [
  "slug",
  "name_vi",
  "name_en",
  "story_vi",
  "story_en",
  "starts_at",
  "ends_at",
  "form",
  "value",
  "voucher_code",
  "single_codes",
  "open_to_sellers",
  "eligibility",
  "most_pieces",
  "most_per_order_vnd",
  "most_per_shopper",
  "budget_vnd",
  "budget_orders",
  "bearer",
  "office_bp",
] as const satisfies (keyof ProgrammeTerms)[]

const KEPT = [
  ...["id", "office_id", ...TERMS, "state", "drafted_by", "changed_by", "checked_by"],
  ...["approved_by", "promotion_id", "orders", "version"],
]

/** PostgreSQL gives bigints as text. */
export function programmeOf(row: Row): Programme {
  const kept = Object.fromEntries(KEPT.map((column) => [column, row[column]]))
  return {
    ...(kept as unknown as Programme),
    decision: row.decision_number
      ? {
          number: row.decision_number as string,
          issued_on: row.decision_on as string,
          file: row.decision_file as string,
        }
      : null,
    most_per_order_vnd: bound(row.most_per_order_vnd),
    budget_vnd: bound(row.budget_vnd),
    reserved_vnd: dong(row.reserved_vnd),
    settled_vnd: dong(row.settled_vnd),
  }
}

/** Terms alone, for the record of a change. */
export function plain(programme: Programme): Record<string, unknown> {
  const terms = Object.fromEntries(TERMS.map((column) => [column, programme[column]]))
  return { ...terms, decision: programme.decision }
}

/** What a seller agrees to bear by taking part. */
const BORNE = [
  "form",
  "value",
  "bearer",
  "office_bp",
  "starts_at",
  "ends_at",
  "most_pieces",
  "most_per_order_vnd",
  "most_per_shopper",
] as const satisfies (keyof ProgrammeTerms)[]

/** Given to who names a code alone. */
export const byCode = ({
  voucher_code,
  single_codes,
}: Pick<ProgrammeTerms, "voucher_code" | "single_codes">): boolean =>
  voucher_code !== null || single_codes

/** Which code it is weighs on nobody; that there is none gives it to every shopper. */
const borne = (programme: Programme) =>
  JSON.stringify([
    programme.decision !== null,
    byCode(programme),
    ...BORNE.map((column) => programme[column]),
  ])

/** Whether sellers who agreed to the one would bear something else under the other. */
export const weighs = (before: Programme, after: Programme): boolean =>
  borne(before) !== borne(after)

/** What a seller agrees to bear, as one short word: another one under other terms. */
export const termsOf = (programme: Programme): string =>
  createHash("sha256").update(borne(programme)).digest("base64url").slice(0, 16)

/** `code` of the error when somebody decides on what is no longer so. */
export const PROGRAMME_CHANGED = "programme_changed"

/**
 * @param terms that a seller agrees to, as `termsOf` said them when he read; undefined asks nothing
 * @throws NOT_ALLOWED (`programme_changed`) naming `terms`, when they are others by now
 */
export function mustHaveRead(programme: Programme, terms: string | undefined): void {
  if (terms === undefined || terms === termsOf(programme)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "terms: điều khoản đã đổi từ lúc đọc, xin đọc lại; they were changed since they were read, read them again",
    PROGRAMME_CHANGED,
  )
}

/**
 * @param version that somebody read and decides on; undefined asks nothing
 * @throws NOT_ALLOWED (`programme_changed`) naming `version`, when it is another one by now
 */
export function mustBeAsRead(programme: Programme, version: number | undefined): void {
  if (version === undefined || version === programme.version) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "version: chương trình đã đổi từ lúc đọc, xin đọc lại; it was changed since it was read, read it again",
    PROGRAMME_CHANGED,
  )
}

/** Whoever read it before has read another one. */
export const changedNow = (trx: Knex.Transaction, id: string) =>
  trx("programme").where({ id }).increment("version", 1)

/** Says which name is taken, instead of the database's words. */
export async function namingTaken<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== "23505") throw error
    const field = ["voucher_code", "client_key"].find((one) => constraint?.includes(one)) ?? "slug"
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `${field}: another programme has it already`,
    )
  }
}
