import "server-only"
import { cache } from "react"
import type { Edition } from "@/i18n/edition"
import { thumbnailSource } from "@/lib/pictures"
import { type Cart, type CartLine, readCart } from "./cart-api"
import { changesOf } from "./changes"
import { basketId } from "./cookies"
import { currentOffers, type OfferDocument, offeredVariant } from "./offers"
import type { Basket, BasketLine } from "./types"

/** The visitor's own cart; `undefined` when there is none, or when it has become an order. */
export const currentCart = cache(async (locale: Edition["locale"], adult: boolean) => {
  const id = await basketId()
  if (!id) return undefined
  const cart = await readCart(id, { locale, adult })
  return cart && !cart.completed_at ? cart : undefined
})

/** The visitor's basket with today's facts beside each line. */
export async function loadBasket(edition: Edition): Promise<Basket | undefined> {
  const cart = await currentCart(edition.locale, edition.adult)
  return cart ? describe(cart, edition) : undefined
}

/** A cart with what the shop says of its goods now. */
export async function describe(cart: Cart, edition: Edition): Promise<Basket> {
  if (cart.items.length === 0) return { id: cart.id, lines: [] }
  const offers = await currentOffers(
    cart.items.map((item) => item.product_id),
    edition,
  )
  // The shop answers in any order; a line that jumps about after each tap is tapped by mistake.
  const items = cart.items.toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1))
  return { id: cart.id, lines: items.map((item) => toLine(item, offers, edition)) }
}

/** Lines whose product is gone have no seller to name: they stand together at the end. */
const NOBODY = { id: "", handle: "", name: "" }

function toLine(
  item: CartLine,
  offers: ReadonlyMap<string, OfferDocument>,
  { locale }: Edition,
): BasketLine {
  const offer = offers.get(item.product_id)
  const english = locale === "en"
  const variant = offer && offeredVariant(offer, item.variant_id, english)
  const picture = offer?.thumbnail ?? item.thumbnail
  return {
    id: item.id,
    variantId: item.variant_id,
    productId: item.product_id,
    handle: offer?.handle ?? item.product_handle,
    title: (english ? offer?.title_en : offer?.title) || item.product_title || item.title,
    ...(variant && offer.variant_ids.length > 1 ? { variantTitle: variant.title } : {}),
    unit: variant?.title || item.variant_title || undefined,
    place: placeOf(offer, english),
    thumbnail: picture ? thumbnailSource(picture) : undefined,
    unitPrice: item.unit_price,
    quantity: item.quantity,
    available: variant?.stock,
    ageRestricted: offer?.age_restricted ?? false,
    seller: offer
      ? {
          id: offer.seller_id,
          handle: offer.seller_handle,
          name: (english && offer.seller_name_en) || offer.seller_name,
        }
      : NOBODY,
    changes: changesOf(
      { unitPrice: item.unit_price, quantity: item.quantity },
      offer?.shippable && variant
        ? {
            sellerActive: offer.seller_status === "active",
            price: variant.price,
            stock: variant.stock,
          }
        : undefined,
    ),
  }
}

function placeOf(offer: OfferDocument | undefined, english: boolean): string | undefined {
  if (!offer) return undefined
  const parts = english
    ? [offer.commune_en ?? offer.commune, offer.province_en ?? offer.province]
    : [offer.commune, offer.province]
  return parts.filter(Boolean).join(", ") || undefined
}
