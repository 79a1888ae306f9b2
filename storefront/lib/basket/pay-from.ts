"use server"

import { redirect } from "next/navigation"
import { localePath } from "@/i18n/edition"
import { readAbroad } from "@/lib/api/abroad"
import { isApiError } from "@/lib/api/error"
import { actionEdition, basketId } from "./cookies"
import { changeRegion, homeRegion } from "./cart-api"
import { inTurn } from "./queue"

/** Where the choice is offered, and where it leads back to. */
const PLACES = ["/gio-hang", "/thanh-toan"]

/**
 * Has the visitor's own basket charged in dollars, or in đồng again. The goods stay; their prices are those of now.
 * Form: `locale`, `currency` (`usd` or `vnd`), `back` (a path of `PLACES`).
 */
export async function payFrom(form: FormData): Promise<void> {
  const edition = await actionEdition(form)
  const back = PLACES.find((path) => path === form.get("back")) ?? "/gio-hang"
  const id = await basketId()
  if (id) {
    await inTurn(id, async () => {
      try {
        const region =
          form.get("currency") === "usd"
            ? (await readAbroad(edition))?.region_id
            : await homeRegion(edition)
        // Offered a moment ago and not any more: the page says what it is charged in.
        if (region) await changeRegion(id, region, edition)
      } catch (error) {
        // The page that follows reads the basket, and says what is wrong with it or with the shop.
        if (!isApiError(error)) throw error
      }
    })
  }
  redirect(localePath(edition.locale, back))
}
