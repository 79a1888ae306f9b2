import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { enqueue } from "@ocop/kit/outbox"
import { canMove } from "@ocop/kit/state-graph"
import {
  type AskingSeller,
  changedNow,
  found,
  held,
  mustBe,
  mustHaveRead,
  noted,
  OPEN_TO_SELLERS,
  type Programme,
  PROGRAMME_CHANGED,
  type ProgrammeGood,
  programmeOf,
  type ProgrammeOfSeller,
  reached,
  termsOf,
} from "./rows"
import { PART_GRAPH, type PartState, PAST_PARTS } from "./states"
import { PROGRAMME_PRICES, tellSeller } from "./topics"

/** With what a seller takes part, or asks to. */
export interface Wish {
  goods: readonly { product_id: string; floor_vnd: number | null }[]
  /** Pieces that he gives in all; null bounds nothing. */
  quota: number | null
  /** What he agrees to, as `termsOf` said it when he read; undefined for whoever says nothing of it. */
  terms?: string
}

/**
 * What an office answers a seller who asks to take part; `words` say why he is refused. `asked_at` is when he asked for what the officer
 * read; undefined asks nothing.
 */
export type Answer = { seller_id: string; asked_at?: Date } & (
  { accept: true } | { accept: false; words: string }
)

const MOST = 200

/** A seller's programmes: those he has a part in, whichever, and those that he may ask to take part in. */
export async function programmesOfSeller(
  knex: Knex,
  seller: AskingSeller,
): Promise<ProgrammeOfSeller[]> {
  const rows = await ofSeller(knex, seller).orderBy("p.starts_at", "desc").limit(MOST)
  return rows.map(shaped)
}

/** One of them, with the goods that the seller brought into it. @throws NOT_FOUND naming id, of any other */
export async function programmeOfSeller(
  knex: Knex,
  id: string,
  seller: AskingSeller,
): Promise<
  ProgrammeOfSeller & { goods: Pick<ProgrammeGood, "product_id" | "floor_vnd" | "out_since">[] }
> {
  const row = await ofSeller(knex, seller).where("p.id", id).first()
  if (!row) found(undefined, id)
  const goods = await knex("programme_product")
    .where({ programme_id: id, seller_id: seller.id })
    .orderBy("product_id")
    .select("product_id", "out_since", knex.raw("floor_vnd::float8 as floor_vnd"))
  return { ...shaped(row as Record<string, unknown>), goods }
}

function ofSeller(knex: Knex, { id, province_code }: AskingSeller) {
  return knex("programme as p")
    .leftJoin("programme_seller as s", (on) =>
      on.on("s.programme_id", "p.id").andOnVal("s.seller_id", id),
    )
    .whereRaw(`(s.seller_id is not null or ${OPEN_TO_SELLERS})`, [province_code])
    .select("p.*", "s.quota", "s.words", "s.agreed")
    .select(
      knex.raw("coalesce(s.state, 'open') as part"),
      knex.raw("coalesce(s.pieces, 0) as pieces"),
      knex.raw("s.invited_by is not null as admitted"),
      knex.raw(
        "exists(select from programme_product g where g.programme_id = p.id and g.seller_id = s.seller_id) as brought",
      ),
    )
}

function shaped(row: Record<string, unknown>): ProgrammeOfSeller {
  const { part, quota, pieces, brought, words, admitted, agreed } = row as Omit<
    ProgrammeOfSeller,
    keyof Programme
  > & { agreed: string | null }
  const programme = programmeOf(row)
  const outdated = part === "applied" && agreed !== termsOf(programme)
  return { ...programme, part, quota, pieces, brought, words, admitted, outdated }
}

/**
 * Takes part with goods, in the place of those before; who was not invited asks to. Only while it is a draft: whoever approves it has
 * seen them.
 *
 * @throws NOT_FOUND of what the seller neither has a part in nor may ask for; NOT_ALLOWED (`programme_closed`) after the draft, or
 *   where nobody may ask any more, (`programme_changed`) under other terms
 */
export async function join(
  trx: Knex.Transaction,
  id: string,
  seller: AskingSeller,
  member: string,
  { goods, quota, terms }: Wish,
): Promise<void> {
  const programme = await reached(trx, id, seller)
  mustBe(programme, ["draft"])
  mustHaveRead(programme, terms)
  const seller_id = seller.id
  const before = await trx("programme_seller")
    .where({ programme_id: id, seller_id })
    .first<Part | undefined>("state", "invited_by")
  const state: PartState = before?.invited_by ? "joined" : "applied"
  if (state === "applied" && !programme.open_to_sellers) throw closed()
  if (before && before.state !== state && !canMove(PART_GRAPH, before.state, state)) throw closed()
  // Why he was refused stays for him to read until he is let in.
  const answered = state === "joined" ? { words: null } : {}
  const part = { state, quota, agreed: termsOf(programme), ...answered, updated_at: trx.fn.now() }
  // The programme's row is held: nobody writes his part meanwhile.
  const own = trx("programme_seller")
  await (before
    ? own.where({ programme_id: id, seller_id }).update(part)
    : own.insert({ programme_id: id, seller_id, ...part }))
  await trx("programme_product").where({ programme_id: id, seller_id }).delete()
  await trx("programme_product").insert(
    goods.map((good) => ({ programme_id: id, seller_id, ...good })),
  )
  if (state === "joined") await changedNow(trx, id)
  const facts = { seller_id, quota, goods }
  await noted(trx, programme, { type: "seller_member", id: member }, state, facts)
}

