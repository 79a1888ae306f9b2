import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Programme } from "@ocop/ocop/modules/programme"
import { BACK } from "./order"

/** What became of reductions, in đồng: still to be delivered, and delivered. */
interface Given {
  reserved_vnd: number
  settled_vnd: number
}

/** What one order took of a programme. */
export interface ProgrammeOrder extends Given {
  display_id: string
  at: Date
  given_back_vnd: number
  pieces: number
}

/** What a seller gave and bore. `office_vnd + seller_vnd = reserved_vnd + settled_vnd`. */
export interface ProgrammeShare extends Given {
  seller_id: string
  name_vi: string
  name_en: string
  orders: number
  pieces: number
  office_vnd: number
  seller_vnd: number
}

/**
 * What a programme gave, from its uses and from who bears what on sellers' orders. Amounts in đồng; those of `orders`, of `sellers`
 * and of `bearers` each add up to `reserved_vnd` and `settled_vnd`.
 */
export interface ProgrammeReport extends Given {
  budget_vnd: number | null
  budget_orders: number | null
  /** What the budget still gives; null without one. */
  left_vnd: number | null
  given_back_vnd: number
  /** Orders that stand. */
  order_count: number
  pieces: number
  bearers: (Given & { bearer: "office" | "seller" })[]
  sellers: ProgrammeShare[]
  /** The latest first, those that gave everything back among them. */
  orders: ProgrammeOrder[]
}

/** So many orders are listed; the sums count all. */
const LISTED = 200

interface Part {
  seller_id: string
  name_vi: string
  name_en: string
  order_id: string
  status: string
  bearer: string
  amount: number
}

interface Use extends ProgrammeOrder {
  counted: boolean
  by_seller: Record<string, number>
}

/** Reads it at one moment, so that its figures are of one another. */
export async function programmeReport(knex: Knex, programme: Programme): Promise<ProgrammeReport> {
  const [uses, parts, row] = await knex.transaction(
    async (trx) => {
      const used = await trx.raw<{ rows: Use[] }>(USES, [programme.id])
      const borne = await trx.raw<{ rows: Part[] }>(PARTS, [
        BACK,
        programme.id,
        programme.promotion_id,
      ])
      const [budget] = await trx("programme")
        .where({ id: programme.id })
        .select<{ budget_vnd: string | null; budget_orders: number | null }[]>(
          "budget_vnd",
          "budget_orders",
        )
      return [used.rows, borne.rows, budget] as const
    },
    { isolationLevel: "repeatable read", readOnly: true },
  )
  const total = {
    reserved_vnd: sumOf(uses, ({ reserved_vnd }) => reserved_vnd),
    settled_vnd: sumOf(uses, ({ settled_vnd }) => settled_vnd),
  }
  const budget_vnd = row?.budget_vnd ? Number(row.budget_vnd) : null
  return {
    budget_vnd,
    budget_orders: row?.budget_orders ?? null,
    left_vnd: budget_vnd === null ? null : budget_vnd - total.reserved_vnd - total.settled_vnd,
    ...total,
    given_back_vnd: sumOf(uses, ({ given_back_vnd }) => given_back_vnd),
    order_count: uses.filter(({ counted }) => counted).length,
    pieces: sumOf(uses, ({ pieces }) => pieces),
    bearers: (["office", "seller"] as const).map((bearer) => ({
      bearer,
      ...givenBy(parts.filter((part) => (part.bearer === "seller") === (bearer === "seller"))),
    })),
    sellers: sharesOf(parts, uses),
    orders: uses
      .slice(0, LISTED)
      .map(({ counted: _, by_seller: __, ...use }): ProgrammeOrder => use),
  }
}

const sumOf = <T>(rows: readonly T[], amount: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + amount(row), 0)

function givenBy(parts: readonly Part[]): Given {
  const [settled, reserved] = [true, false].map((is) =>
    sumOf(
      parts.filter(({ status }) => (status === "delivered") === is),
      ({ amount }) => amount,
    ),
  ) as [number, number]
  return { reserved_vnd: reserved, settled_vnd: settled }
}

function sharesOf(parts: readonly Part[], uses: readonly Use[]): ProgrammeShare[] {
  return [...new Set(parts.map(({ seller_id }) => seller_id))].map((seller_id) => {
    const own = parts.filter((part) => part.seller_id === seller_id)
    const { name_vi = seller_id, name_en = seller_id } = own[0] ?? {}
    const borne = (is: boolean) =>
      sumOf(
        own.filter(({ bearer }) => (bearer === "seller") === is),
        ({ amount }) => amount,
      )
    return {
      seller_id,
      name_vi,
      name_en,
      orders: new Set(own.map(({ order_id }) => order_id)).size,
      pieces: sumOf(uses, ({ by_seller }) => by_seller[seller_id] ?? 0),
      ...givenBy(own),
      office_vnd: borne(false),
      seller_vnd: borne(true),
    }
  })
}

const USES = `
select '#' || o.display_id as display_id, u.created_at as at, u.counted, u.pieces as by_seller,
  u.reserved_vnd::float8 as reserved_vnd, u.settled_vnd::float8 as settled_vnd, u.given_back_vnd::float8 as given_back_vnd,
  coalesce((select sum(value::int) from jsonb_each_text(u.pieces)), 0)::int as pieces
from programme_use u join "order" o on o.id = u.order_id
where u.programme_id = ? order by u.created_at desc, u.order_id`

// What is given back is borne by nobody.
const PARTS = `
select s.seller_id, w.name_vi, w.name_en, s.order_id, s.status, d.value ->> 'bearer' as bearer,
  round((d.value ->> 'amount')::numeric)::float8 as amount
from programme_use u
join seller_order s on s.order_id = u.order_id and s.deleted_at is null and s.status <> all(?)
join seller w on w.id = s.seller_id
cross join jsonb_array_elements(coalesce(s.discounts, '[]')) d
where u.programme_id = ? and d.value ->> 'promotion_id' = ?
order by w.name_vi, s.seller_id`
