import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { sum } from "@ocop/kit/money"
import { isToCome, SELLER_ORDER_STATUSES, type SellerOrderStatus, TO_COME } from "./states"

type ToCome = (typeof TO_COME)[number]

/** Which of a seller's live orders are on a page, and how many there are beside it. */
export interface OrderPage {
  ids: string[]
  /** Of the statuses that were asked for. */
  count: number
  /** Of those that are still to arrive, whatever was asked for. */
  counts: Record<ToCome, number>
}

/** A seller's live orders of one status: how many, and those that wait the longest. */
export interface OpenHeap {
  status: ToCome
  count: number
  ids: string[]
}

/** Written out, as the index of those to come is of these alone. */
const OPEN = `status in (${TO_COME.map((status) => `'${status}'`).join(", ")})`

const OF_SELLER = "s.seller_id = :seller and s.live_at is not null and s.deleted_at is null"

const HANDED_OVER_AT = `(select t.at from seller_order_transition t
  where t.seller_order_id = s.id and t.to_status = 'handed_over' and t.deleted_at is null)`

/**
 * A page of a seller's live orders in one statement. By when they were placed; those on their way alone, by when they were
 * handed over.
 *
 * @param statuses all of them where it is left out
 */
export async function pageOf(
  knex: Knex,
  query: {
    seller: string
    statuses?: readonly SellerOrderStatus[]
    sort: "newest" | "oldest"
    limit: number
    offset: number
  },
): Promise<OrderPage> {
  const { statuses, sort, ...values } = query
  const asked = statuses ? [...new Set(statuses)] : SELLER_ORDER_STATUSES
  const open = asked.every(isToCome)
  const among = `${open ? `s.${OPEN} and ` : ""}s.status = any(:asked)`
  const counted = open ? `s.${OPEN}` : `(s.${OPEN} or s.status = any(:asked))`
  const way = sort === "oldest" ? "asc" : "desc"
  const since = asked.length === 1 && asked[0] === "handed_over" ? `${HANDED_OVER_AT} ${way}, ` : ""
  const { rows } = await knex.raw<{
    rows: { ids: string[]; counts: Partial<Record<SellerOrderStatus, number>> | null }[]
  }>(
    `select array(select s.id from seller_order s where ${OF_SELLER} and ${among}
         order by ${since}s.placed_at ${way}, s.id ${way} limit :limit offset :offset) as ids,
       (select jsonb_object_agg(status, count) from (select s.status, count(*) as count from seller_order s
         where ${OF_SELLER} and ${counted} group by s.status) c) as counts`,
    { ...values, asked: [...asked] },
  )
  const { ids, counts } = rows[0] ?? { ids: [], counts: null }
  const of = (status: SellerOrderStatus) => counts?.[status] ?? 0
  return {
    ids,
    count: sum(asked.map(of)),
    counts: Object.fromEntries(
      TO_COME.map((status) => [status, of(status)]),
    ) as OrderPage["counts"],
  }
}

/** What a seller has to do and what is on its way, in one statement. @param most ids of each status */
export async function heapsOf(knex: Knex, seller: string, most: number): Promise<OpenHeap[]> {
  const { rows } = await knex.raw<{ rows: OpenHeap[] }>(
    `select s.status, count(*)::int as count,
       (array_agg(s.id order by coalesce(t.at, s.placed_at), s.id))[1 : :most] as ids
     from seller_order s
     left join seller_order_transition t on s.status = 'handed_over' and t.seller_order_id = s.id
       and t.to_status = 'handed_over' and t.deleted_at is null
     where ${OF_SELLER} and s.${OPEN} group by s.status`,
    { seller, most },
  )
  return TO_COME.map(
    (status) => rows.find((heap) => heap.status === status) ?? { status, count: 0, ids: [] },
  )
}
