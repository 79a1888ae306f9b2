import { randomInt } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

/** A programme has at most so many codes that are each used once. */
export const MOST_CODES = 2_000

/** Capitals and figures that nobody takes for others: no I, O, 0 or 1. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

/** 32¹⁰, a quadrillion: of 2,000 codes one is found by two guesses in a trillion. */
const LENGTH = 10

const draw = (): string =>
  Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("")

/**
 * Makes the codes that a programme lacks. The caller holds its row. A code that there is already, also a shared one, is drawn anew.
 *
 * @param total that it has then
 * @returns how many were made
 * @throws INVALID_DATA naming `total`, where it has more already: those may be printed
 */
export async function makeCodes(
  trx: Knex.Transaction,
  programme_id: string,
  total: number,
): Promise<number> {
  const [made] = await trx("programme_code")
    .where({ programme_id })
    .select<{ count: number }[]>(trx.raw("count(*)::int as count"))
  const lacking = total - (made?.count ?? 0)
  if (lacking < 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `total: đã có ${made?.count} mã, không bớt được; it has ${made?.count} codes already, and they stay`,
    )
  }
  for (let left = lacking; left > 0;) {
    const drawn = Array.from({ length: left }, draw)
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `insert into programme_code (code, programme_id) select c, ? from unnest(?::text[]) c
        where not exists (select from programme where voucher_code = c) on conflict do nothing returning code`,
      [programme_id, drawn],
    )
    left -= rows.length
  }
  return lacking
}

/**
 * @param code that a programme is about to share; null or undefined shares none
 * @throws DUPLICATE_ERROR naming voucher_code, where it is a code that somebody uses once
 */
export async function mustBeShared(
  trx: Knex.Transaction,
  code: string | null | undefined,
): Promise<void> {
  if (!code || !(await trx("programme_code").where({ code }).first())) return
  throw new MedusaError(
    MedusaError.Types.DUPLICATE_ERROR,
    "voucher_code: another programme has it already",
  )
}

/** A code as its office has it. */
export interface SingleCode {
  code: string
  /** When the order was placed that uses it. */
  used_at: Date | null
  /** As buyers and sellers call that order. */
  display_id: number | null
}

/** A programme's codes, those that are free first. */
export async function codesOf(knex: Knex, programme_id: string): Promise<SingleCode[]> {
  return knex("programme_code as c")
    .leftJoin("programme_code_use as u", "u.code", "c.code")
    .leftJoin("order as o", "o.id", "u.order_id")
    .where("c.programme_id", programme_id)
    .orderByRaw("u.created_at nulls first, c.code")
    .limit(MOST_CODES)
    .select<SingleCode[]>("c.code", "u.created_at as used_at", "o.display_id")
}

/** How many codes a programme has, and how many of them orders use. */
export async function countCodes(
  knex: Knex,
  programme_id: string,
): Promise<{ made: number; used: number }> {
  const [row] = await knex("programme_code as c")
    .leftJoin("programme_code_use as u", "u.code", "c.code")
    .where("c.programme_id", programme_id)
    .select<{ made: number; used: number }[]>(
      knex.raw("count(*)::int as made"),
      knex.raw("count(u.code)::int as used"),
    )
  return row ?? { made: 0, used: 0 }
}

/**
 * Notes by which code a basket is priced, in the place of another of the same programme. Nothing is used up by it: the code is the
 * order's that is placed first.
 *
 * @returns the code in whose place it is, also where that is the same; null where there was none
 */
export async function nameCode(
  knex: Knex,
  cart_id: string,
  programme_id: string,
  code: string,
): Promise<string | null> {
  const { rows } = await knex.raw<{ rows: { before: string | null }[] }>(
    `with old as (select code from programme_code_basket where cart_id = :cart_id and programme_id = :programme_id)
     insert into programme_code_basket (cart_id, programme_id, code) values (:cart_id, :programme_id, :code)
     on conflict (cart_id, programme_id) do update set code = excluded.code
     returning (select code from old) as before`,
    { cart_id, programme_id, code },
  )
  return rows[0]?.before ?? null
}

/**
 * Takes back what `nameCode` noted: the basket has the code of before again. One that was named since stays.
 *
 * @param before as `nameCode` said it
 */
export async function forgetCode(
  knex: Knex,
  cart_id: string,
  code: string,
  before: string | null,
): Promise<void> {
  const named = knex("programme_code_basket").where({ cart_id, code })
  await (before === null ? named.delete() : named.update({ code: before }))
}

/**
 * SQL: the basket is priced by a code of the programme `p` that no order uses yet.
 * @param cart SQL of a basket's id, or of null
 */
export const codeNamed = (cart: string): string =>
  `exists (select from programme_code_basket b where b.cart_id = ${cart} and b.programme_id = p.id
    and not exists (select from programme_code_use u where u.code = b.code))`

/** Uses the code of an order's basket for that order. @returns whether it was free */
export async function useCode(
  trx: Knex.Transaction,
  programme_id: string,
  order: { order_id: string; cart_id: string | null },
): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into programme_code_use (code, programme_id, order_id)
     select b.code, b.programme_id, :order_id from programme_code_basket b
      where b.cart_id = :cart_id and b.programme_id = :programme_id
     on conflict do nothing returning code`,
    { ...order, programme_id },
  )
  return rows.length > 0
}

/** Whoever holds the code of an order that does not stand any more may use it again. */
export async function giveCodeBack(
  trx: Knex.Transaction,
  programme_id: string,
  order_id: string,
): Promise<void> {
  await trx("programme_code_use").where({ programme_id, order_id }).delete()
}
