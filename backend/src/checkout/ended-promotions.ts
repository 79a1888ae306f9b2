/**
 * Codes of the promotions by which the basket :cart was reduced and which are over by now: withdrawn, out of their time, or
 * used up; of programmes, which count for themselves, what they still give is asked besides. Medusa counts the use of those that it still finds, and places the order at the reduction of the others.
 */
export const ENDED_PROMOTIONS_SQL = `
select taken.code
from (
  select code, sum(amount) as amount
  from (
    select a.code, a.amount from cart_line_item_adjustment a
      join cart_line_item l on l.id = a.item_id and l.deleted_at is null
      where l.cart_id = :cart and a.deleted_at is null
    union all
    select a.code, a.amount from cart_shipping_method_adjustment a
      join cart_shipping_method m on m.id = a.shipping_method_id and m.deleted_at is null
      where m.cart_id = :cart and a.deleted_at is null
  ) adjustments
  where code is not null
  group by code
) taken
left join promotion p on p.code = taken.code and p.deleted_at is null
left join programme g on g.promotion_id = p.id
left join promotion_campaign c on c.id = p.campaign_id and c.deleted_at is null
left join promotion_campaign_budget b on b.campaign_id = c.id and b.deleted_at is null
where p.id is null or case when g.id is null then
    p.status <> 'active' or now() < c.starts_at or now() >= c.ends_at
    or p.used >= p."limit"
    or (b.type = 'usage' and b.used >= b."limit")
    or (b.type = 'spend' and b.used + taken.amount > b."limit")
  else
    g.state not in ('announced', 'running') or now() < g.starts_at or now() >= g.ends_at
    or g.orders >= g.budget_orders or g.reserved_vnd + g.settled_vnd + taken.amount > g.budget_vnd
  end`
