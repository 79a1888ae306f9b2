import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What the demonstration's seed leaves to the shop's first start: of each kind one thing, and a running programme with a use. */
export async function furnish(knex: Knex, code: string): Promise<void> {
  const of = `merger_${code}`
  const one = async <Row>(sql: string) => (await knex.raw<{ rows: Row[] }>(sql, { code })).rows[0]!
  const { id: office_id } = await one<{ id: string }>(
    "select id from office where province_code = :code",
  )
  const { id: certificate_id } = await one<{ id: string }>(
    "select id from certificate where province_code = :code and deleted_at is null order by id limit 1",
  )
  const good = await one<{ product_id: string; seller_id: string }>(
    `select o.product_id, l.seller_id from product_origin o join listing l on l.product_id = o.product_id
      where o.province_code = :code order by 1 limit 1`,
  )
  await knex("programme").insert({
    id: of,
    office_id,
    slug: of.replaceAll("_", "-"),
    name_vi: "Tuần OCOP",
    name_en: "OCOP week",
    story_vi: "…",
    story_en: "…",
    starts_at: new Date(Date.now() - 60_000),
    ends_at: new Date(Date.now() + 3_600_000),
    form: "percentage",
    value: 20,
    eligibility: "{}",
    bearer: "office",
    office_bp: 10_000,
    budget_vnd: 1_000_000 + Number(code),
    reserved_vnd: 30_000,
    settled_vnd: 7_000 + Number(code),
    orders: 2,
    state: "running",
    drafted_by: "off_1",
    changed_by: "off_1",
    approved_by: "off_2",
    promotion_id: of,
  })
  await knex("certificate_submission").insert({
    id: of,
    seller_id: good.seller_id,
    seller_name: "Minh họa",
    product_id: good.product_id,
    product_title: "Minh họa",
    province_code: code,
    printed: "{}",
    files: "[]",
    submitted_at: new Date(),
    submitted_by: "smem_1",
  })
  await knex("inspection").insert({
    id: of,
    province_code: code,
    certificate_id,
    kind: "planned",
    planned_on: "2027-01-01",
  })
  await knex("certificate_report").insert({
    id: of,
    kind: "label",
    words: "Nhãn ghi năm sao",
    locale: "vi",
    province_code: code,
    about: "Chè",
    due_on: "2027-01-01",
    digest: of,
  })
  // Both sent the same list, of which one line waits.
  await knex("decision_import").insert({
    id: of,
    province_code: code,
    officer_id: "officer_1",
    digest: "the same",
    decision: "{}",
    unknown_columns: "[]",
  })
  await knex("decision_import_row").insert({
    import_id: of,
    row: 1,
    plan: "enter",
    work: JSON.stringify({ to: { province_code: code } }),
    planned: "{}",
  })
  await knex("order").insert({ id: of, currency_code: "vnd" })
  const nothing = { value: "0" }
  await knex("seller_order").insert({
    id: of,
    display_id: of,
    order_id: of,
    seller_id: good.seller_id,
    status: "delivered",
    item_total: 90_000,
    discount_total: 0,
    delivery_total: 0,
    total: 90_000,
    commission: 0,
    seller_snapshot: "{}",
    placed_at: new Date(),
    live_at: new Date(),
    raw_item_total: nothing,
    raw_discount_total: nothing,
    raw_delivery_total: nothing,
    raw_total: nothing,
    raw_commission: nothing,
  })
  await knex("seller_order_line").insert({
    id: of,
    line_item_id: of,
    product_id: good.product_id,
    title: "Minh họa",
    quantity: 3,
    unit_price: 30_000,
    discount_total: 0,
    total: 90_000 + Number(code),
    seller_order_id: of,
    raw_unit_price: nothing,
    raw_discount_total: nothing,
    raw_total: nothing,
  })
  await knex("officer_invitation").insert({
    id: of,
    office_id,
    name: "Minh họa",
    email: `${of}@can-bo.example`,
    role: "reviewer",
    expires_at: new Date(Date.now() + 3_600_000),
    invited_by: "user_1",
  })
}
