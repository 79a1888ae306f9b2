import { createElement, type ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { localePath } from "@/i18n/edition"
import { formatDay, formatDays, todayInVietnam } from "@/lib/dates"
import { type Charge, charged, formatAmount, formatDong } from "@/lib/money"
import { nameOf } from "@/lib/words"
import { MOST_UNITS } from "@/lib/basket/arrange"
import { type Delivery, givenTo, type Parcel } from "@/lib/basket/parcels"
import type { Basket, BasketLine, Change } from "@/lib/basket/types"
import { LineStamp } from "./LineStamp"
import { PaidDelivery } from "./PaidDelivery"

/** A line with every word it needs, so that no dictionary travels to the phone. */
export interface LineView extends Omit<BasketLine, "stamp"> {
  href: string
  /** Drawn where the words are, on the server: its drawing is no script of the page. */
  badge: ReactNode
  words: {
    quantity: string
    fewer: string
    more: string
    remove: string
    each: string
    left?: string
  }
  changed: string[]
}

/** What a seller's parcel costs and why. */
export interface ParcelView {
  /** In what the basket is charged. */
  price: number
  /** What programmes pay of it, in the same. */
  given: number
  dong: number
  /** Drawn where the words are: with what it cost before a programme paid of it. */
  text: ReactNode
  facts: string
  /** Which programmes pay how much of it, a line each. */
  paid: string[]
}

export type ParcelViews = Record<string, ParcelView>

/** The basket's lines, said in the reader's language. */
export async function lineViews(basket: Basket, locale: Locale): Promise<LineView[]> {
  const t = await getTranslations({ locale, namespace: "basket" })
  const amount = (units: number) => formatAmount(units, locale, basket.charge.currency)
  const sayChange = (change: Change): string => {
    switch (change.kind) {
      case "price":
        return t("change.price", {
          from: amount(change.from),
          to: amount(change.to),
        })
      case "stock":
        return t("change.stock", { available: change.available })
      case "programme":
        return t(`change.programme_${change.why}`, {
          name: change.name,
          to: formatDong(change.to, locale),
        })
      case "seller_away":
        return t("change.seller_away", { day: formatDay(change.until, locale) })
      default:
        return t(`change.${change.kind}`)
    }
  }
  return basket.lines.map(({ stamp, ...line }) => {
    // Two units of one product are two lines, and their buttons must not be called alike.
    const title = line.variantTitle ? `${line.title}, ${line.variantTitle}` : line.title
    const price = amount(line.unitPrice)
    const few = line.available !== undefined && line.available > 0 && line.available <= 5
    return {
      ...line,
      href: localePath(locale, `/san-pham/${line.handle}`),
      badge: createElement(LineStamp, { stamp, locale, size: 32 }),
      words: {
        quantity: t("quantity_of", { title }),
        fewer: t("fewer", { title }),
        more: t("more", { title }),
        remove: t("remove_of", { title }),
        each: line.unit
          ? t("each", { price, unit: line.unit.toLowerCase() })
          : t("each_plain", { price }),
        ...(few ? { left: t("only_left", { count: line.available ?? 0 }) } : {}),
      },
      changed: line.changes.map(sayChange),
    }
  })
}

/** Parcels by seller id, said in the reader's language. */
export async function parcelViews(
  delivery: Delivery,
  charge: Charge,
  locale: Locale,
): Promise<ParcelViews> {
  const t = await getTranslations({ locale, namespace: "basket" })
  const number = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: 2,
  })
  const facts = (parcel: Parcel) => {
    const handling = (["cold_chain", "fragile", "bulky", "remote"] as const).filter(
      (kind) => parcel.surcharges[kind] > 0,
    )
    return [
      t("parcel_facts", { weight: number.format(parcel.billable_grams / 1000) }),
      t(`zone.${parcel.zone}`),
      ...handling.map((kind) => t(kind)),
      t("arrives", { days: formatDays(parcel.arrives.from, parcel.arrives.to, locale) }),
    ].join(" · ")
  }
  return Object.fromEntries(
    delivery.parcels.map((parcel) => {
      const price = charged(parcel.price, charge)
      const left = price === 0 ? t("parcel_free") : formatAmount(price, locale, charge.currency)
      const before = charged(parcel.price + givenTo([parcel]), charge)
      const given = before - price
      const text =
        given > 0
          ? createElement(PaidDelivery, {
              before: formatAmount(before, locale, charge.currency),
              beforeLabel: t("parcel_before"),
              left,
            })
          : left
      const paid = parcel.programmes.map((programme) =>
        t("parcel_paid", {
          name: nameOf(programme, locale),
          amount: formatDong(programme.amount, locale),
        }),
      )
      return [
        parcel.seller_id,
        { price, given, dong: parcel.price, text, facts: facts(parcel), paid },
      ]
    }),
  )
}

/**
 * "In time for Tết: order by 31/01": the earliest of the last days of all parcels, since a basket is in
 * time only when all of it is. Only the nearest holiday; `undefined` when none is near.
 */
export async function lastOrderDay(
  delivery: Delivery,
  locale: Locale,
): Promise<string | undefined> {
  const t = await getTranslations({ locale, namespace: "basket" })
  const [soonest] = delivery.parcels
    .flatMap((parcel) => parcel.last_order_days.slice(0, 1))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return (
    soonest &&
    t("in_time_for", { holiday: nameOf(soonest, locale), date: formatDay(soonest.day, locale) })
  )
}

/** "1 US$ = 26.300 ₫, từ 22/11/2026"; empty for what is charged in đồng. */
export async function rateWords(
  { dongPerUsd, rateSince }: Charge,
  locale: Locale,
): Promise<string> {
  if (dongPerUsd === undefined) return ""
  const t = await getTranslations({ locale, namespace: "basket" })
  return t("rate", {
    dong: formatDong(dongPerUsd, locale),
    date: rateSince ? formatDay(todayInVietnam(new Date(rateSince)), locale) : "",
  })
}

/** The words of the whole view that hold no figure of a line. */
export async function basketWords(locale: Locale, charge: Charge) {
  const t = await getTranslations({ locale, namespace: "basket" })
  return {
    worth: t("worth"),
    ...(charge.dongPerUsd !== undefined ? { rate: await rateWords(charge, locale) } : {}),
    soldBy: t("sold_by"),
    remove: t("remove"),
    update: t("update"),
    parcel: t("parcel"),
    delivery: t("delivery"),
    deliveryBefore: t("parcel_before"),
    deliveryUnknown: t("delivery_unknown"),
    subtotal: t("subtotal"),
    discount: t("discount"),
    sellerSubtotal: t("seller_subtotal"),
    total: t("total"),
    totalWithDelivery: t("total_with_delivery"),
    vat: t(charge.currency === "vnd" ? "vat" : "abroad_vat"),
    checkout: t("checkout"),
    keepShopping: t("keep_shopping"),
    working: t("working"),
    changedTitle: t("changed_title"),
    changedText: t("changed_text"),
    changedAction: t("changed_action"),
    accepted: t("accepted"),
    failed: {
      quantity: t("error.quantity", { most: MOST_UNITS }),
      variant: t("error.variant"),
      stock: t("error.stock", { hint: "" }).trim(),
      line: t("error.line"),
      seller_closed: t("error.seller_closed"),
      minimum: t("error.minimum_unknown"),
      not_sold: t("error.not_sold"),
      age: t("error.age"),
      busy: t("error.busy"),
      down: t("error.down"),
      offline: t("error.offline"),
      province: t("error.province"),
    },
  }
}

export type BasketWords = Awaited<ReturnType<typeof basketWords>>
