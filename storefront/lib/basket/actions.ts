"use server"

import { redirect } from "next/navigation"
import { localePath } from "@/i18n/edition"
import { accountToken } from "@/lib/account/session"
import { countUnits, readQuantity } from "./arrange"
import { addLine, type Cart, createCart, readCart, removeLine, setLine } from "./cart-api"
import { quantityAfter } from "./changes"
import { actionEdition, basketId, rememberBasket, rememberProvince } from "./cookies"
import { describe } from "./load"
import { inTurn } from "./queue"
import { type Refusal, refusalOf } from "./refusal"

/** The outcome of a basket action; words are added where it is shown. */
export type BasketOutcome =
  | { status: "idle" }
  | { status: "added"; quantity: number; units: number }
  | { status: "updated"; units: number }
  | {
      status: "failed"
      why: Refusal | "quantity" | "variant" | "province" | "offline"
      lineId?: string
    }

const VARIANT = /^variant_[0-9A-Za-z]{10,40}$/
const LINE = /^cali_[0-9A-Za-z]{10,40}$/

/**
 * Puts goods into the visitor's basket, making the basket if need be.
 * Form: `variant_id`, `quantity` (1–999), `locale`. Prices are the shop's; none is read from the form.
 */
export async function addToBasket(_: BasketOutcome, form: FormData): Promise<BasketOutcome> {
  const edition = await actionEdition(form)
  const variantId = form.get("variant_id")
  const quantity = readQuantity(form.get("quantity") ?? "1")
  if (typeof variantId !== "string" || !VARIANT.test(variantId)) return failed("variant")
  if (!quantity) return failed("quantity")
  const known = await basketId()
  return inTurn(known ?? variantId, async () => {
    try {
      const open = known && (await readCart(known, edition))
      const cart =
        open && !open.completed_at ? open : await createCart(edition, await accountToken())
      const filled = await addLine(cart.id, variantId, quantity, edition)
      return { status: "added", quantity, units: await remember(filled) }
    } catch (error) {
      return failed(refusalOf(error))
    }
  })
}

/**
 * Changes or removes one line of the visitor's own basket.
 * Form: `line_id`, and `quantity` (0 removes); the button pressed may override it as `to`.
 */
export async function changeLine(_: BasketOutcome, form: FormData): Promise<BasketOutcome> {
  const edition = await actionEdition(form)
  const lineId = form.get("line_id")
  if (typeof lineId !== "string" || !LINE.test(lineId)) return failed("line")
  const quantity = readQuantity(form.get("to") ?? form.get("quantity"))
  if (quantity === undefined) return failed("quantity", lineId)
  const id = await basketId()
  if (!id) return failed("line", lineId)
  return inTurn(id, async () => {
    try {
      const cart =
        quantity === 0
          ? await removeLine(id, lineId, edition)
          : await setLine(id, lineId, quantity, edition)
      return { status: "updated", units: await remember(cart) }
    } catch (error) {
      return failed(refusalOf(error), lineId)
    }
  })
}

/** Takes the basket as it is today: prices as they are, quantities as they can be had, the rest out. */
export async function acceptChanges(_: BasketOutcome, form: FormData): Promise<BasketOutcome> {
  const edition = await actionEdition(form)
  const id = await basketId()
  if (!id) return failed("line")
  return inTurn(id, async () => {
    try {
      let cart = await readCart(id, edition)
      if (!cart) return failed("line")
      const basket = await describe(cart, edition)
      for (const line of basket.lines.filter(({ changes }) => changes.length > 0)) {
        const quantity = quantityAfter(line)
        cart =
          quantity === 0
            ? await removeLine(id, line.id, edition)
            : await setLine(id, line.id, quantity, edition)
      }
      return { status: "updated", units: await remember(cart) }
    } catch (error) {
      return failed(refusalOf(error))
    }
  })
}

/** Remembers where the shopper wants delivery, so that its price is known before there is an address. */
export async function chooseProvince(form: FormData): Promise<void> {
  const { locale } = await actionEdition(form)
  const code = form.get("province_code")
  if (typeof code === "string" && /^\d{2}$/.test(code)) await rememberProvince(code)
  redirect(localePath(locale, "/gio-hang"))
}

async function remember(cart: Cart): Promise<number> {
  const units = countUnits(cart.items)
  await rememberBasket(cart.id, units)
  return units
}

function failed(
  why: Extract<BasketOutcome, { status: "failed" }>["why"],
  lineId?: string,
): BasketOutcome {
  return { status: "failed", why, ...(lineId ? { lineId } : {}) }
}
