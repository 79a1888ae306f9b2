import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Actor } from "@ocop/kit/audit"
import { dayInVietnam } from "@ocop/kit/days"
import { sheetOf, sheetVersionOn } from "@ocop/ocop/sheets/index"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { assessments } from "./view"

/** A self-assessment that a seller's people begin: of one of its goods, or of something that has no page yet. */
export interface Beginning {
  seller_id: string
  actor: Actor
  client_key?: string
  product_id?: string
  /** Of what is assessed; of a product it is known. */
  name_vi?: string
  set_code?: string
}

/**
 * Begins a sheet of the version in force today.
 *
 * @returns the sheet, or which fields have to be given
 * @throws NOT_FOUND naming product_id: another seller's is as none; NOT_ALLOWED (`too_many`) naming assessments
 */
export async function beginAssessment(
  container: MedusaContainer,
  {
    seller_id,
    actor,
    client_key = null,
    product_id,
    ...said
  }: Omit<Beginning, "client_key"> & {
    client_key?: string | null
  },
  now = new Date(),
): Promise<{ id: string; created: boolean } | { refusals: Refusal[] }> {
  const known = product_id ? await ownProduct(container, product_id, seller_id) : null
  const name = said.name_vi ?? known?.name
  const set_code = said.set_code ?? known?.set_code
  if (!name) return { refusals: [{ field: "name_vi", code: "required" }] }
  if (!set_code) return { refusals: [{ field: "set_code", code: "required" }] }
  const version = sheetVersionOn(dayInVietnam(now))
  if (!version || !sheetOf(version, set_code))
    return { refusals: [{ field: "set_code", code: "invalid" }] }
  return assessments(container).begin({
    seller_id,
    actor,
    client_key,
    product_id: product_id ?? null,
    name,
    set_code,
    sheet_version: version,
  })
}

async function ownProduct(
  container: MedusaContainer,
  product_id: string,
  seller_id: string,
): Promise<{ name: string; set_code: string | null }> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { name: string; set_code: string | null }[] }>(
    `select p.title as name, s.set_code from listing l
     join product p on p.id = l.product_id and p.deleted_at is null
     left join speciality s on s.product_id = p.id and s.deleted_at is null
     where l.product_id = ? and l.seller_id = ? and l.deleted_at is null`,
    [product_id, seller_id],
  )
  if (rows[0]) return rows[0]
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `product_id: no product ${product_id.slice(0, 80)}`,
  )
}
