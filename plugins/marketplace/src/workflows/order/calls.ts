import { type Actor, record } from "@ocop/kit/audit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import {
  type ClockStep,
  confirmBy,
  type ConfirmationClock,
  dueSteps,
} from "../../modules/seller-order"

/** How a call is named in the audit log. */
const CALL_ACTION = "seller_order.call"

/** What came of a call: it was answered, will be called back, nobody took it, or it is somebody else's number. */
export const CALL_OUTCOMES = ["reached", "call_back", "no_answer", "wrong_number"] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** People call one after the other: more than they get through in a morning. */
const LONGEST = 200

/** An order that its seller has not answered, though the first reminder is due: somebody should call. */
export interface UnansweredOrder {
  id: string
  display_id: string
  order_id: string
  live_at: Date
  confirm_by: Date
  /** The last of the clock's steps that is due. */
  step: ClockStep
  seller: { id: string; name: string; phone: string | null; province_code: string }
  /** The latest first. */
  calls: { at: string; outcome: CallOutcome; note: string | null }[]
}

interface Row {
  id: string
  display_id: string
  order_id: string
  live_at: Date
  seller_id: string
  seller_name: string
  phone: string | null
  province_code: string
  calls: UnansweredOrder["calls"]
}

/**
 * Whom to call: orders that no seller has answered and of which the first reminder is due, the oldest first, 200 at most.
 * @param province_code sellers of this province alone; of all provinces unless told
 */
export async function unansweredOrders(
  knex: Knex,
  clock: ConfirmationClock,
  { province_code = null, now = new Date() }: { province_code?: string | null; now?: Date } = {},
): Promise<UnansweredOrder[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(UNANSWERED, {
    action: CALL_ACTION,
    province: province_code,
    longest: LONGEST,
  })
  return rows.flatMap(({ seller_id, seller_name, phone, province_code: code, ...order }) => {
    const step = dueSteps(clock, order.live_at, now).at(-1)
    if (!step) return []
    const seller = { id: seller_id, name: seller_name, phone, province_code: code }
    return [{ ...order, confirm_by: confirmBy(clock, order.live_at), step, seller }]
  })
}

const UNANSWERED = `
select s.id, s.display_id, s.order_id, s.live_at, x.id as seller_id, x.name_vi as seller_name, x.phone, x.province_code,
  (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'outcome', a.after ->> 'outcome', 'note', a.reason)
       order by a.id desc), '[]')
     from audit_entry a
    where a.subject_type = 'seller_order' and a.subject_id = s.id and a.action = :action) as calls
from seller_order s join seller x on x.id = s.seller_id
where s.status = 'placed' and s.live_at is not null and s.deleted_at is null
  and (cast(:province as text) is null or x.province_code = :province)
order by s.live_at limit :longest`

/** What came of a call, and who made it. */
export interface Call {
  /** Of the seller order. */
  id: string
  outcome: CallOutcome
  note: string | null
  actor: Actor
}

/**
 * Keeps what came of a call in the audit log.
 * @throws MedusaError NOT_FOUND
 */
export async function noteCall(knex: Knex, { id, outcome, note, actor }: Call): Promise<void> {
  const order = await knex("seller_order")
    .where({ id })
    .whereNotNull("live_at")
    .whereNull("deleted_at")
    .first("id")
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${id.slice(0, 80)}`)
  await record(knex, [
    {
      actor,
      action: CALL_ACTION,
      subject: { type: "seller_order", id },
      after: { outcome },
      reason: note,
    },
  ])
}

/**
 * The seller of an order, where it is one of a province, and whether its shop is open.
 * @throws MedusaError NOT_FOUND for an order of another province's seller, as for one that is not there
 */
export async function sellerInProvince(
  knex: Knex,
  { id, province_code }: { id: string; province_code: string },
): Promise<{ seller_id: string; open: boolean }> {
  const row = await knex("seller_order as s")
    .join("seller as x", "x.id", "s.seller_id")
    .where({ "s.id": id, "x.province_code": province_code })
    .whereNotNull("s.live_at")
    .whereNull("s.deleted_at")
    .first<{ seller_id: string; status: string } | undefined>("s.seller_id", "x.status")
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no order ${id.slice(0, 80)}`)
  return { seller_id: row.seller_id, open: row.status === "active" }
}
