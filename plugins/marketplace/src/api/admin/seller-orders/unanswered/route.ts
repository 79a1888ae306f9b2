import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CALL_ACTION, type CallOutcome } from "../calls"
import { confirmBy, dueSteps } from "../../../../modules/seller-order"

/** Staff call one after the other: more than they get through in a morning. */
const LONGEST = 200

interface Row {
  id: string
  display_id: string
  order_id: string
  live_at: Date
  seller_id: string
  seller_name: string
  phone: string | null
  province_code: string
  calls: { at: string; outcome: CallOutcome; note: string | null }[]
}

/**
 * GET /admin/seller-orders/unanswered — whom to call: orders that no seller has answered and of which the first reminder is
 * due, the oldest first, 200 at most.
 *
 * @returns `{ seller_orders: [{ id, display_id, order_id, live_at, confirm_by, step, seller: { id, name, phone, province_code },
 *   calls: [{ at, outcome, note }] }] }`; `step` is the last of the clock's that is due, `calls` the latest first
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(UNANSWERED, [LONGEST])
  const now = new Date()
  const seller_orders = rows.flatMap(
    ({ seller_id, seller_name, phone, province_code, live_at, ...order }) => {
      const step = dueSteps(live_at, now).at(-1)
      if (!step) return []
      const seller = { id: seller_id, name: seller_name, phone, province_code }
      return [{ ...order, live_at, confirm_by: confirmBy(live_at), step, seller }]
    },
  )
  res.json({ seller_orders })
}

const UNANSWERED = `
select s.id, s.display_id, s.order_id, s.live_at, x.id as seller_id, x.name_vi as seller_name, x.phone, x.province_code,
  (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'outcome', a.after ->> 'outcome', 'note', a.reason)
       order by a.id desc), '[]')
     from audit_entry a
    where a.subject_type = 'seller_order' and a.subject_id = s.id and a.action = '${CALL_ACTION}') as calls
from seller_order s join seller x on x.id = s.seller_id
where s.status = 'placed' and s.live_at is not null and s.deleted_at is null
order by s.live_at limit ?`
