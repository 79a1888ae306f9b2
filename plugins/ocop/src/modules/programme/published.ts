import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { FUNCTIONAL_SET } from "./law"
import { USED_UP } from "./offers"
import type { Form } from "./terms"

/** How a programme stands for the public, at this moment: its state is written down by a job, its moments hold without it. */
export type PublicState = "soon" | "runs" | "used_up" | "ended" | "stopped"

/** What the public reads of a programme. Amounts in đồng; instants as ISO 8601. */
export interface PublishedProgramme {
  slug: string
  name_vi: string
  name_en: string
  starts_at: string
  ends_at: string
  form: Form
  value: number
  /** Given to who names a code alone. */
  voucher: boolean
  state: PublicState
  office: string
  province: { slug: string; name_vi: string; name_en: string }
}

/** The same in full. */
export interface PublishedInFull extends PublishedProgramme {
  story_vi: string
  story_en: string
  most_pieces: number | null
  most_per_order_vnd: number | null
  most_per_shopper: number | null
  /** It has an end besides its last day. */
  bounded: boolean
  /** Of a concentrated programme. */
  decision: { number: string; issued_on: string } | null
  /** Of goods whose sellers take part, and that may be promoted. */
  product_ids: string[]
  /** One of them is functional food, which is promoted with its disclaimer alone. */
  functional_food: boolean
}

const STATE = `case when p.state = 'stopped' then 'stopped'
  when p.state = 'ended' or p.ends_at <= now() then 'ended'
  when now() < p.starts_at then 'soon'
  when ${USED_UP} then 'used_up' else 'runs' end`

const HEAD = `p.slug, p.name_vi, p.name_en, p.starts_at, p.ends_at, p.form, p.value, p.voucher_code is not null or p.single_codes as voucher,
  ${STATE} as state, o.name as office,
  jsonb_build_object('slug', v.slug, 'name_vi', v.name_vi, 'name_en', v.name_en) as province`

const FROM = `programme p join office o on o.id = p.office_id join province v on v.code = o.province_code`

/** Programmes that were announced and are not over, those that end first before the others; 200 at most. One statement. */
export async function publishedProgrammes(knex: Knex): Promise<PublishedProgramme[]> {
  const { rows } = await knex.raw<{ rows: PublishedProgramme[] }>(
    `select ${HEAD} from ${FROM}
      where p.state in ('announced', 'running') and p.ends_at > now() order by p.ends_at, p.id limit 200`,
  )
  return rows
}

/** The programme that a code is of. */
export interface VoucherProgramme {
  id: string
  slug: string
  state: PublicState
  /** By which Medusa knows its promotion. */
  promotion_code: string
  /** The code is used once. */
  single: boolean
  /** An order uses it already. */
  used: boolean
}

/**
 * The programme that a code is of, shared or used once, and how both stand; null of a code that none has that was announced. Of both at
 * once it is used once: it was somebody's before it was shared.
 */
export async function voucherOf(knex: Knex, code: string): Promise<VoucherProgramme | null> {
  const { rows } = await knex.raw<{ rows: VoucherProgramme[] }>(
    `select p.id, p.slug, ${STATE} as state, coalesce(p.voucher_code, p.slug) as promotion_code, p.single_codes as single,
       p.single_codes and exists(select from programme_code_use u where u.code = :code) as used
      from programme p where p.promotion_id is not null and (p.voucher_code = :code
        or p.single_codes and p.id = (select c.programme_id from programme_code c where c.code = :code))
      order by p.single_codes desc, p.id limit 1`,
    { code },
  )
  return rows[0] ?? null
}

/** A programme that was ever announced; null for any other. One statement. */
export async function publishedProgramme(
  knex: Knex,
  slug: string,
): Promise<PublishedInFull | null> {
  const { rows } = await knex.raw<{ rows: PublishedInFull[] }>(
    `select ${HEAD}, p.story_vi, p.story_en, p.most_pieces, p.most_per_order_vnd::float8 as most_per_order_vnd, p.most_per_shopper,
       p.budget_vnd is not null or p.budget_orders is not null as bounded,
       case when p.decision_number is not null
         then jsonb_build_object('number', p.decision_number, 'issued_on', p.decision_on) end as decision,
       goods.product_ids,
       exists(select from speciality f where f.product_id = any(goods.product_ids) and f.set_code = ? and f.deleted_at is null)
         as functional_food
      from ${FROM} cross join lateral (select array(select g.product_id from programme_product g
         join programme_seller s on s.programme_id = g.programme_id and s.seller_id = g.seller_id and s.state = 'joined'
        where g.programme_id = p.id and g.out_since is null
          and not exists (select from speciality a where a.product_id = g.product_id and a.age_restricted and a.deleted_at is null)
        order by g.product_id) as product_ids) goods
      where p.slug = ? and p.state in ('announced', 'running', 'ended', 'stopped')
        and p.promotion_id is not null`,
    [FUNCTIONAL_SET, slug],
  )
  return rows[0] ?? null
}