interface Part {
  state: PartState
  invited_by: string | null
}

const closed = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "state: chương trình không nhận đơn xin tham gia nữa; it takes no applications any more",
    "programme_closed",
  )

/**
 * Invites a seller, also one who was refused, declined or left before; goods that he brought are kept for his answer. He is told.
 *
 * @returns whether he had no part yet, or one that an invitation begins anew
 * @throws NOT_FOUND naming id; NOT_ALLOWED (`programme_closed`) after the draft
 */
export async function invite(
  trx: Knex.Transaction,
  id: string,
  office_id: string,
  officer: string,
  seller_id: string,
): Promise<boolean> {
  const programme = await held(trx, id, office_id)
  mustBe(programme, ["draft"])
  const own = trx("programme_seller").where({ programme_id: id, seller_id })
  const before = await own.clone().first<Part | undefined>("state", "invited_by")
  if (before && !PAST_PARTS.includes(before.state)) return false
  const part = { state: "invited" as const, invited_by: officer }
  // The programme's row is held: nobody writes his part meanwhile.
  await (before
    ? own.update({ ...part, updated_at: trx.fn.now() })
    : trx("programme_seller").insert({ programme_id: id, seller_id, ...part }))
  await changedNow(trx, id)
  await noted(trx, programme, { type: "officer", id: officer }, "invited", { seller_id })
  await tellSeller(trx, id, { kind: "invited", seller_id })
  return true
}

/** Takes all of a seller's goods out, at once, whatever became of the programme, or takes back what he asked. Safe to repeat. */
export async function leave(
  trx: Knex.Transaction,
  id: string,
  seller: AskingSeller,
  member: string,
): Promise<void> {
  const programme = await reached(trx, id, seller)
  const seller_id = seller.id
  const left = await trx("programme_seller")
    .where({ programme_id: id, seller_id })
    .whereNotIn("state", ["left", "refused"])
    .update({ state: "left", updated_at: trx.fn.now() })
  if (left === 0) return
  await changedNow(trx, id)
  await noted(trx, programme, { type: "seller_member", id: member }, "left", { seller_id })
  await enqueue(trx, [{ topic: PROGRAMME_PRICES, key: id }])
}

/**
 * Lets a seller in who asked to take part, with what he offered, or refuses him for a reason. He is told.
 *
 * @throws NOT_FOUND naming id; NOT_ALLOWED (`programme_closed`) after the draft, (`programme_answered`) naming `seller_id` where he does
 *   not ask (any more), (`programme_changed`) where he asked under other terms, as he agreed to none of these, and naming `asked_at` where
 *   he asks with something else by now
 */
export async function answerApplication(
  trx: Knex.Transaction,
  id: string,
  office_id: string,
  officer: string,
  answer: Answer,
): Promise<void> {
  const programme = await held(trx, id, office_id)
  mustBe(programme, ["draft"])
  const { seller_id } = answer
  const asked = await trx("programme_seller")
    .where({ programme_id: id, seller_id, state: "applied" })
    .first<{ agreed: string; updated_at: Date } | undefined>("agreed", "updated_at")
  if (!asked) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "seller_id: đơn này đã được trả lời hoặc đã rút; it was answered or taken back already",
      "programme_answered",
    )
  }
  if (answer.asked_at && answer.asked_at.getTime() !== asked.updated_at.getTime()) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "asked_at: người bán vừa sửa đơn, xin đọc lại; he asks with something else by now, read it again",
      PROGRAMME_CHANGED,
    )
  }
  if (answer.accept && asked.agreed !== termsOf(programme)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "seller_id: người bán xin theo điều khoản cũ, chờ họ xem lại; he asked under other terms, and has to read these first",
      PROGRAMME_CHANGED,
    )
  }
  const part = answer.accept
    ? { state: "joined", invited_by: officer, words: null }
    : { state: "refused", words: answer.words }
  await trx("programme_seller")
    .where({ programme_id: id, seller_id })
    .update({ ...part, updated_at: trx.fn.now() })
  if (answer.accept) await changedNow(trx, id)
  const kind = answer.accept ? "accepted" : "refused"
  const words = answer.accept ? undefined : answer.words
  await noted(trx, programme, { type: "officer", id: officer }, kind, { seller_id }, words ?? null)
  await tellSeller(trx, id, { kind, seller_id, ...(words ? { words } : {}) })
}
