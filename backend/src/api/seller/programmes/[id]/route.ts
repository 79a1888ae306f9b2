import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { mustHaveRead } from "@ocop/ocop/modules/programme"
import { NO_PART } from "@ocop/ocop/workflows"
import { shopLocale } from "@ocop/vietnam/checkout/index"
import { goodsOfSeller, offerGoods, officeOf, refusedGoods } from "../../../../programmes/offered"
import { answerProgrammes, programmes, shownToSeller } from "../shown"
import type { JoinProgrammeBody } from "../validators"

/**
 * GET /seller/programmes/:id — a programme's terms, and what each of the seller's goods would be in it (500 at most): the price that
 * a shopper would pay for a piece, who bears how much of what is taken off, and what law and house say of it. Amounts in đồng.
 *
 * @returns 200 `{ programme: { …as in the list, office }, goods: [{ product_id, title, taken, out_since, floor_vnd, pieces: [{ before, now, after,
 *   seller_bears, office_bears }], findings: [{ rule, bars, source, vi, en }] }] }`; `taken`: brought into it before, `out_since`: taken
 *   out of it since it lacks what the programme asks, `bars`: such a
 *   good can have no part; 404 where the seller is not invited
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller } = actingMember(req)
  const { goods: brought, ...programme } = await programmes(req).readForSeller(
    req.params.id ?? "",
    seller,
  )
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const own = await goodsOfSeller(knex, seller.id)
  const before = new Map(brought.map((good) => [good.product_id, good]))
  const goods = await offerGoods(
    req.scope,
    programme,
    seller.id,
    own.map((product_id) => ({ product_id, floor_vnd: before.get(product_id)?.floor_vnd ?? null })),
  )
  const { name } = await officeOf(knex, programme)
  res.json({
    programme: { ...shownToSeller(programme), office: name },
    goods: goods.map(({ findings, ...good }) => ({
      ...good,
      taken: before.has(good.product_id),
      out_since: before.get(good.product_id)?.out_since ?? null,
      findings: findings.map(({ rule, weight, source, vi, en }) => ({
        ...{ rule, source, vi, en },
        bars: weight === "refusal" && rule !== "floor" && NO_PART.includes(rule),
      })),
    })),
  })
}

/**
 * PUT /seller/programmes/:id `{ goods: [{ product_id, floor_vnd? }], quota?, terms? }` — takes part with these goods, or asks to where he was not
 * invited, in the place of those
 * before, none of them for less than its floor, and with no more pieces in all than the quota. Only while the programme is a draft.
 * `terms` as they were read, where somebody did: under others nothing is agreed. Kept in the audit log.
 *
 * @returns 200 `{ programmes }`; 400 naming the field: a good that is not the seller's, and, each with its reason in `fields`, goods
 *   that can have no part (`goods.0.product_id`) or whose floor is higher than the price (`goods.0.floor_vnd`); 400
 *   (`programme_closed`) after the draft; 409 (`programme_changed`) naming `terms`, when they are others by now; 404 where the seller is not invited
 */
export async function PUT(
  req: MedusaRequest<JoinProgrammeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id: member, seller } = actingMember(req)
  const { goods, quota, terms } = req.validatedBody
  const id = req.params.id ?? ""
  const { goods: _, ...programme } = await programmes(req).readForSeller(id, seller)
  // Before what other terms say of his goods.
  if (programme.state === "draft") mustHaveRead(programme, terms)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const named = goods.map(({ product_id }) => product_id)
  const own = await goodsOfSeller(knex, seller.id, named)
  const foreign = named.findIndex((product_id) => !own.includes(product_id))
  if (foreign >= 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `goods.${foreign}.product_id: không phải hàng của gian; none of the shop's goods`,
    )
  }
  const refused = refusedGoods(await offerGoods(req.scope, programme, seller.id, goods))
  if (refused.length > 0) {
    // Medusa reads the header below /store alone.
    const locale = shopLocale(req.locale ?? req.get("x-medusa-locale"))
    const fields = refused.map(({ index, finding }) => ({
      field: `goods.${index}.${finding.rule === "floor" ? "floor_vnd" : "product_id"}`,
      code: finding.rule,
      message: finding[locale],
    }))
    const message = fields.map(({ field, message }) => `${field}: ${message}`).join("; ")
    res.status(400).json({ type: "invalid_data", message, fields })
    return
  }
  await programmes(req).join(id, seller, member, { goods, quota, terms })
  await answerProgrammes(req, res)
}

/**
 * DELETE /seller/programmes/:id — leaves: the seller's goods are out of it at once, also while it runs. Orders of before keep their
 * price. Safe to repeat; kept in the audit log.
 *
 * @returns 200 `{ programmes }`; 404 where the seller is not invited
 */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member, seller } = actingMember(req)
  await programmes(req).leave(req.params.id ?? "", seller, member)
  await answerProgrammes(req, res)
}
