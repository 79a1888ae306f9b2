import "server-only"
import { redirect } from "next/navigation"
import { cache } from "react"
import { type Edition, localePath } from "@/i18n/edition"
import { readAbroad } from "@/lib/api/abroad"
import { awayUntil } from "@/lib/holiday"
import { type Charge, charged, worthInDong } from "@/lib/money"
import { thumbnailSource } from "@/lib/pictures"
import { nameOf } from "@/lib/words"
import { type Cart, type CartLine, readCart } from "./cart-api"
import { changesOf } from "./changes"
import { type ClosedSeller, closedSellers } from "./closed-sellers"
import { basketId } from "./cookies"
import { currentOffers, type OfferDocument, type OfferedVariant, offeredVariant } from "./offers"
import { type BasketProgrammes, programmesOf } from "./programmes"
import type { Basket, BasketLine, Change } from "./types"

const ownCart = cache(async (locale: Edition["locale"], adult: boolean) => {
  const id = await basketId()
  return id ? readCart(id, { locale, adult }) : undefined
})

/** The visitor's own cart; `undefined` when there is none, or when it has become an order. */
export async function currentCart(
  locale: Edition["locale"],
  adult: boolean,
): Promise<Cart | undefined> {
  const cart = await ownCart(locale, adult)
  return cart && !cart.completed_at ? cart : undefined
}

/**
 * Whether the visitor's basket has become an order behind their back: a card that was accepted in a browser that never came
 * back, or an order placed in another window.
 */
export async function becameOrder({ locale, adult }: Edition): Promise<boolean> {
  return Boolean((await ownCart(locale, adult))?.completed_at)
}

/** The visitor's basket with today's facts beside each line. */
export async function loadBasket(edition: Edition): Promise<Basket | undefined> {
  const cart = await currentCart(edition.locale, edition.adult)
  return cart ? describe(cart, edition) : undefined
}

/** The visitor's basket where it can be ordered; else they are sent to it, where what changed is said: nobody fills in a form for goods that are gone. */
export async function basketToOrder(edition: Edition): Promise<{ basket: Basket; cart: Cart }> {
  const cart = await currentCart(edition.locale, edition.adult)
  const basket = cart && (await describe(cart, edition))
  if (!basket || basket.lines.length === 0 || basket.lines.some((line) => line.changes.length > 0))
    redirect(localePath(edition.locale, "/gio-hang"))
  return { basket, cart }
}

/** A cart with what the shop says of its goods now. */
export async function describe(cart: Cart, edition: Edition): Promise<Basket> {
  const charge = await chargeOf(cart, edition)
  const amount = cart.item_discount_total
  const head = { id: cart.id, charge }
  const off = { amount, dong: worthInDong(amount, charge) }
  if (cart.items.length === 0) return { ...head, discount: { ...off, programmes: [] }, lines: [] }
  const [offers, closed, { programmes, stale }] = await Promise.all([
    currentOffers(
      cart.items.map((item) => item.product_id),
      edition,
    ),
    closedSellers(cart.id, edition),
    programmesOf(cart.id, edition),
  ])
  // The shop answers in any order; a line that jumps about after each tap is tapped by mistake.
  const items = cart.items.toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1))
  const lines = items.map((item) => {
    const offer = offers.get(item.product_id)
    const seller = closed.get(item.product_id)
    if (!offer || seller) return toLostLine(item, seller, edition)
    const line = toLine(item, offer, charge, edition)
    const changed = stale.filter(({ line_id }) => line_id === item.id)
    return { ...line, changes: [...line.changes, ...changed.map(sayStale)] }
  })
  const named = programmes.map(({ slug, voucher_code, promotion_code, ...programme }) => ({
    slug,
    name: nameOf(programme, edition.locale),
    code: voucher_code,
    promotion: promotion_code,
  }))
  return { ...head, discount: { ...off, programmes: named }, lines }

  function sayStale({ programme, due, why }: BasketProgrammes["stale"][number]): Change {
    // Of what still gives something, that it gives less is said, not that it is over.
    const kept = due > 0 ? "changed" : why === "changed" ? "over" : why
    return { kind: "programme", why: kept, name: nameOf(programme, edition.locale), to: due }
  }
}

/** What a cart is charged in, at the rate of now. */
async function chargeOf({ currency_code }: Cart, edition: Edition): Promise<Charge> {
  if (currency_code !== "usd") return { currency: "vnd" }
  const abroad = await readAbroad(edition)
  return {
    currency: currency_code,
    ...(abroad && { dongPerUsd: abroad.dong_per_usd, rateSince: abroad.rate_since }),
  }
}

/** Today's price of a variant in what the cart is charged; as it was put while no rate is known, which nobody can pay. */
function priceNow(variant: OfferedVariant, put: { unitPrice: number }, charge: Charge) {
  const known = charge.currency === "vnd" || charge.dongPerUsd !== undefined
  return { ...variant, price: known ? charged(variant.price, charge) : put.unitPrice }
}

/** Lines whose product is gone have no seller to name: they stand together at the end. */
const NOBODY = { id: "", handle: "", name: "" }

/** What the cart itself says of a line. */
function asPut(item: CartLine) {
  return {
    id: item.id,
    variantId: item.variant_id,
    productId: item.product_id,
    handle: item.product_handle,
    title: item.product_title || item.title,
    unit: item.variant_title || undefined,
    thumbnail: item.thumbnail ? thumbnailSource(item.thumbnail) : undefined,
    unitPrice: item.unit_price,
    quantity: item.quantity,
  }
}

/** A line that is not on offer: what it was called, and why it cannot be bought. */
function toLostLine(
  item: CartLine,
  closed: ClosedSeller | undefined,
  { locale }: Edition,
): BasketLine {
  return {
    ...asPut(item),
    ageRestricted: false,
    seller: closed
      ? { id: closed.id, handle: closed.handle, name: nameOf(closed, locale) }
      : NOBODY,
    changes: [{ kind: closed ? "seller_closed" : "gone" }],
  }
}

function toLine(
  item: CartLine,
  offer: OfferDocument,
  charge: Charge,
  { locale }: Edition,
): BasketLine {
  const english = locale === "en"
  const put = asPut(item)
  const variant = offeredVariant(offer, item.variant_id, english)
  const until = awayUntil(offer)
  return {
    ...put,
    handle: offer.handle,
    title: (english ? offer.title_en : offer.title) || put.title,
    ...(variant && offer.variant_ids.length > 1 ? { variantTitle: variant.title } : {}),
    unit: variant?.title || put.unit,
    place: placeOf(offer, english),
    thumbnail: offer.thumbnail ? thumbnailSource(offer.thumbnail) : put.thumbnail,
    stamp: { stars: offer.stars, badge: offer.badge, expiresOn: offer.expires_on },
    available: variant?.stock,
    ageRestricted: offer.age_restricted,
    seller: {
      id: offer.seller_id,
      handle: offer.seller_handle,
      name: (english && offer.seller_name_en) || offer.seller_name,
    },
    ...(variant && { dong: variant.price }),
    changes: until
      ? [{ kind: "seller_away", until }]
      : changesOf(put, offer.shippable && variant ? priceNow(variant, put, charge) : undefined),
  }
}

function placeOf(offer: OfferDocument, english: boolean): string | undefined {
  const parts = english
    ? [offer.commune_en ?? offer.commune, offer.province_en ?? offer.province]
    : [offer.commune, offer.province]
  return parts.filter(Boolean).join(", ") || undefined
}
