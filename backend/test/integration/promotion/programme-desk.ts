import { beforeAll, expect } from "vitest"
import { accountsOf, signIn } from "../../support"
import { makeOfficer } from "../../support/officers"
import { documentOf } from "../../support/search"
import type { PromotionShop } from "./counter"

/** As much of an answer as is looked at. */
export interface Said {
  code?: string
  programme?: { id: string; version: number; terms: string }
  notices?: { rule: string }[]
  refusals?: { rule: string; kind: string; source: string; product_id: string | null }[]
  programmes?: { id: string; state: string }[]
  count?: number
  states?: Record<string, number>
  goods?: { product_id: string; price_vnd: number }[]
  /** Of candidates. */
  sellers?: { id: string; goods: { product_id: string }[] }[]
  report?: Record<string, unknown>
}

export interface ProgrammeRow extends Record<string, unknown> {
  reserved: number
  settled: number
  orders: number
  state: string
}

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** What each of a desk's goods costs, in đồng. */
export const PRICE = 12_345

/** A trade office with its two officers, a seller of its province with the goods 14, 15 and 16, and what they do about programmes. */
export function programmeDesk(shop: () => PromotionShop) {
  const who = { seller: { id: "", token: "" }, reviewer: "", head: "", office: "" }

  const ask = (token: string, method: string, path: string, body?: unknown) =>
    shop().shopper.call<Said>(method, path, body, {
      authorization: `Bearer ${token}`,
    })
  const must = async (token: string, method: string, path: string, body?: unknown) => {
    const answer = await ask(token, method, path, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const row = async (id: string) => {
    const [found] = await shop().backend.sql<ProgrammeRow>(
      `select reserved_vnd::int as reserved, settled_vnd::int as settled, orders, state from programme where id = $1`,
      id,
    )
    return found!
  }
  const terms = (more: object = {}) => ({
    slug: `tuan-ocop-${Math.random().toString(36).slice(2, 10)}`,
    name_vi: "Minh họa: Tuần OCOP",
    name_en: "Illustration: OCOP week",
    story_vi: "Hàng của tỉnh, giá tốt hơn.",
    story_en: "Goods of the province at a better price.",
    starts_at: new Date(Date.now() - HOUR).toISOString(),
    ends_at: new Date(Date.now() + 7 * DAY).toISOString(),
    form: "percentage",
    value: 20,
    eligibility: { standing: false },
    bearer: "shared",
    office_bp: 6_000,
    ...more,
  })
  const good = (index: number) => shop().goods[index]!
  /** A draft with a seller's goods in it. */
  async function draft(more: object = {}, indices = [14], by = who.reviewer) {
    const { programme } = await must(by, "POST", "/office/programmes", terms(more))
    const { id } = programme!
    await must(by, "POST", `/office/programmes/${id}/sellers`, { seller_id: who.seller.id })
    await must(who.seller.token, "PUT", `/seller/programmes/${id}`, {
      goods: indices.map((index) => ({ product_id: good(index).product_id, floor_vnd: 1_000 })),
    })
    return id
  }
  const move = (token: string, id: string, to: string, reason?: string) =>
    ask(token, "POST", `/office/programmes/${id}/moves`, { to, reason: reason ?? null })
  async function announced(more: object = {}, indices = [14]) {
    const id = await draft(more, indices)
    for (const [by, to] of [
      [who.reviewer, "checked"],
      [who.head, "approved"],
      [who.head, "announced"],
    ] as const) {
      const { status, body } = await move(by, id, to)
      expect(status, JSON.stringify(body)).toBe(200)
    }
    return id
  }
  const stop = (id: string) => move(who.head, id, "stopped", "Hết hàng")
  const basket = async (items: { variant_id: string; quantity: number }[]) => {
    const cart = await shop().shopper.basket(items)
    await shop().shopper.pay(cart)
    return cart
  }
  const handleOf = async (index: number) => {
    const [product] = await shop().backend.sql<{ handle: string }>(
      "select handle from product where id = $1",
      good(index).product_id,
    )
    return product!.handle
  }
  const onPage = async (index: number) => {
    const { product } = await shop().shopper.must<{
      product: { variants: { price: number; original_price: number | null }[] }
    }>("GET", `/store/product-pages/${await handleOf(index)}`)
    const { price, original_price } = product.variants[0]!
    return { price, original_price }
  }
  /** On its page, and in the search, and so on cards. */
  async function shown(index: number) {
    const { price, original_price } = (await documentOf(shop().backend, await handleOf(index)))!
    return [await onPage(index), { price, original_price }]
  }
  const parts = (order: string) =>
    shop().backend.sql<{ id: string; discounts: { bearer: string; amount: number }[] }>(
      "select id, discounts from seller_order where order_id = $1 and deleted_at is null",
      order,
    )

  beforeAll(async () => {
    const { backend, shopper } = shop()
    const accounts = accountsOf(backend)
    const account = accounts.sellers[0]!
    const [found] = await backend.sql<{ id: string }>(
      "select seller_id as id from membership join seller_member m on m.id = member_id where m.email = lower($1)",
      account.email,
    )
    who.seller = { id: found!.id, token: await signIn(backend, "seller_member", account) }
    const colleague = accounts.offices[0]!.email
    who.reviewer = (await makeOfficer(backend, colleague, "reviewer")).token
    who.head = (await makeOfficer(backend, colleague, "head")).token
    const [own] = await backend.sql<{ id: string; province_code: string }>(
      "select o.id, o.province_code from officer f join office o on o.id = f.office_id where f.email = lower($1)",
      colleague,
    )
    who.office = own!.id
    await backend.sql(
      "update seller set province_code = $1 where id = $2",
      own!.province_code,
      who.seller.id,
    )
    for (const index of [14, 15, 16]) {
      const { product_id, variant_id, inventory_item_id } = good(index)
      await backend.sql(
        "update listing set seller_id = $1, min_quantity = 1 where product_id = $2",
        who.seller.id,
        product_id,
      )
      await backend.sql(
        "update product_origin set province_code = $1, commune_code = null where product_id = $2",
        own!.province_code,
        product_id,
      )
      // Of a set that the law wants no sentence beside, as it does for functional food.
      await backend.sql(
        "update speciality set age_restricted = false, alcohol_abv = null, set_code = 'QD26-07' where product_id = $1",
        product_id,
      )
      await shopper.price(variant_id, PRICE)
      await shopper.stock(inventory_item_id, 100)
    }
  })

  return {
    who,
    ask,
    must,
    row,
    terms,
    good,
    draft,
    move,
    announced,
    stop,
    basket,
    onPage,
    handleOf,
    shown,
    parts,
  }
}
