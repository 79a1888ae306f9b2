import { Agent } from "node:http"
import { send } from "./load.mjs"

const ADDRESS = {
  first_name: "An",
  last_name: "Nguyễn",
  address_1: "12 Hàng Bông",
  city: "Phường Hoàn Kiếm",
  province: "Hà Nội",
  country_code: "vn",
  phone: "0912345678",
  metadata: { province_code: "01" },
}
const CASH = "pp_cod_cod"
/** More than all benchmarks together buy. */
const ENOUGH = 1_000_000

/** Somebody who buys again and again by Medusa's own store API, and pays at the door. */
export class Buyer {
  /**
   * @param {import("../../testing/bench-shop.mjs").BenchShop} shop
   * @param {import("pg").Client} client of its database
   */
  constructor(shop, client) {
    this.shop = shop
    this.client = client
    this.agent = new Agent({ keepAlive: true })
  }

  /** Looks at the shelves: one good of each of so many sellers, in every shop the same, and enough of it. */
  async choose(sellers) {
    const { rows } = await this.client.query(GOODS, [sellers])
    this.items = rows.map(({ variant_id }) => ({ variant_id, quantity: 1 }))
    if (this.items.length < sellers)
      throw new Error(`Fewer than ${sellers} sellers have plain goods`)
    await this.client.query(FILL_SHELVES, [rows.map(({ variant_id }) => variant_id), ENOUGH])
    const { regions } = await this.ask("GET", "/store/regions")
    this.region = regions.find(({ currency_code }) => currency_code === "vnd").id
  }

  /** @returns {Promise<string>} id of a basket that can be ordered: its delivery and its payment are chosen */
  async basket(items = this.items) {
    const { cart } = await this.ask("POST", "/store/carts", {
      region_id: this.region,
      email: "an@example.com",
      items,
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
    })
    await this.choosePayment(cart.id)
    return cart.id
  }

  /** Chooses delivery, which prices a basket again, and payment. */
  async choosePayment(cartId) {
    this.delivery ??= (
      await this.ask("GET", `/store/shipping-options?cart_id=${cartId}`)
    ).shipping_options[0].id
    await this.ask("POST", `/store/carts/${cartId}/shipping-methods`, { option_id: this.delivery })
    const { payment_collection } = await this.ask("POST", "/store/payment-collections", {
      cart_id: cartId,
    })
    await this.ask("POST", `/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: CASH,
    })
  }

  /** @returns {Promise<string>} id of the order */
  async order(cartId) {
    const { order } = await this.ask("POST", `/store/carts/${cartId}/complete`, {})
    if (!order) throw new Error(`The basket ${cartId} was not ordered`)
    return order.id
  }

  /** @throws when the answer is no 200 */
  async ask(method, path, body) {
    const answer = await this.send(method, path, body)
    if (answer.status !== 200)
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body.slice(0, 300)}`)
    return JSON.parse(answer.body)
  }

  /** @returns {Promise<{ status: number, body: string }>} whatever the shop says */
  send(method, path, body) {
    return send(this.agent, this.shop.backend + path, {
      method,
      headers: {
        "x-publishable-api-key": this.shop.publishableKey,
        "content-type": "application/json",
      },
      body: body && JSON.stringify(body),
    })
  }

  close() {
    this.agent.destroy()
  }
}

const GOODS = `
  select distinct on (s.handle) v.id as variant_id
  from seller s
  join listing l on l.seller_id = s.id and l.deleted_at is null and l.min_quantity = 1
  join product p on p.id = l.product_id and p.status = 'published' and p.deleted_at is null
  join product_variant v on v.product_id = p.id and v.deleted_at is null
  join product_variant_price_set m on m.variant_id = v.id
  left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
  where s.status = 'active' and s.deleted_at is null and s.handle not like 'minh-hoa-%'
    and coalesce(sp.shippable, true) and not coalesce(sp.age_restricted, false)
  order by s.handle, p.handle, v.title
  limit $1`

const FILL_SHELVES = `
  update inventory_level set stocked_quantity = $2::numeric,
    raw_stocked_quantity = jsonb_build_object('value', $2::text, 'precision', 20)
  where inventory_item_id in (
    select inventory_item_id from product_variant_inventory_item where variant_id = any($1))`
