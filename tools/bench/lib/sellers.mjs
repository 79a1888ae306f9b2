/**
 * Makes a shop one of exactly so many sellers, each of whom has something on sale where there is enough: the others, with
 * their goods, are taken out; those that are missing are copied from one of the demo's, and share the made-up goods. What a
 * search answers stays as it was. May be repeated.
 * @param {import("pg").Client} client
 * @param {number} count at least ten
 */
export async function sellersExactly(client, count) {
  // The search has nothing to learn from this: without the triggers that tell it.
  await client.query("set session_replication_role = replica")
  await client.query(TAKE_OUT, [count])
  await client.query(ADD, [count])
  await client.query(SHARE)
  await client.query("reset session_replication_role")
  await client.query("analyze seller; analyze listing; analyze product")
}

/** The first sellers by handle have plain goods, in every shop the same. */
const TAKE_OUT = `
  with kept as (
    select s.id from seller s where s.deleted_at is null
    order by s.handle like 'minh-hoa-tai-%', s.handle limit $1),
  sellers as (
    update seller set deleted_at = now()
    where deleted_at is null and id not in (select id from kept)),
  goods as (
    update listing set deleted_at = now()
    where deleted_at is null and seller_id not in (select id from kept) returning product_id)
  update product set deleted_at = now() where id in (select product_id from goods)`

const ADD = `
  insert into seller
  select (jsonb_populate_record(null::seller, to_jsonb(s) || jsonb_build_object(
    'id', s.id || '_' || n, 'handle', s.handle || '-' || n,
    'name_vi', s.name_vi || ' số ' || n, 'name_en', s.name_en || ' no. ' || n))).*
  from (select * from seller where demonstration and deleted_at is null order by handle limit 1) s,
    generate_series((select count(*)::int from seller where deleted_at is null) + 1, $1) n`

const SHARE = `
  with sellers as (
    select id, row_number() over (order by id) - 1 as place from seller
    where deleted_at is null and (handle like 'minh-hoa-tai-%' or id ~ '_[0-9]+$')),
  goods as (
    select id, row_number() over (order by id) as place from listing
    where deleted_at is null and product_id ~ '_[0-9]+$')
  update listing l set seller_id = s.id
  from goods g join sellers s on s.place = g.place % (select count(*) from sellers)
  where l.id = g.id`
