import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { GONE } from "../../../modules/seller-order"

/**
 * Gives the use of promotions back for goods that will not be sent, which stock Medusa never does: lines of parts that are
 * gone, and lines of which a seller took on none. Money of a spend budget and uses of a promotion's own limit as they were
 * counted, line by line; a use of a campaign when no line of the order is left that it reduced. In one transaction with the
 * mark that it was done, so it is done once. Of a line that is sent in part its use stays counted: the promotion is still
 * used, and a spend budget that is a little too strict is better than one that is overspent.
 *
 * Rows are locked as Medusa locks them when an order is placed (`registerUsage`): promotions by id, then budgets by id.
 */
export async function giveReductionsBack(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '10s'")
    const over = [...GONE]
    const { rows } = await trx.raw<{ rows: { id: string }[] }>(NOT_SENT, { order: orderId, over })
    const gone = rows.map(({ id }) => id)
    if (gone.length === 0) return
    await trx.raw(LOCK_PROMOTIONS, { gone })
    await trx.raw(LOCK_BUDGETS, { gone })
    await trx.raw(LIMITS, { gone })
    await trx.raw(SPENT, { gone })
    await trx.raw(USES, { gone, order: orderId, over })
    await trx.raw(USES_BY_ATTRIBUTE, { gone, order: orderId, over })
    await trx("seller_order_line")
      .whereIn("id", gone)
      .update({ reductions_returned_at: trx.fn.now() })
  })
}

const NOT_SENT = `
select l.id from seller_order s
join seller_order_line l on l.seller_order_id = s.id and l.deleted_at is null
where s.order_id = :order and s.deleted_at is null and l.reductions_returned_at is null
  and (s.status = any(:over) or l.quantity = 0)
order by s.id, l.id for update`

// As they were when the order was placed: later versions repeat them, or have them no more.
const REDUCED = `
  select a.promotion_id, a.amount
  from seller_order_line l
  join order_line_item_adjustment a on a.item_id = l.line_item_id and a.version = 1 and a.deleted_at is null
  where l.id = any(:gone) and a.promotion_id is not null`

const LOCK_PROMOTIONS = `
select id from promotion where "limit" is not null and deleted_at is null
  and id in (select promotion_id from (${REDUCED}) r) order by id for update`

const LOCK_BUDGETS = `
select id from promotion_campaign_budget where deleted_at is null and campaign_id in (
  select campaign_id from promotion where id in (select promotion_id from (${REDUCED}) r))
order by id for update`

const LIMITS = `
update promotion p set used = greatest(coalesce(p.used, 0) - r.uses, 0), updated_at = now()
from (select promotion_id, count(*)::int as uses from (${REDUCED}) each_one group by promotion_id) r
where p.id = r.promotion_id and p."limit" is not null`

const exact = (value: string) =>
  `used = ${value}, raw_used = jsonb_build_object('value', (${value})::text, 'precision', 20), updated_at = now()`

const SPENT = `
update promotion_campaign_budget b set ${exact("greatest(coalesce(b.used, 0) - r.amount, 0)")}
from (select p.campaign_id, sum(amount) as amount from (${REDUCED}) each_one
  join promotion p on p.id = each_one.promotion_id group by p.campaign_id) r
where b.campaign_id = r.campaign_id and b.type = 'spend' and b.deleted_at is null`

// Counted once for each order and promotion, whatever number of lines it reduced.
const LAST_OF = `
  select p.campaign_id, count(*) as uses from promotion p
  where p.id in (select promotion_id from (${REDUCED}) r) and not exists (
    select from seller_order s
    join seller_order_line l on l.seller_order_id = s.id and l.deleted_at is null
    join order_line_item_adjustment a on a.item_id = l.line_item_id and a.version = 1 and a.deleted_at is null
    where s.order_id = :order and s.deleted_at is null and a.promotion_id = p.id
      and not (s.status = any(:over) or l.quantity = 0))
  group by p.campaign_id`

const USES = `
update promotion_campaign_budget b set ${exact("greatest(coalesce(b.used, 0) - r.uses, 0)")}
from (${LAST_OF}) r
where b.campaign_id = r.campaign_id and b.type in ('usage', 'use_by_attribute') and b.deleted_at is null`

const USES_BY_ATTRIBUTE = `
update promotion_campaign_budget_usage u set ${exact("greatest(coalesce(u.used, 0) - r.uses, 0)")}
from (${LAST_OF}) r
join promotion_campaign_budget b on b.campaign_id = r.campaign_id and b.type = 'use_by_attribute' and b.deleted_at is null
join "order" o on o.id = :order
where u.budget_id = b.id and u.deleted_at is null
  and u.attribute_value = case b.attribute when 'customer_id' then o.customer_id when 'customer_email' then o.email end`
