import { isDeepStrictEqual } from "node:util"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { type Actor, record } from "@ocop/kit/audit"
import { type Answers, assess, type Filled } from "../../sheets/assess"
import { type RefusalCode, sheetOf } from "../../sheets"

/** Sheets that one seller may begin: several for each of its goods, and too few to fill a store. */
export const MOST_ASSESSMENTS = 200
/** Versions that may be saved of one. */
export const MOST_VERSIONS = 100

/** What is written at once: the three parts of a sheet, and what rules the product out. */
export const PARTS = ["A", "B", "C", "refusals"] as const
export type Part = (typeof PARTS)[number]

/** A sheet that a seller fills in, as it stands. */
export interface SelfAssessment {
  id: string
  product_id: string | null
  name: string
  set_code: string
  sheet_version: string
  answers: Answers
  refusals: RefusalCode[]
  /** How often each part was written; one that never was is not there. */
  revisions: Partial<Record<Part, number>>
  created_at: Date
  updated_at: Date
}

/** A sheet as it stood when it was saved. */
export interface SavedVersion {
  number: number
  total: number
  /** Likely; null where something ruled the product out. */
  stars: number | null
  member_id: string
  created_at: Date
}

/** Whose, and which. */
interface Own {
  id: string
  seller_id: string
}

const COLUMNS = [
  "id",
  "product_id",
  "name",
  "set_code",
  "sheet_version",
  "answers",
  "refusals",
  "revisions",
  "created_at",
  "updated_at",
] as const
const VERSION_COLUMNS = ["number", "total", "stars", "member_id", "created_at"] as const

/**
 * Sheets that sellers fill in by themselves, before a council does. What stands is written part by part; what was saved as a
 * version never changes.
 */
