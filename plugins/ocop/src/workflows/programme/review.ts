import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { asDay, dayInVietnam } from "@ocop/kit/days"
import {
  noted,
  type Programme,
  type ProgrammeGood,
  programmeOf,
  tellSeller,
} from "../../modules/programme"
import { lookAt } from "./goods"

/** By whom a good is taken out, in the record: what changed is in the record of the certificate. */
const REVIEW = { type: "system", id: "programme-review" } as const

type Reviewed = Pick<ProgrammeGood, "product_id" | "seller_id" | "floor_vnd" | "out_since">

interface Open {
  programme: Programme & { province_code: string }
  goods: Reviewed[]
}

/**
 * Takes goods out of announced programmes that have lost what these ask of them, such as a certificate that was withdrawn, hidden or
 * has ended, and back in once they have it again. Asked whenever something of a product has changed, by the same message as its badge
 * and its document. One statement where none of the goods is in a programme. Safe to repeat.
 *
 * @returns how many were taken out or back
 */
export async function reviewProgrammeGoods(
  container: MedusaContainer,
  productIds: readonly string[],
  now: Date = new Date(),
): Promise<number> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  let moved = 0
  for (const { programme, goods } of await openWith(knex, productIds)) {
    const first = asDay(programme.starts_at)
    const today = dayInVietnam(now)
    const looked = await lookAt(container, programme, goods, today > first ? today : first)
    for (const { product_id, unfit } of looked) {
      const good = goods.find((one) => one.product_id === product_id)
      const isOut = unfit.length > 0
      if (!good || isOut === (good.out_since !== null)) continue
      moved += await move(knex, programme, good, isOut ? unfit : null, now)
    }
  }
  return moved
}

async function openWith(knex: Knex, productIds: readonly string[]): Promise<Open[]> {
  if (productIds.length === 0) return []
  const rows: (Record<string, unknown> & Reviewed & { province_code: string })[] = await knex(
    "programme_product as g",
  )
    .join("programme as p", "p.id", "g.programme_id")
    .join("programme_seller as s", (on) =>
      on.on("s.programme_id", "g.programme_id").on("s.seller_id", "g.seller_id"),
    )
    .join("office as o", "o.id", "p.office_id")
    .whereIn("g.product_id", [...productIds])
    .whereIn("p.state", ["announced", "running"])
    .where("p.ends_at", ">", knex.fn.now())
    .where("s.state", "joined")
    .orderBy(["p.id", "g.product_id"])
    .select("p.*", "o.province_code", "g.product_id", "g.seller_id", "g.out_since")
    .select(knex.raw("g.floor_vnd::float8 as floor_vnd"))
  const open = new Map<string, Open>()
  for (const row of rows) {
    const { province_code, product_id, seller_id, floor_vnd, out_since } = row
    const programme = { ...programmeOf(row), province_code }
    const of = open.get(programme.id) ?? { programme, goods: [] }
    of.goods.push({ product_id, seller_id, floor_vnd, out_since })
    open.set(programme.id, of)
  }
  return [...open.values()]
}

/** @param why it is out; null of one that is back */
async function move(
  knex: Knex,
  programme: Programme,
  { product_id, seller_id, out_since }: Reviewed,
  why: readonly { vi: string; en: string }[] | null,
  now: Date,
): Promise<number> {
  return knex.transaction(async (trx) => {
    await trx.raw("set local lock_timeout = '5s'")
    // Told twice at once, it is written once.
    const changed = await trx("programme_product")
      .where({ programme_id: programme.id, product_id })
      .whereRaw(out_since ? "out_since is not null" : "out_since is null")
      .update({ out_since: why ? now : null })
    if (changed === 0) return 0
    const facts = { product_id, seller_id, why: why?.map(({ vi }) => vi) ?? null }
    const kind = why ? "good_out" : "good_back"
    await noted(trx, programme, REVIEW, kind, facts)
    await tellSeller(trx, programme.id, {
      kind,
      seller_id,
      product_id,
      ...(why ? { why: [...why] } : {}),
    })
    return 1
  })
}
