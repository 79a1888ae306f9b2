import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, PromotionActions } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import {
  forgetCode,
  nameCode,
  offersOf,
  voucherOf,
  type VoucherProgramme,
} from "@ocop/ocop/modules/programme"
import { type BasketProgrammes, programmesInBasket } from "./in-basket"

/** Why a code does nothing for a basket; the `code` of the error. */
export type VoucherRefusal =
  | "voucher_unknown"
  | "voucher_soon"
  | "voucher_over"
  | "voucher_used_up"
  | "voucher_no_goods"
  | "voucher_often"
  | "voucher_currency"

const WORDS: Record<VoucherRefusal, string> = {
  voucher_unknown: "không có mã này; there is no such code",
  voucher_soon: "chương trình của mã này chưa bắt đầu; its programme has not begun",
  voucher_over: "chương trình của mã này đã kết thúc; its programme is over",
  voucher_used_up: "mã này đã được dùng hết; it is used up",
  voucher_no_goods: "không có món nào trong giỏ được giảm theo mã này; it reduces nothing here",
  voucher_often: "bạn đã dùng hết số lần của mã này; you have used it as often as you may",
  voucher_currency: "mã chỉ dùng khi trả bằng đồng; codes are for baskets in đồng",
}

const refused = (why: VoucherRefusal) =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, `code: ${WORDS[why]}`, why)

const BY_STATE = { soon: "voucher_soon", ended: "voucher_over", stopped: "voucher_over" } as const

interface CartFacts {
  currency_code: string
  customer_id: string | null
  products: string[]
}

const CART = `select c.currency_code, c.customer_id,
    array(select distinct l.product_id from cart_line_item l where l.cart_id = c.id and l.deleted_at is null and l.product_id is not null) as products
  from cart c where c.id = ? and c.deleted_at is null and c.completed_at is null`

/** A code as people type it: "tet 2027" is TET2027, and what is printed in groups may keep its hyphens. */
export const voucherTyped = (typed: string): string => typed.replace(/[\s-]+/g, "").toUpperCase()

/**
 * Has a basket priced by a code of a programme, shared or used once. A code that takes nothing off it is refused, and does not stay in it;
 * the one that was in it does.
 *
 * @returns what programmes take off the basket with it
 * @throws NOT_ALLOWED (`VoucherRefusal`); NOT_FOUND naming id of an unknown basket, or one that became an order
 */
export async function takeVoucher(
  container: MedusaContainer,
  cartId: string,
  typed: string,
): Promise<BasketProgrammes> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: CartFacts[] }>(CART, [cartId])
  const [cart] = rows
  if (!cart)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no basket ${cartId.slice(0, 80)}`)
  const code = voucherTyped(typed)
  const voucher = await voucherOf(knex, code)
  if (!voucher) throw refused("voucher_unknown")
  if (cart.currency_code !== "vnd") throw refused("voucher_currency")
  if (voucher.state === "used_up" || voucher.used) throw refused("voucher_used_up")
  if (voucher.state !== "runs") throw refused(BY_STATE[voucher.state])
  if (!voucher.single) return price(container, cart, cartId, voucher)
  const before = await nameCode(knex, cartId, voucher.id, code)
  try {
    return await price(container, cart, cartId, voucher)
  } catch (error) {
    await forgetCode(knex, cartId, code, before)
    throw error
  }
}

/** @throws NOT_ALLOWED (`VoucherRefusal`) when the programme takes nothing off the basket */
async function price(
  container: MedusaContainer,
  cart: CartFacts,
  cartId: string,
  { slug, promotion_code }: VoucherProgramme,
): Promise<BasketProgrammes> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { customer_id } = cart
  const given = async (anybody: boolean) => {
    const shopper = { customer_id, codes: [promotion_code], cart_id: cartId, anybody }
    const offers = await offersOf(knex, cart.products, shopper)
    return offers.filter((offer) => offer.slug === slug)
  }
  const offers = await given(false)
  if (offers.length === 0)
    throw refused((await given(true)).length > 0 ? "voucher_often" : "voucher_no_goods")
  await updateCartPromotionsWorkflow(container).run({
    input: {
      cart_id: cartId,
      promo_codes: [promotion_code],
      action: PromotionActions.ADD,
      force_refresh_payment_collection: true,
    },
  })
  // An offer may still give nothing: at a seller's floor, at what the law leaves of a price, or when his pieces are gone.
  const basket = await programmesInBasket(knex, cartId)
  if (basket?.programmes.some((one) => one.slug === slug && one.amount > 0)) return basket
  const gone = offers.every(({ pieces_left }) => pieces_left !== null && pieces_left <= 0)
  throw refused(gone ? "voucher_used_up" : "voucher_no_goods")
}