export default class SelfAssessmentModuleService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /**
   * Begins a sheet. One that was begun by the same key is answered instead: the database decides, so that two taps make one.
   * @throws NOT_ALLOWED (`too_many`) naming assessments
   */
  async begin(
    fresh: Pick<SelfAssessment, "product_id" | "name" | "set_code" | "sheet_version"> & {
      seller_id: string
      client_key: string | null
      actor: Actor
    },
  ): Promise<{ id: string; created: boolean }> {
    const { actor, ...columns } = fresh
    const { seller_id, client_key, name, set_code, product_id } = columns
    const id = generateEntityId(undefined, "sas")
    return this.knex.transaction(async (trx) => {
      // Counted one after another: of taps at the same time, each would count those that were there before all of them.
      await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
        `self_assessment.begin:${seller_id}`,
      ])
      const before = client_key
        ? await trx("self_assessment").where({ seller_id, client_key }).first<Own>("id")
        : undefined
      if (before) return { id: before.id, created: false }
      const [counted] = await trx("self_assessment")
        .where({ seller_id })
        .count<[{ count: string }]>()
      if (Number(counted?.count) >= MOST_ASSESSMENTS) throw tooMany("assessments", MOST_ASSESSMENTS)
      await trx("self_assessment").insert({ id, ...columns })
      await record(trx, [
        {
          actor,
          action: "self_assessment.begin",
          subject: { type: "self_assessment", id },
          before: null,
          after: { name, set_code, product_id },
        },
      ])
      return { id, created: true }
    })
  }

  /** A seller's sheets, those that were written last first, each with its newest version. */
  async page(
    seller_id: string,
    { limit, offset, product_id }: { limit: number; offset: number; product_id?: string },
  ): Promise<{
    assessments: (Omit<SelfAssessment, "answers" | "refusals" | "revisions"> & {
      newest: SavedVersion | null
    })[]
    count: number
  }> {
    const { rows } = await this.knex.raw<{ rows: { assessment: never; count: string }[] }>(
      `select json_build_object('id', a.id, 'product_id', a.product_id, 'name', a.name, 'set_code', a.set_code,
           'sheet_version', a.sheet_version, 'created_at', a.created_at, 'updated_at', a.updated_at,
           'newest', (select json_build_object('number', v.number, 'total', v.total, 'stars', v.stars,
               'member_id', v.member_id, 'created_at', v.created_at)
             from self_assessment_version v where v.assessment_id = a.id order by v.number desc limit 1)) as assessment,
         a.count
       from (select *, count(*) over () as count from self_assessment
         where seller_id = ? and (cast(? as text) is null or product_id = ?)
         order by updated_at desc, id limit ? offset ?) a
       order by a.updated_at desc, a.id`,
      [seller_id, product_id ?? null, product_id ?? null, limit, offset],
    )
    return {
      assessments: rows.map(({ assessment }) => assessment),
      count: Number(rows[0]?.count ?? 0),
    }
  }

  /** @throws NOT_FOUND naming id: another seller's is as none */
  async read(own: Own): Promise<SelfAssessment> {
    return readIn(this.knex, own)
  }

  /** What was saved of a sheet, the newest first. */
  async versions({ id }: Pick<Own, "id">): Promise<SavedVersion[]> {
    return this.knex("self_assessment_version")
      .where({ assessment_id: id })
      .orderBy("number", "desc")
      .select<SavedVersion[]>(...VERSION_COLUMNS)
  }

  /** One version with what was filled in. @throws NOT_FOUND naming number; id, when the sheet is another seller's */
  async version(own: Own, number: number): Promise<SavedVersion & Filled> {
    await this.read(own)
    const found = await this.knex("self_assessment_version")
      .where({ assessment_id: own.id, number })
      .first<(SavedVersion & Filled) | undefined>(...VERSION_COLUMNS, "answers", "refusals")
    if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "number: no such version")
    return found
  }

  /**
   * Writes one part, whole, and leaves the others: two people who write different parts at once both keep theirs.
   *
   * @param written answers of the part's criteria, which the caller has judged; or what rules the product out
   * @returns false when somebody wrote this part since `revision` was read, and nothing was written; what is sent again after
   *   its answer was lost is written already, and true
   * @throws NOT_FOUND naming id
   */
  async write(
    own: Own,
    part: Part,
    revision: number,
    written: { answers?: Answers; refusals?: readonly RefusalCode[] },
  ): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const stands = await readIn(trx, own, true)
      const others = Object.entries(stands.answers).filter(([no]) => !isOf(stands, part, no))
      const answers = written.answers
        ? { ...Object.fromEntries(others), ...written.answers }
        : stands.answers
      const refusals = written.refusals ? [...written.refusals] : stands.refusals
      const now = stands.revisions[part] ?? 0
      const same = isDeepStrictEqual([answers, refusals], [stands.answers, stands.refusals])
      if (now !== revision) return same && now === revision + 1
      await trx("self_assessment")
        .where({ id: own.id })
        .update({
          answers: JSON.stringify(answers),
          refusals: JSON.stringify(refusals),
          revisions: JSON.stringify({ ...stands.revisions, [part]: now + 1 }),
          updated_at: trx.fn.now(),
        })
      return true
    })
  }

  /**
   * Saves the sheet as it stands as its next version. What differs in nothing from the newest is that version.
   *
   * @param revision as `revisionOf` counted it of what its writer saw
   * @returns null when a part was written since, and nothing was saved
   * @throws NOT_FOUND naming id; NOT_ALLOWED (`too_many`) naming versions
   */
  async save(
    own: Own,
    revision: number,
    actor: Actor,
  ): Promise<{ number: number; created: boolean } | null> {
    return this.knex.transaction(async (trx) => {
      const stands = await readIn(trx, own, true)
      if (revisionOf(stands) !== revision) return null
      const newest = await trx("self_assessment_version")
        .where({ assessment_id: own.id })
        .orderBy("number", "desc")
        .first<(SavedVersion & Filled) | undefined>("number", "answers", "refusals")
      const { answers, refusals } = stands
      if (newest && isDeepStrictEqual([newest.answers, newest.refusals], [answers, refusals]))
        return { number: newest.number, created: false }
      const number = (newest?.number ?? 0) + 1
      if (number > MOST_VERSIONS) throw tooMany("versions", MOST_VERSIONS)
      const { total, stars } = assess(sheetOf(stands.sheet_version, stands.set_code)!, stands)
      await trx("self_assessment_version").insert({
        assessment_id: own.id,
        number,
        answers: JSON.stringify(answers),
        refusals: JSON.stringify(refusals),
        total,
        stars,
        member_id: actor.id,
      })
      await record(trx, [
        {
          actor,
          action: "self_assessment.save",
          subject: { type: "self_assessment", id: own.id },
          before: null,
          after: { number, total, stars },
        },
      ])
      return { number, created: true }
    })
  }
}

/** How often anything of a sheet was written. */
export const revisionOf = ({ revisions }: Pick<SelfAssessment, "revisions">): number =>
  Object.values(revisions).reduce((sum, one) => sum + one, 0)

/** Whether a criterion belongs to a part of its sheet. */
function isOf({ sheet_version, set_code }: SelfAssessment, part: Part, no: string): boolean {
  const of = sheetOf(sheet_version, set_code)?.parts.find(({ code }) => code === part)
  return of?.sections.some(({ criteria }) => criteria.some((one) => one.no === no)) ?? false
}

async function readIn(knex: Knex, { id, seller_id }: Own, lock = false): Promise<SelfAssessment> {
  const query = knex("self_assessment").where({ id, seller_id })
  const found = await (lock ? query.forUpdate() : query).first<SelfAssessment | undefined>(
    ...COLUMNS,
  )
  if (!found)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no self-assessment ${id.slice(0, 80)}`)
  return found
}

const tooMany = (field: string, most: number) =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, `${field}: at most ${most}`, "too_many")
