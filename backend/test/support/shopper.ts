import type { Backend } from "./backend"

/** An answer of the backend. */
export interface Answer<Body = Record<string, unknown>> {
  status: number
  body: Body
}

export interface Goods {
  variant_id: string
  product_id: string
  title: string
  inventory_item_id: string
  seller_id: string
}

/** What a completion answers. */
export interface Completion {
  type?: "order" | "cart"
  order?: { id: string; display_id: number; total: number }
  code?: string
  message?: string
}

/** Steps between an empty basket and the button "order". */
export interface BasketOptions {
  /** Null for an order without one. */
  email?: string | null
  /** Null leaves the choice of a payment to the test. */
  provider?: string | null
  metadata?: Record<string, unknown>
  /** Of the region; đồng unless told. */
  currency?: "vnd" | "usd"
  /** Of the first request, which makes the basket; `x-medusa-locale` gives it its language. */
  headers?: Record<string, string>
}

/** What a buyer needs of a shop; `sql` for what no buyer can see. */
export type Served = Pick<Backend, "url" | "publishableKey" | "sql">

/** Somebody who buys with nothing but Medusa's stock store API, as any Medusa client would. */
export class Shopper {
  /** The shop has one way to deliver, which is asked for once. */
  private delivery?: string

  constructor(private readonly backend: Served) {}

  /** @param path of the backend, or a whole URL when another process shall answer */
  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(new URL(path, this.backend.url), {
      method,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": this.backend.publishableKey,
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: (text.startsWith("{") ? JSON.parse(text) : { text }) as Body,
    }
  }

  /** Like `call`, for steps that must succeed. */
  async must<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Body> {
    const answer = await this.call<Body>(method, path, body, headers)
    if (answer.status >= 400)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /**
   * Sendable goods without an age limit, one for each seller, by the sellers' names in the shop: ids are
   * drawn anew with each shop, and a test that is given another good each time fails one time in many.
   */
  async goods(): Promise<Goods[]> {
    return this.backend.sql<Goods & Record<string, unknown>>(
      `select distinct on (s.handle) v.id as variant_id, p.id as product_id, p.title, vi.inventory_item_id, l.seller_id
         from product p join product_variant v on v.product_id = p.id and v.deleted_at is null
         join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
         join listing l on l.product_id = p.id and l.deleted_at is null
         join seller s on s.id = l.seller_id and s.status = 'active'
         left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
        where p.status = 'published' and p.deleted_at is null and coalesce(sp.shippable, true)
          and not coalesce(sp.age_restricted, false) and l.min_quantity = 1
        order by s.handle, p.handle, v.id`,
    )
  }

  /** Sets what is on the shelf, free of reservations. */
  async stock(inventoryItemId: string, quantity: number): Promise<void> {
    await this.backend.sql(
      `with freed as (update reservation_item set deleted_at = now() where inventory_item_id = $1 and deleted_at is null)
       update inventory_level set stocked_quantity = $2::numeric, reserved_quantity = 0,
         raw_stocked_quantity = jsonb_build_object('value', $2::text, 'precision', 20),
         raw_reserved_quantity = '{"value": "0", "precision": 20}'
       where inventory_item_id = $1`,
      inventoryItemId,
      String(quantity),
    )
  }

  /** Sets what a unit costs every day, in đồng. */
  async price(variantId: string, amount: number): Promise<void> {
    await this.backend.sql(
      `update price set amount = $2::numeric, raw_amount = jsonb_build_object('value', $2::text, 'precision', 20)
        where price_list_id is null and price_set_id in (select price_set_id from product_variant_price_set where variant_id = $1)`,
      variantId,
      String(amount),
    )
  }

  /** A basket ready to be ordered: goods, address, delivery, payment. */
  async basket(
    items: { variant_id: string; quantity: number }[],
    options: BasketOptions = {},
  ): Promise<string> {
    const [region] = await this.backend.sql<{ id: string }>(
      "select id from region where currency_code = $1 and deleted_at is null limit 1",
      options.currency ?? "vnd",
    )
    const { cart } = await this.must<{ cart: { id: string } }>(
      "POST",
      "/store/carts",
      {
        region_id: region?.id,
        email: options.email === undefined ? "an@example.com" : options.email,
        items,
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
        ...(options.metadata ? { metadata: options.metadata } : {}),
      },
      options.headers,
    )
    await this.must("POST", `/store/carts/${cart.id}/shipping-methods`, {
      option_id: (this.delivery ??= await this.deliveryOf(cart.id)),
    })
    if (options.provider !== null) await this.pay(cart.id, options.provider)
    return cart.id
  }

  private async deliveryOf(cartId: string): Promise<string | undefined> {
    const { shipping_options } = await this.must<{ shipping_options: { id: string }[] }>(
      "GET",
      `/store/shipping-options?cart_id=${cartId}`,
    )
    return shipping_options[0]?.id
  }

  /** Chooses how to pay; again, when the first choice is no longer good. */
  async pay(cartId: string, provider = "pp_cod_cod"): Promise<void> {
    const { payment_collection } = await this.must<{ payment_collection: { id: string } }>(
      "POST",
      "/store/payment-collections",
      { cart_id: cartId },
    )
    await this.must(
      "POST",
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: provider },
    )
  }

  /** What a failure after the authorization leaves behind: the payment cancelled, its session still "authorized". */
  async cancelPayment(cartId: string): Promise<void> {
    await this.backend.sql(
      `with s as (
         update payment_session set status = 'authorized', authorized_at = now()
          where payment_collection_id = (select payment_collection_id from cart_payment_collection where cart_id = $1)
         returning *)
       insert into payment (id, amount, raw_amount, currency_code, provider_id, data, payment_collection_id, payment_session_id, canceled_at)
       select 'pay_' || id, amount, raw_amount, currency_code, provider_id, data, payment_collection_id, id, now() from s`,
      cartId,
    )
  }

  complete(cartId: string): Promise<Answer<Completion>> {
    return this.call<Completion>("POST", `/store/carts/${cartId}/complete`, {})
  }
}

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
