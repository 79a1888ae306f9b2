import { createHash, timingSafeEqual } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { internationalPhone, refusalsOf } from "@ocop/vietnam/checkout/index"
import { countLookUp } from "../../../../orders/look-up-limit"
import { orderPhone } from "../../../../orders/read"
import { orderToken } from "../../../../orders/token"
import { orderView } from "../../../../orders/view"
import { refuse } from "../../../refuse"
import { lookUpBody } from "./validators"

/**
 * Finds an order by its number and its buyer's phone, for guests who lost the link.
 *
 * @returns 200 `{ order: OrderView, token }`; one 404 for every miss (no such number, another phone), after the same
 *   work; 429 with `retry-after` (seconds) after five misses of one caller on a number within a quarter of an hour,
 *   whether his next guess is right or not, or for seconds where a number is guessed at from many places; 400 naming the
 *   field
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = lookUpBody.safeParse(req.body)
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { number, phone } = body.data
  const attempt = await countLookUp(req, number)
  if (attempt.wait !== null) {
    res
      .status(429)
      .setHeader("retry-after", String(attempt.wait))
      .json({
        type: "too_many_requests",
        message: `number: too many attempts; try again in ${attempt.wait} seconds`,
      })
    return
  }
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const found = await orderPhone(knex, number)
  if (!samePhone(found?.phone ?? "", phone) || !found) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "number, phone: no order has this number and this phone",
    )
  }
  await attempt.giveBack()
  res.setHeader("cache-control", "private, no-store")
  res.json({ order: await orderView(req.scope, found.id), token: orderToken(found.id) })
}

/** Compares digests, so that the time tells nothing of how alike two numbers are, and a missing one costs the same. */
function samePhone(stored: string, asked: string): boolean {
  const digest = (phone: string) =>
    createHash("sha256")
      .update(internationalPhone(phone) ?? "")
      .digest()
  return timingSafeEqual(digest(stored), digest(asked))
}
