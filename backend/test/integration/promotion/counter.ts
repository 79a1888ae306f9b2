import { expect } from "vitest"
import { type Backend, type Goods, type Shopper } from "../../support"

/** A shop whose staff make promotions, and somebody who buys with them. */
export interface PromotionShop {
  backend: Backend
  shopper: Shopper
  goods: Goods[]
  /** Made by staff as a product like any other, and recorded as alcohol only then. */
  wine: Goods
  /** Headers of the staff. */
  admin: Record<string, string>
}

interface Reduction extends Record<string, unknown> {
  product_id: string
  amount: number
}

export const sum = (list: readonly { amount: number }[]) =>
  list.reduce((total, { amount }) => total + amount, 0)

/** So many per cent off each of at most nine, or of another number, of a line. */
export const percentEach = (value: number, max_quantity = 9) => ({
  type: "percentage",
  allocation: "each",
  value,
  max_quantity,
})

/** What staff and buyers do about a promotion. */
export function counter(shop: () => PromotionShop) {
  const staff = async <Body>(path: string, body: unknown): Promise<Body> => {
    const { shopper, admin } = shop()
    const answer = await shopper.call<Body>("POST", path, body, admin)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }

  return {
    /** A step of staff that must succeed. */
    staff,

    promotion: (code: string, application_method: Record<string, unknown>) =>
      staff<{ promotion: { id: string } }>("/admin/promotions", {
        code,
        type: "standard",
        status: "active",
        application_method: { currency_code: "vnd", target_type: "items", ...application_method },
      }),

    one: (index: number, quantity = 1) => ({
      variant_id: shop().goods[index]!.variant_id,
      quantity,
    }),

    /** A basket with these codes, its payment chosen for what is left to pay. */
    async reduced(items: { variant_id: string; quantity: number }[], codes: string[]) {
      const { shopper } = shop()
      const cart = await shopper.basket(items)
      await shopper.must("POST", `/store/carts/${cart}/promotions`, { promo_codes: codes })
      await shopper.pay(cart)
      return cart
    },

    reductions: (cart: string) =>
      shop().backend.sql<Reduction>(
        `select l.product_id, a.amount::float8 as amount from cart_line_item_adjustment a
           join cart_line_item l on l.id = a.item_id
          where l.cart_id = $1 and a.deleted_at is null and l.deleted_at is null`,
        cart,
      ),

    adult: (cart: string) =>
      shop().shopper.must("PUT", `/store/carts/${cart}/checkout-details`, {
        buyer: { name: "Nguyễn An", phone: "0912345678" },
        consents: { terms: true, privacy: true },
        adult_confirmed: true,
      }),
  }
}
