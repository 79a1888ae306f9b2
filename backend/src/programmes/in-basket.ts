import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { type BasketLine, offersOf, reduce, USED_UP } from "@ocop/ocop/modules/programme"
import { capsNow } from "./reductions"

/** A programme as a basket names it. */
export interface NamedProgramme {
  slug: string
  name_vi: string
  name_en: string
  /** The code by which it was given, as it was typed; null of one for everybody. */
  voucher_code: string | null
}

/** A programme that reduces a basket as it stands. */
export interface BasketProgramme extends NamedProgramme {
  /** By which Medusa's own routes know it, and take it out of the basket. */
  promotion_code: string
  /** đồng */
  amount: number
}

/** A line on which programmes take off something else by now than when it was priced. In đồng. */
export interface StaleLine {
  line_id: string
  programme: NamedProgramme
  taken: number
  due: number
  /** `used_up`: its budget or its sellers' pieces are; `over`: ended, stopped or left; `changed`: it begins, or gives something else. */
  why: "used_up" | "over" | "changed"
}

export interface BasketProgrammes {
  programmes: BasketProgramme[]
  stale: StaleLine[]
}

interface Taken extends NamedProgramme {
  promotion_id: string
  promotion_code: string
  amount: number
  holds: boolean
  used_up: boolean
}

interface Row {
  currency_code: string
  customer_id: string | null
  id: string | null
  product_id: string | null
  quantity: number
  unit_price: number
  before: number
  taken: Taken[]
}

const LINES = `select c.currency_code, c.customer_id, l.id, l.product_id, l.quantity::float8 as quantity,
    l.unit_price::float8 as unit_price, greatest(l.unit_price, l.compare_at_unit_price)::float8 as before,
    coalesce((select jsonb_agg(jsonb_build_object('promotion_id', a.promotion_id, 'amount', a.amount::float8, 'slug', p.slug,
        'name_vi', p.name_vi, 'name_en', p.name_en, 'voucher_code', coalesce(p.voucher_code, b.code),
        'promotion_code', coalesce(p.voucher_code, p.slug),
        'holds', p.state in ('announced', 'running') and now() < p.ends_at, 'used_up', (${USED_UP})
          or exists(select from programme_code_use u where u.code = b.code)) order by p.id)
      from cart_line_item_adjustment a join programme p on p.promotion_id = a.promotion_id
      left join programme_code_basket b on b.cart_id = c.id and b.programme_id = p.id and p.single_codes
      where a.item_id = l.id and a.deleted_at is null), '[]') as taken
  from cart c left join cart_line_item l on l.cart_id = c.id and l.deleted_at is null
  where c.id = ? and c.deleted_at is null order by l.id`

/**
 * What programmes take off a basket, and where that is not what they would take off at this moment: a basket keeps its reductions
 * until it is priced again, and is refused as it stands. Two statements. Changes nothing.
 *
 * @returns null of an unknown basket
 */
export async function programmesInBasket(
  knex: Knex,
  cartId: string,
): Promise<BasketProgrammes | null> {
  const { rows } = await knex.raw<{ rows: Row[] }>(LINES, [cartId])
  const [first] = rows
  if (!first) return null
  const sold = rows.filter((row): row is Row & BasketLine => row.id !== null && !!row.product_id)
  const codes = sold.flatMap(({ taken }) => taken.map(({ promotion_code }) => promotion_code))
  const offers =
    first.currency_code === "vnd"
      ? await offersOf(
          knex,
          sold.map(({ product_id }) => product_id),
          { customer_id: first.customer_id, codes, cart_id: cartId },
        )
      : []
  const due = reduce(sold, offers, capsNow())
  return { programmes: whole(sold), stale: sold.flatMap(staleOf) }

  function staleOf(line: Row & BasketLine): StaleLine[] {
    const now = due.filter(({ line_id }) => line_id === line.id)
    const gone = line.taken.flatMap((taken): StaleLine[] => {
      const amount = now.find((one) => one.promotion_id === taken.promotion_id)?.amount ?? 0
      if (amount === taken.amount) return []
      const offered = offers.some(
        ({ promotion_id, product_id }) =>
          promotion_id === taken.promotion_id && product_id === line.product_id,
      )
      // Of a programme that holds and has something left, a good that is not given any more was taken out, or its seller left.
      const given = taken.used_up || amount === 0 ? "used_up" : "changed"
      const why = taken.holds && (taken.used_up || offered) ? given : "over"
      return [{ line_id: line.id, programme: named(taken), taken: taken.amount, due: amount, why }]
    })
    const begun = now.flatMap(({ promotion_id, amount }): StaleLine[] => {
      if (line.taken.some((taken) => taken.promotion_id === promotion_id)) return []
      const by = offers.find((offer) => offer.promotion_id === promotion_id)
      if (!by) return []
      const elsewhere = sold.flatMap(({ taken }) => taken).find(({ slug }) => slug === by.slug)
      const voucher_code = by.voucher ? (elsewhere?.voucher_code ?? by.code) : null
      const programme = named({ ...by, voucher_code })
      return [{ line_id: line.id, programme, taken: 0, due: amount, why: "changed" }]
    })
    return [...gone, ...begun]
  }
}

/** Each programme once, with what it takes off all lines together. */
function whole(lines: readonly Pick<Row, "taken">[]): BasketProgramme[] {
  const sums = new Map<string, BasketProgramme>()
  for (const { taken } of lines) {
    for (const one of taken) {
      const before = sums.get(one.slug)?.amount ?? 0
      const { promotion_code, amount } = one
      sums.set(one.slug, { ...named(one), promotion_code, amount: before + amount })
    }
  }
  return [...sums.values()]
}

const named = ({ slug, name_vi, name_en, voucher_code }: NamedProgramme): NamedProgramme => ({
  slug,
  name_vi,
  name_en,
  voucher_code,
})
