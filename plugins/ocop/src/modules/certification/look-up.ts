import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Day } from "@ocop/kit/days"
import { toks } from "@ocop/kit/text"
import { decisionNumber } from "./printed"
import { register, type Registered } from "./register"

/** More of one question nobody reads; a decision has hundreds of lines. */
export const MOST_FOUND = 100

/** What is found of a register by what somebody typed. */
export interface Found {
  /** By which of them it was found: a number that is on file exactly, or words. */
  by: "decision" | "code" | "number" | "words"
  certificates: Registered[]
}

/**
 * Certificates of all provinces by a decision's number, a product code, a certificate's own number, or words of product and holder;
 * those with a badge first, {@link MOST_FOUND} at most. Words find what holds all of them, with or without accents.
 */
export async function lookUp(trx: EntityManager, typed: string, today: Day): Promise<Found> {
  const words = toks(typed)
  for (const [by, sql, value] of EXACT) {
    const ids = await idsOf(trx, sql, [value(typed)])
    if (ids.length > 0) return { by, certificates: await read(trx, ids, today) }
  }
  if (words.length === 0) return { by: "words", certificates: [] }
  const ids = await idsOf(
    trx,
    `select c.id from certificate c where c.deleted_at is null
       and not exists (select from jsonb_array_elements_text(cast(? as jsonb)) w(word)
         where c.match_key is null or position(w.word in c.match_key) = 0)`,
    [JSON.stringify(words)],
  )
  return { by: "words", certificates: await read(trx, ids, today) }
}

/** What is on file under exactly this, in the order in which it is tried. */
const EXACT: readonly [Found["by"], string, (typed: string) => string][] = [
  [
    "decision",
    `select c.id from certificate c join decision d on d.id = c.decision_id
     where d.number = ? and c.deleted_at is null and d.deleted_at is null`,
    decisionNumber,
  ],
  [
    "code",
    "select c.id from certificate c where c.product_code = ? and c.deleted_at is null",
    (typed) => typed.replace(/\s+/g, ""),
  ],
  [
    "number",
    "select c.id from certificate c where c.number = ? and c.deleted_at is null",
    (typed) => typed.trim(),
  ],
]

const idsOf = async (trx: EntityManager, sql: string, bindings: unknown[]): Promise<string[]> =>
  (await trx.execute<{ id: string }[]>(`${sql} limit 1000`, bindings)).map(({ id }) => id)

const RANK = { solid: 0, outline: 1, none: 2 } as const

async function read(trx: EntityManager, ids: readonly string[], today: Day): Promise<Registered[]> {
  const found = await register(trx, { ids }, today)
  return found
    .sort((one, other) => RANK[one.today.badge] - RANK[other.today.badge])
    .slice(0, MOST_FOUND)
}
