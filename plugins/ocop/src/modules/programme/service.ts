import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { makeCodes, mustBeShared } from "./codes"
import { draft } from "./draft"
import {
  columnsOf,
  type Decision,
  found,
  goodsOf,
  held,
  mustBe,
  mustBeAsRead,
  namingTaken,
  noted,
  plain,
  type Programme,
  type AskingSeller,
  type ProgrammeGood,
  programmeOf,
  type ProgrammeOfSeller,
  type ProgrammeSeller,
  type ProgrammeTerms,
  termsOf,
  weighs,
} from "./rows"
import {
  type Answer,
  answerApplication,
  invite,
  join,
  leave,
  programmeOfSeller,
  programmesOfSeller,
  type Wish,
} from "./parts"
import { OPEN_STATES, type ProgrammeState, PUBLIC_STATES } from "./states"
import { tellSeller } from "./topics"

/** Programmes of trade offices: their terms, who takes part, and what they give. */
export default class ProgrammeModuleService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /** An office's programmes, all or those of a state, the newest first, and how many are in each state. */
  async list(
    office_id: string,
    { state, limit, offset }: { state?: ProgrammeState; limit: number; offset: number },
  ): Promise<{ list: Programme[]; states: Partial<Record<ProgrammeState, number>> }> {
    const [rows, counted] = await Promise.all([
      this.knex("programme")
        .where({ office_id, ...(state ? { state } : {}) })
        .orderBy([
          { column: "created_at", order: "desc" },
          { column: "id", order: "desc" },
        ])
        .limit(limit)
        .offset(offset),
      this.knex("programme")
        .where({ office_id })
        .groupBy("state")
        .select<{ state: ProgrammeState; many: number }[]>(
          "state",
          this.knex.raw("count(*)::int as many"),
        ),
    ])
    return {
      list: rows.map(programmeOf),
      states: Object.fromEntries(counted.map((one) => [one.state, one.many])),
    }
  }

  /** @throws NOT_FOUND naming id, also of another office's */
  async read(id: string, office_id: string): Promise<Programme> {
    return found(await this.knex("programme").where({ id, office_id }).first(), id)
  }

  /** Who takes part in it, and with what. */
  async partners(id: string): Promise<{ sellers: ProgrammeSeller[]; goods: ProgrammeGood[] }> {
    const [sellers, goods] = await Promise.all([
      this.knex("programme_seller")
        .where({ programme_id: id })
        .orderBy("seller_id")
        .select<ProgrammeSeller[]>("seller_id", "state", "quota", "pieces"),
      goodsOf(this.knex, id),
    ])
    return { sellers, goods }
  }

  /** @see draft */
  async create(
    office_id: string,
    officer: string,
    terms: ProgrammeTerms,
    client_key: string | null = null,
  ): Promise<Programme> {
    return draft(this.knex, { office_id, officer, terms, client_key })
  }

  /**
   * Writes other terms. What was checked or approved is a draft again, and sellers who took part are asked again when they would
   * bear something else.
   * @param version that the officer read and writes over; undefined for whoever says nothing of it
   * @throws NOT_ALLOWED (`programme_closed`) once the public has read of it, (`programme_changed`) over another version; DUPLICATE_ERROR naming slug or voucher_code
   */
  async change(
    id: string,
    office_id: string,
    officer: string,
    terms: ProgrammeTerms,
    version?: number,
  ): Promise<Programme> {
    return this.redrafted(id, office_id, officer, columnsOf(terms), version)
  }

  /** Records the decision of a concentrated programme, with its file; as a change of its terms. @see change */
  async decide(
    id: string,
    office_id: string,
    officer: string,
    { number, issued_on, file }: Decision,
    version?: number,
  ): Promise<Programme> {
    const decision = {
      decision_number: number,
      decision_on: issued_on,
      decision_file: file,
    }
    return this.redrafted(id, office_id, officer, decision, version)
  }

  /**
   * Makes codes that are each used once, until the programme has so many in all: asked twice, none is made twice. After the draft by a
   * head alone: whoever approved it counted the codes that there were.
   * @throws FORBIDDEN (`head_only`); NOT_ALLOWED (`programme_closed`) once it is over, (`programme_codes`) of one without such codes; INVALID_DATA naming `total`
   */
  async makeCodes(
    id: string,
    office_id: string,
    officer: { id: string; head: boolean },
    total: number,
  ): Promise<void> {
    await this.knex.transaction(async (trx) => {
      const programme = await held(trx, id, office_id)
      mustBe(programme, [...OPEN_STATES, ...PUBLIC_STATES])
      if (programme.state !== "draft" && !officer.head) {
        throw new MedusaError(
          MedusaError.Types.FORBIDDEN,
          "total: sau bản nháp chỉ lãnh đạo sở được tạo mã; after the draft only a head may make codes",
          "head_only",
        )
      }
      if (!programme.single_codes) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "total: chương trình không dùng mã riêng từng người; the programme has no codes that are used once",
          "programme_codes",
        )
      }
      const made = await makeCodes(trx, id, total)
      if (made > 0)
        await noted(trx, programme, { type: "officer", id: officer.id }, "codes_made", {
          made,
          total,
        })
    })
  }

  /** @see invite */
  async invite(id: string, office_id: string, officer: string, seller_id: string) {
    return this.knex.transaction((trx) => invite(trx, id, office_id, officer, seller_id))
  }

  /** @see programmesOfSeller */
  async ofSeller(seller: AskingSeller): Promise<ProgrammeOfSeller[]> {
    return programmesOfSeller(this.knex, seller)
  }

  /** @see programmeOfSeller */
  async readForSeller(id: string, seller: AskingSeller) {
    return programmeOfSeller(this.knex, id, seller)
  }

  /** @see join */
  async join(id: string, seller: AskingSeller, member: string, wish: Wish): Promise<void> {
    await this.knex.transaction((trx) => join(trx, id, seller, member, wish))
  }

  /** @see leave */
  async leave(id: string, seller: AskingSeller, member: string): Promise<void> {
    await this.knex.transaction((trx) => leave(trx, id, seller, member))
  }

  /** @see answerApplication */
  async answer(id: string, office_id: string, officer: string, answer: Answer): Promise<void> {
    await this.knex.transaction((trx) => answerApplication(trx, id, office_id, officer, answer))
  }

  private async redrafted(
    id: string,
    office_id: string,
    officer: string,
    columns: Partial<ReturnType<typeof columnsOf>> & Record<string, unknown>,
    version?: number,
  ): Promise<Programme> {
    return this.knex.transaction(async (trx) => {
      const before = await held(trx, id, office_id)
      mustBe(before, OPEN_STATES)
      mustBeAsRead(before, version)
      await mustBeShared(trx, columns.voucher_code)
      const [row] = await namingTaken(
        trx("programme")
          .where({ id })
          .update({
            ...columns,
            changed_by: officer,
            checked_by: null,
            approved_by: null,
            state: "draft",
            version: before.version + 1,
            updated_at: trx.fn.now(),
          })
          .returning("*"),
      )
      const after = found(row, id)
      await noted(trx, after, { type: "officer", id: officer }, "changed", {
        before: plain(before),
        after: plain(after),
      })
      if (weighs(before, after)) await askAgain(trx, before, after, officer)
      return after
    })
  }
}

/**
 * Those who agreed to other terms are invited again, their goods kept for their answer. They are told, as is who asked under the terms
 * before: he cannot be let in now.
 */
async function askAgain(
  trx: Knex.Transaction,
  before: Programme,
  programme: Programme,
  officer: string,
): Promise<void> {
  const asked = await trx("programme_seller")
    .where({ programme_id: programme.id, state: "joined" })
    .update({ state: "invited", updated_at: trx.fn.now() })
    .returning<{ seller_id: string }[]>("seller_id")
  const sellers = asked.map(({ seller_id }) => seller_id).sort()
  if (sellers.length > 0)
    await noted(trx, programme, { type: "officer", id: officer }, "asked_again", { sellers })
  const outdated = await trx("programme_seller")
    .where({ programme_id: programme.id, state: "applied", agreed: termsOf(before) })
    .orderBy("seller_id")
    .pluck<string[]>("seller_id")
  for (const seller_id of [...sellers, ...outdated])
    await tellSeller(trx, programme.id, { kind: "asked_again", seller_id })
}
