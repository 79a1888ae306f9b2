import { setTimeout as sleep } from "node:timers/promises"

const OF_BENCHMARKS = "bench-"

/**
 * Has so many programmes run in each province, and no other that a benchmark made: each takes ten per cent off its goods, which are
 * dealt out among those of their province in turn. What offices, heads and sellers would have done is written as they would leave
 * it. Returns when the search has followed.
 *
 * @param {import("pg").Client} client of a shop's database
 * @param {number} each programmes of each province
 * @param {readonly { product_id: string, seller_id: string, province_code: string }[]} goods
 * @param {number} budget đồng that each of them has
 * @returns {Promise<string[]>} their ids
 */
export async function runProgrammes(client, each, goods, budget) {
  const provinces = [...new Set(goods.map(({ province_code }) => province_code))].sort()
  // A name of its own for each run, since what earlier ones gave stays on record.
  const run = `${OF_BENCHMARKS}${Date.now().toString(36)}`
  await client.query("begin")
  await client.query(OFFICES, [provinces])
  const stopped = await client.query(STOP, [`${OF_BENCHMARKS}%`])
  await client.query(RUN, [run, each, provinces, budget])
  const turns = new Map(provinces.map((code) => [code, 0]))
  const dealt =
    each === 0
      ? []
      : goods.map(({ province_code, ...good }) => {
          const turn = turns.get(province_code)
          turns.set(province_code, turn + 1)
          return { ...good, programme_id: `${run}-${province_code}-${(turn % each) + 1}` }
        })
  await client.query(DEAL, [JSON.stringify(dealt)])
  const ids = [...new Set(dealt.map(({ programme_id }) => programme_id))]
  await client.query(TELL, [[...stopped.rows.map(({ id }) => id), ...ids]])
  await client.query("commit")
  await client.query("analyze programme; analyze programme_product; analyze programme_seller")
  await outboxAtRest(client)
  return ids
}

/**
 * Waits until nothing is left to be done that is due.
 *
 * @param {import("pg").Client} client
 * @throws when something failed for good: what is measured then is no shop that works
 */
export async function outboxAtRest(client) {
  for (;;) {
    const { rows } = await client.query(DUE)
    if (rows[0].error) throw new Error(`The outbox failed: ${rows[0].error}`)
    if (rows[0].due === 0) return
    await sleep(200)
  }
}

/** What failed is tried again: it is due until it succeeds. */
const DUE = `select count(*) filter (where dead_at is null and (available_at <= now() or attempts > 0))::int as due,
  max(last_error) filter (where dead_at is not null) as error
  from outbox_message`

const STOP = `update programme set state = 'stopped' where slug like $1 and state = 'running' returning id`

const OFFICES = `insert into office (id, name, province_code, status)
  select '${OF_BENCHMARKS}' || code, 'Minh họa ' || code, code, 'active' from unnest($1::text[]) code
  where code not in (select province_code from office where deleted_at is null)
  on conflict do nothing`

/** As `promote` and the moves of an office leave them: an inactive promotion in its own campaign. */
const RUN = `
  with made as (
    select $1 || '-' || code || '-' || n as id, 'Minh họa chương trình ' || code || '.' || n as name, code,
      now() - interval '1 hour' as starts_at, now() + interval '30 days' as ends_at
    from unnest($3::text[]) code, generate_series(1, $2::int) n),
  campaigns as (
    insert into promotion_campaign (id, name, campaign_identifier, starts_at, ends_at)
    select id, name, id, starts_at, ends_at from made),
  promotions as (
    insert into promotion (id, code, campaign_id, is_automatic, type, status)
    select id, id, id, false, 'standard', 'inactive' from made),
  methods as (
    insert into promotion_application_method (id, promotion_id, type, target_type, allocation, value, raw_value, max_quantity, currency_code)
    select id, id, 'percentage', 'items', 'each', 10, '{"value": "10", "precision": 20}', 1000000, 'vnd' from made)
  insert into programme (id, office_id, slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value, eligibility,
    budget_vnd, bearer, office_bp, state, drafted_by, changed_by, checked_by, approved_by, promotion_id)
  select id, (select id from office where province_code = code and deleted_at is null), id, name, name, name, name, starts_at, ends_at,
    'percentage', 10,
    '{"standing": false, "least_stars": null, "sets": [], "communes": [], "sellers": [], "certifications": []}',
    $4, 'office', 10000, 'running', 'bench', 'bench', 'bench', 'another', id
  from made`

const DEAL = `
  with goods as (
    select * from jsonb_to_recordset($1::jsonb) as (programme_id text, product_id text, seller_id text)),
  sellers as (
    insert into programme_seller (programme_id, seller_id, state, invited_by)
    select distinct programme_id, seller_id, 'joined', 'bench' from goods)
  insert into programme_product (programme_id, seller_id, product_id)
  select programme_id, seller_id, product_id from goods`

const TELL = `insert into outbox_message (topic, key, payload, available_at)
  select 'search.programme', unnest($1::text[]), '{}', now()`
