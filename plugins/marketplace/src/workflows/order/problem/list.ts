import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProblemKind, Said, SellerOrderStatus } from "../../../modules/seller-order"

/** People call one after the other: more than they get through in a morning. Any other is closed from its order's page. */
const LONGEST = 200

/** A report that nobody has closed. */
export interface OpenProblem {
  /** Of the part. */
  id: string
  display_id: string
  order_id: string
  status: SellerOrderStatus
  reported_at: Date
  /** Of what was said first. */
  kind: ProblemKind
  said: Said[]
  seller: { id: string; name: string; phone: string | null; province_code: string }
  /** Whom to call of those who ordered; null where the order does not say. */
  shopper: { name: string | null; phone: string | null }
}

interface Row extends Omit<OpenProblem, "seller" | "shopper"> {
  seller_id: string
  seller_name: string
  phone: string | null
  province_code: string
  shopper_name: string | null
  shopper_phone: string | null
}

/**
 * Reports that are open, those that keep money first and then the oldest, 200 at most.
 * @param province_code of sellers of this province alone; of all unless told
 */
export async function openProblems(
  knex: Knex,
  { province_code = null }: { province_code?: string | null } = {},
): Promise<OpenProblem[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(OPEN, {
    province: province_code,
    longest: LONGEST,
  })
  return rows.map(
    ({
      seller_id,
      seller_name,
      phone,
      province_code: code,
      shopper_name,
      shopper_phone,
      ...one
    }) => ({
      ...one,
      seller: { id: seller_id, name: seller_name, phone, province_code: code },
      shopper: { name: shopper_name, phone: shopper_phone },
    }),
  )
}

// An order that was placed without our form has no buyer: then it is who receives the parcel, unless it is a gift.
const OPEN = `
select s.id, s.display_id, s.order_id, s.status, p.reported_at, p.said #>> '{0,kind}' as kind, p.said,
  x.id as seller_id, x.name_vi as seller_name, x.phone, x.province_code,
  coalesce(s.checkout_snapshot #>> '{buyer,name}', nullif(concat_ws(' ',
    own.recipient ->> 'last_name', own.recipient ->> 'first_name'), '')) as shopper_name,
  coalesce(s.checkout_snapshot #>> '{buyer,phone}', own.recipient ->> 'phone') as shopper_phone
from seller_order_problem p
join seller_order s on s.id = p.seller_order_id
join seller x on x.id = s.seller_id
cross join lateral (select case when s.checkout_snapshot #> '{gift,recipient}' is null
  then s.checkout_snapshot -> 'recipient' end as recipient) own
where p.closed_at is null and s.deleted_at is null
  and (cast(:province as text) is null or x.province_code = :province)
order by p.keeps_money desc, p.reported_at, p.id limit :longest`
