import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "@ocop/kit/actor-guard"
import type { ActingMember } from "./member"

/** Header of a request that comes from a screen: the seller that the screen was drawn for. */
export const DRAWN_FOR = "x-seller-id"

/**
 * Middleware behind `guardSellerMember`: of whoever acts for several sellers, a screen that was drawn for one does nothing to
 * another that they changed over to meanwhile, on another phone or in another tab. Answers 409 `{ type: "conflict", code:
 * "other_seller", message }`, in the reader's language; nothing is done. A request that names no seller is for the one acted
 * for.
 */
export function drawnForSeller(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const drawn = req.get(DRAWN_FOR)
  const { seller, sellers } = actorOf<ActingMember>(req)
  if (!drawn || drawn === seller.id) {
    next()
    return
  }
  const english = req.get("x-medusa-locale")?.startsWith("en") ?? false
  const name = (one: { name_vi: string; name_en: string }) => (english ? one.name_en : one.name_vi)
  // The name of a seller that is none of theirs is not told.
  const other = sellers.find(({ id }) => id === drawn)
  res.status(409).json({
    type: "conflict",
    code: "other_seller",
    message: WORDS[english ? "en" : "vi"](name(seller), other && name(other)),
  })
}

const WORDS = {
  vi: (now: string, drawn = "gian hàng khác") =>
    `Bạn đang làm việc cho ${now}; màn hình này là của ${drawn}. Chưa có gì thay đổi.`,
  en: (now: string, drawn = "another shop") =>
    `You are working for ${now}; this screen is of ${drawn}. Nothing was changed.`,
}
