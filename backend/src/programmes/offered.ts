import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Finding, Programme } from "@ocop/ocop/modules/programme"
import { NO_PART, type OfferedGood, weighGoods } from "@ocop/ocop/workflows"

/** At most so many of a seller's goods are offered for one programme. */
export const MOST_GOODS = 500

/** Who runs a programme. */
export interface RunBy {
  name: string
  province_code: string
}

/** The office of a programme; its province bounds whose goods it takes. */
export async function officeOf(knex: Knex, { office_id }: Programme): Promise<RunBy> {
  const row = await knex("office").where({ id: office_id }).first<RunBy>("name", "province_code")
  // An office that is gone runs nothing, and no province's goods fit it.
  return row ?? { name: "", province_code: "" }
}

/** Ids of what a seller sells. @param among only these */
export async function goodsOfSeller(
  knex: Knex,
  seller_id: string,
  among?: readonly string[],
): Promise<string[]> {
  const own = knex("listing as l")
    .join("product as p", "p.id", "l.product_id")
    .where("l.seller_id", seller_id)
    .whereNull("l.deleted_at")
    .whereNull("p.deleted_at")
    .orderBy("p.title")
    .limit(MOST_GOODS)
  if (among) void own.whereIn("l.product_id", [...among])
  return own.pluck<string[]>("l.product_id")
}

/** A seller's goods, each as it would be in a programme, at the floors that he gave or would give. */
export async function offerGoods(
  container: MedusaContainer,
  programme: Programme,
  seller_id: string,
  goods: readonly { product_id: string; floor_vnd: number | null }[],
): Promise<OfferedGood[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { province_code } = await officeOf(knex, programme)
  return weighGoods(
    container,
    programme,
    province_code,
    goods.map((good) => ({ ...good, seller_id })),
  )
}

/** Of each good that can have no part in the programme, its place in the list and the first reason. */
export function refusedGoods(goods: readonly OfferedGood[]): { index: number; finding: Finding }[] {
  return goods.flatMap(({ findings }, index) => {
    const finding = findings.find(
      ({ rule, weight }) => weight === "refusal" && NO_PART.includes(rule),
    )
    return finding ? [{ index, finding }] : []
  })
}
